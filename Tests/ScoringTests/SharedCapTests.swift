import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// Four criteria of which one, or two, give at most a share of all.
private func shares(_ percent: String, _ criteria: String = "[patents, placements]", more: String = "") throws -> Rubric
{
    try rubric(
        """
        rubric: shares
        version: 1
        period: 2023-01-01..2025-12-31
        currency: CNY
        \(more)
        criteria:
          papers: {counts: paper, points: [{points: 10, when: tier = high-quality}, {points: 2.5}]}
          patents: {counts: patent, points: 4}
          income: {counts: transformation, points: sum(amount of receipt) / 1000000 CNY}
          placements: {counts: placement, points: 3}
        shared caps:
          share: {criteria: \(criteria), at most: \(percent), of: total}
        measures:
          works: papers.points + patents.points
        total: works + income.points + placements.points
        """)
}

@Suite struct `A share of a total that includes it` {
    static let seeds = Array<UInt64>(1...20)

    /// What the capped criteria give, what they would give alone, and the total.
    private func figures(
        _ person: ScoredFaculty.Person, _ rubric: Rubric
    ) throws -> (capped: Exact, raw: Exact, total: Exact) {
        let measures = try ["patents.points", "placements.points"].map { try #require(rubric.measure(named: $0)) }
        let capped = measures.reduce(Exact.zero) { $0 + (person.values[$1.index] ?? 0) }
        let taken = person.postings.filter { $0.reason == .sharedCap }.reduce(Exact.zero) { $0 - $1.amount }
        return (capped, capped + taken, try #require(person.values[rubric.total.index]))
    }

    @Test(arguments: seeds) func `is as great as it may be, and not greater`(seed: UInt64) throws {
        for (percent, part) in [
            ("30 %", Exact(3, over: 10)), ("50 %", Exact(1, over: 2)), ("1 %", Exact(1, over: 100)),
        ] {
            let rubric = try shares(percent)
            for (id, person) in ScoredFaculty(Batch(RandomFaculty(people: 10, seed: seed).people), rubric).people {
                let (capped, raw, total) = try figures(person, rubric)
                #expect(capped <= part * total, "\(id)")
                #expect(capped == raw || capped == part * total, "\(id)")
            }
        }
    }

    @Test(arguments: seeds) func `is cut to the places of the criteria`(seed: UInt64) throws {
        let rubric = try shares("30 %", more: "rounding: {item: 2 half-up, criterion: 2 half-up}")
        for (id, person) in ScoredFaculty(Batch(RandomFaculty(people: 10, seed: seed).people), rubric).people {
            let (capped, raw, total) = try figures(person, rubric)
            #expect(capped.rounded(RoundingStep(places: 2, mode: .down)) == capped, "\(id)")
            #expect(capped <= Exact(3, over: 10) * total, "\(id)")
            #expect(capped == raw || capped + Exact(1, over: 100) > Exact(3, over: 7) * (total - capped), "\(id)")
        }
    }

    @Test(arguments: seeds) func `leaves measures that are the sums of their postings`(seed: UInt64) throws {
        let rubric = try shares("20 %")
        for (id, person) in ScoredFaculty(Batch(RandomFaculty(people: 10, seed: seed).people), rubric).people {
            for index in rubric.measures.indices {
                let sum = person.postings.filter { $0.measure == MeasureIndex(index) }.reduce(0) { $0 + $1.amount }
                #expect(sum == person.values[index] ?? 0, "\(id): \(rubric.measures[index].name)")
            }
        }
    }

    @Test(arguments: seeds) func `never lowers a total when one more item comes`(seed: UInt64) throws {
        let rubric = try shares("30 %")
        let faculty = RandomFaculty(people: 6, seed: seed)
        let before = ScoredFaculty(Batch(faculty.people), rubric)
        var random = SplitMix64(seed: seed)
        for person in faculty.people.indices {
            var richer = faculty.people[person]
            var item = RandomFaculty.item(50, of: person, among: 6, &random)
            item.fields[0].value = .text("extra")
            richer.children.append(item)
            let id = RandomFaculty.id(person)
            let after = ScoredFaculty(Batch([richer]), rubric).people[id]?.values[rubric.total.index]
            #expect(
                after ?? 0 >= before.people[id]?.values[rubric.total.index] ?? 0, "\(id) with one more \(item.kind)")
        }
    }

    @Test(arguments: [
        ("70", "50", "30"), ("70", "30", "30"), ("70", "12", "12"), ("0", "40", "0"), ("10", "50", "30/7"),
    ])
    func `of thirty per cent is three sevenths of the others`(others: String, raw: String, counted: String) throws {
        let rubric = try shares("30 %", "placements")
        var scorer = Scorer(rubric, sink: LedgerSink())
        scorer.evaluator.take(Batch([RandomFaculty.Element(kind: "person", fields: [("id", .text("P"))])]))
        let (papers, placements) = (rubric.measure(named: "papers.points"), rubric.measure(named: "placements.points"))
        scorer.inject(Exact(others), for: try #require(papers))
        scorer.inject(Exact(raw), for: try #require(placements))
        _ = scorer.score(Row(0))
        let expected = counted == "30/7" ? Exact(30, over: 7) : Exact(counted)
        #expect(scorer.value(of: try #require(placements)) == expected)
        let quotation = scorer.evaluator.quote(rubric.sharedCaps[0], rubric: rubric)
        #expect(quotation.rule == "30 % of total" && quotation.numbers == "0.3 ÷ (1 − 0.3) × \(others)")
    }
}
