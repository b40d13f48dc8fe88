import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// A rubric under which most items could be paid by several criteria.
private func exclusive(_ onlyOnce: String) throws -> Rubric {
    try rubric(
        """
        rubric: exclusive
        version: 1
        period: 2023-01-01..2025-12-31
        rounding: {item: 3 half-up}
        credit: {shared: {by: equal, conserves: true}}
        criteria:
          tiers: {counts: paper, points: [{points: 10, when: tier = high-quality}, {points: 4, when: tier = core}, {points: 1}], credit: shared}
          journals: {counts: paper, where: "journal = 'J1'", points: 3, credit: shared}
          anything: {counts: [paper, patent], points: 1.5}
          patents: {counts: patent, points: [{points: 6, when: form = invention}, {points: 1}]}
        \(onlyOnce)
        total: tiers.points + journals.points + anything.points + patents.points
        """)
}

private let onlyOnce = """
    only once:
      paper: {title: Papers, criteria: [tiers, journals, anything]}
      patent: {criteria: [patents, anything], per: work}
    """

@Suite struct `An item that counts only once` {
    static let seeds = Array<UInt64>(1...20)

    @Test(arguments: seeds) func `is paid by the criterion that pays it best, and by no other`(seed: UInt64) throws {
        let (free, bound) = (try exclusive(""), try exclusive(onlyOnce))
        let batch = Batch(RandomFaculty(people: 10, seed: seed).people)
        let all = ScoredFaculty(batch, free)
        for (id, person) in ScoredFaculty(batch, bound).people {
            let offers = Dictionary(grouping: all.people[id]?.postings.filter { $0.item != nil } ?? [], by: \.item)
            let best = offers.values.map { postings in
                Dictionary(grouping: postings, by: \.measure).values.map { $0.reduce(0) { $0 + $1.amount } }.max() ?? 0
            }
            #expect(person.values[bound.total.index] == best.reduce(0, +), "\(id)")
            for postings in Dictionary(grouping: person.postings.filter({ $0.item != nil }), by: \.item).values {
                let amounts = Dictionary(grouping: postings, by: \.measure).values.map {
                    $0.reduce(0) { $0 + $1.amount }
                }
                #expect(amounts.filter { !$0.isZero }.count <= 1, "\(id)")
            }
        }
    }

    @Test(arguments: seeds) func `leaves measures that are the sums of their postings`(seed: UInt64) throws {
        let rubric = try exclusive(onlyOnce)
        for (id, person) in ScoredFaculty(Batch(RandomFaculty(people: 10, seed: seed).people), rubric).people {
            for index in rubric.measures.indices {
                let sum = person.postings.filter { $0.measure == MeasureIndex(index) }.reduce(0) { $0 + $1.amount }
                #expect(sum == person.values[index] ?? 0, "\(id): \(rubric.measures[index].name)")
            }
        }
    }

    @Test(arguments: seeds) func `never lowers a total by coming in addition`(seed: UInt64) throws {
        let rubric = try exclusive(onlyOnce)
        let faculty = RandomFaculty(people: 6, seed: seed)
        let before = ScoredFaculty(Batch(faculty.people), rubric)
        var random = SplitMix64(seed: seed)
        for person in faculty.people.indices {
            var richer = faculty.people[person]
            richer.children.append(RandomFaculty.paper("extra", of: person, among: 6, &random))
            let after = ScoredFaculty(Batch([richer]), rubric)
            let id = RandomFaculty.id(person)
            let totals = (before.people[id]?.values[rubric.total.index], after.people[id]?.values[rubric.total.index])
            #expect(totals.1 ?? 0 >= totals.0 ?? 0, "\(id)")
        }
    }

    @Test(arguments: seeds) func `does not depend on the order of the records`(seed: UInt64) throws {
        let rubric = try exclusive(onlyOnce)
        let faculty = RandomFaculty(people: 8, seed: seed)
        let one = ScoredFaculty(Batch(faculty.people), rubric)
        let other = ScoredFaculty(Batch(faculty.shuffled(seed: seed).people), rubric)
        for (id, person) in one.people {
            #expect(other.people[id]?.values == person.values, "\(id)")
            #expect(other.people[id]?.postings.map(\.amount) == person.postings.map(\.amount), "\(id)")
        }
    }

    @Test func `counts under the first criterion where they pay the same, and says so`() throws {
        for (order, winner, loser) in [("[a, b]", "a.points", "b"), ("[b, a]", "b.points", "a")] {
            let rubric = try rubric(
                """
                rubric: equal
                version: 1
                period: 2024
                criteria: {a: {counts: paper, points: 2}, b: {counts: paper, points: 2}}
                only once: {one: {criteria: \(order)}}
                total: a.points + b.points
                """)
            var random = SplitMix64(seed: 1)
            let paper = RandomFaculty.paper("p", of: 0, among: 1, &random)
            let person = RandomFaculty.Element(
                kind: "person", fields: [("id", .text("P")), ("name", .text("P"))], children: [paper])
            let scored = try #require(ScoredFaculty(Batch([person]), rubric).people["P"])
            let measure = try #require(rubric.measure(named: winner))
            #expect(scored.values[measure.index] == 2 && scored.values[rubric.total.index] == 2)
            let posting = try #require(scored.postings.first { $0.reason == .countsElsewhere })
            #expect(rubric.measures[posting.measure.index].name == "\(loser).points" && posting.amount == -2)
            #expect(rubric.criteria[Int(posting.clause)].measure == measure)
        }
    }

    @Test func `is one item in two reports of the same work`() throws {
        let rubric = try exclusive(onlyOnce)
        let papers = ["a", "b"].map { id in
            RandomFaculty.Element(
                kind: "paper",
                fields: [
                    ("id", .text(id)), ("tier", .code(id == "a" ? "general" : "core")),
                    ("journal", .text(id == "a" ? "J1" : "J2")),
                ])
        }
        let person = RandomFaculty.Element(
            kind: "person", fields: [("id", .text("P")), ("name", .text("P"))], children: papers)
        var batch = Batch([person])
        #expect(ScoredFaculty(batch, rubric).people["P"]?.values[rubric.total.index] == 7)
        for row in batch.children(of: Row(0)) { batch.setWork(WorkIndex(0), of: row) }
        let scored = try #require(ScoredFaculty(batch, rubric).people["P"])
        #expect(scored.values[rubric.total.index] == 4)
        let journals = try #require(rubric.measure(named: "journals.points"))
        let posting = try #require(scored.postings.first { $0.measure == journals && $0.reason == .countsElsewhere })
        #expect(posting.other != nil && posting.other != posting.item)
    }
}
