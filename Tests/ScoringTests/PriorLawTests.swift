import Numbers
import Records
import RubricLanguage
import Synchronization
import Testing

@testable import Scoring

/// Papers are paid by stages, patents once in each family, and what is over a cap is carried to the next year.
private let stagedRubric = """
    rubric: staged
    version: 1
    period: 2020-01-01..2029-12-31
    rounding: {item: 2 half-up, criterion: 2 half-up, total: 2 half-up}
    credit: {equal: {by: equal, conserves: true}}
    criteria:
      papers:
        counts: paper
        points: [{points: 10, when: tier = high-quality}, {points: 6, when: tier = core}, {points: 1}]
        credit: equal
        pays: difference
      patents:
        counts: patent
        points: [{points: 7, when: form = invention}, {points: 2}]
        once per: family
        pays: once
    measures:
      earned: papers.points + patents.points
      before-cap: earned + (prior(carried) else 0)
      paid: min(12, before-cap)
      carried: before-cap - paid
    total: paid
    """

@Suite struct `What an earlier run paid` {
    static let seeds = Array<UInt64>(1...20)

    @Test(arguments: seeds) func `and what later runs add is what the item is worth, never more`(
        seed: UInt64
    ) throws {
        let years = try years(seed)
        for (item, worths) in worth(of: "paper", in: years) {
            #expect(years.last?.carried[item]?.paid ?? -1 == worths.max(), "\(item)")
        }
        let paid = years.reduce(Exact.zero) { $0 + $1.sum("papers.points") }
        let carried = years.last?.carried.filter { $0.key.criterion == "papers" }
        let known = carried?.values.reduce(Exact.zero) { $0 + $1.paid }
        #expect(known == paid)
    }

    @Test(arguments: seeds) func `once is not paid again`(seed: UInt64) throws {
        let years = try years(seed)
        let carried = years.map { $0.carried.filter { $0.key.criterion == "patents" } }
        for (earlier, later) in zip(carried, carried.dropFirst()) {
            for (item, paid) in earlier { #expect(later[item]?.paid == paid.paid, "\(item)") }
        }
        let paid = years.reduce(Exact.zero) { $0 + $1.sum("patents.points") }
        #expect(carried.last?.values.reduce(Exact.zero) { $0 + $1.paid } == paid)
    }

    @Test(arguments: seeds) func `over a cap is paid later and not lost`(seed: UInt64) throws {
        let years = try years(seed)
        for person in 0..<6 {
            let id = RandomFaculty.id(person)
            let earned = years.reduce(Exact.zero) { $0 + ($1.values[id]?["earned"] ?? 0) }
            let paid = years.reduce(Exact.zero) { $0 + ($1.values[id]?["paid"] ?? 0) }
            #expect(paid + (years.last?.values[id]?["carried"] ?? 0) == earned)
            #expect(years.allSatisfy { $0.values[id]?["paid"] ?? 13 <= 12 })
        }
    }

    @Test(arguments: seeds) func `is found in any order of records and with any number of threads`(seed: UInt64) throws
    {
        let expected = try years(seed).map(\.text)
        #expect(try years(seed, shuffledBy: 77, batches: 3, threads: 3).map(\.text) == expected)
    }

    @Test(arguments: seeds) func `leaves each measure the sum of its postings`(seed: UInt64) throws {
        for year in try years(seed) { #expect(year.isFooting) }
    }

    @Test(arguments: seeds) func `is given back for what was withdrawn since, whole and only once`(
        seed: UInt64
    ) throws {
        let withdrawn = "pays: difference\n    withdrawn: retracted is known"
        let text = stagedRubric.replacing("pays: difference", with: withdrawn)
        let years = try years(seed, under: text)
        var faculty = try #require(years.last).faculty
        for person in faculty.people.indices {
            let children = faculty.people[person].children
            for item in children.indices where children[item].kind == "paper" {
                set("retracted", .date(2025, 1, 1), of: &faculty.people[person].children[item])
            }
        }
        let rubric = try rubric(text)
        let after = try Year(faculty, rubric, years.last?.prior)
        #expect(after.isFooting)
        for id in after.values.keys {
            #expect((years + [after]).reduce(Exact.zero) { $0 + ($1.values[id]?["papers.points"] ?? 0) } == 0)
        }
        #expect(after.carried.filter { $0.key.criterion == "papers" }.values.allSatisfy { $0.paid == 0 })
        #expect(try Year(faculty, rubric, after.prior).sum("papers.points") == 0)
    }

    @Test func `is nothing without such a run`() throws {
        let faculty = RandomFaculty(people: 6, seed: 4)
        let rubric = try rubric(stagedRubric)
        let without = try Year(faculty, rubric, nil)
        let plain = try Year(faculty, rubricWithoutPayments(), nil)
        #expect(without.values == plain.values)
    }

    private func rubricWithoutPayments() throws -> Rubric {
        let lines = stagedRubric.split(separator: "\n", omittingEmptySubsequences: false)
        return try ScoringTests.rubric(lines.filter { !$0.contains("pays:") }.joined(separator: "\n"))
    }

    // MARK: Years

    /// Four years of the same people: what they reported before, renumbered where an identifier tells what it is, with
    /// new tiers, and something new.
    private func years(
        _ seed: UInt64, under text: String = stagedRubric, shuffledBy shuffle: UInt64? = nil, batches: Int = 1,
        threads: Int = 1
    ) throws -> [Year] {
        let rubric = try rubric(text)
        var random = SplitMix64(seed: seed)
        var faculty = RandomFaculty(people: 6, seed: seed)
        var years: [Year] = []
        for year in 0..<4 {
            for person in faculty.people.indices { age(&faculty.people[person], person, year, &random) }
            let shown = shuffle.map { faculty.shuffled(seed: $0) } ?? faculty
            years.append(try Year(shown, rubric, years.last?.prior, batches: batches, threads: threads))
        }
        return years
    }

    private func age(_ person: inout RandomFaculty.Element, _ number: Int, _ year: Int, _ random: inout SplitMix64) {
        for index in person.children.indices {
            let kind = person.children[index].kind
            if kind == "paper", Bool.random(using: &random) { setTier(&person.children[index], &random) }
            guard kind == "paper" || kind == "patent" else { continue }
            let identifier = person.children[index].fields.first { $0.name == "doi" || $0.name == "family" }
            if identifier != nil { set("id", .text("y\(year)-\(index)"), of: &person.children[index]) }
        }
        for extra in 0..<3 {
            var paper = RandomFaculty.paper("n\(year)-\(extra)", of: number, among: 6, &random)
            if extra > 0 { paper.fields.append(("doi", .text("10.5555/\(number).\(year).\(extra)"))) }
            person.children.append(paper)
        }
        for index in person.children.indices where person.children[index].kind == "patent" {
            // A family belongs to one person, or its works would be joined.
            if year == 0 { set("family", .text("F\(number)-\(index % 3)"), of: &person.children[index]) }
        }
    }

    private func setTier(_ paper: inout RandomFaculty.Element, _ random: inout SplitMix64) {
        set("tier", .code(["high-quality", "core", "general"].randomElement(using: &random) ?? "core"), of: &paper)
    }

    private func set(_ name: String, _ value: RandomFaculty.FieldValue, of element: inout RandomFaculty.Element) {
        element.fields.removeAll { $0.name == name }
        element.fields.append((name, value))
    }

    /// What each item of a kind is worth to its reporter in each year.
    private func worth(of kind: String, in years: [Year]) -> [Year.Item: [Exact]] {
        var worths: [Year.Item: [Exact]] = [:]
        for year in years {
            for person in year.faculty.people {
                for item in person.children where item.kind == kind {
                    let points: Exact =
                        switch item.fields.first(where: { $0.name == "tier" })?.value {
                        case .code("high-quality"): 10
                        case .code("core"): 6
                        default: 1
                        }
                    worths[Year.Item(person, item), default: []].append(share(points, of: item, person))
                }
            }
        }
        return worths
    }

    /// The part of one author where all have the same.
    private func share(_ points: Exact, of item: RandomFaculty.Element, _ person: RandomFaculty.Element) -> Exact {
        let authors = item.children.filter { $0.kind == "contributor" }
        let place = authors.firstIndex { author in
            author.fields.first { $0.name == "person" }?.value == person.fields.first { $0.name == "id" }?.value
        }
        let shares = Array(repeating: Exact(1, over: Int64(authors.count)), count: authors.count)
        let step = RoundingStep(places: 2, mode: .halfUp)
        return allocate(points, over: shares, step: step, remainder: .largestRemainder)[place ?? 0]
    }
}

/// One year of the faculty: what everybody has, and what the next year must know.
private struct Year {
    /// An item by what tells it from others over the years.
    struct Item: Hashable {
        var person: String
        var criterion: String
        var key: String

        init(_ person: RandomFaculty.Element, _ item: RandomFaculty.Element) {
            func text(_ element: RandomFaculty.Element, _ field: String) -> String? {
                guard case .text(let text)? = element.fields.first(where: { $0.name == field })?.value else {
                    return nil
                }
                return text
            }
            self.person = text(person, "id") ?? ""
            criterion = "papers"
            key = text(item, "doi") ?? text(item, "id") ?? ""
        }

        init(_ person: String, _ item: PriorRun.Item) {
            self.person = person
            criterion = item.criterion
            key = item.identifiers.sorted().first.map { String($0.drop { $0 != ":" }.dropFirst()) } ?? item.number
        }
    }

    let faculty: RandomFaculty
    let values: [String: [String: Exact]]
    let prior: PriorRun
    let carried: [Item: PriorRun.Item]
    let isFooting: Bool

    init(
        _ faculty: RandomFaculty, _ rubric: Rubric, _ prior: PriorRun?, batches: Int = 1, threads: Int = 1
    ) throws {
        let size = (faculty.people.count + batches - 1) / batches
        let source = ListedBatches(
            batches: stride(from: 0, to: faculty.people.count, by: size).map {
                Batch(Array(faculty.people[$0..<min($0 + size, faculty.people.count)]))
            })
        var evaluation = Evaluation(rubric, threads: threads, prior: prior)
        evaluation.score(source)
        let list = CarryingList()
        evaluation.report(source, with: list, ordinal: { $0 }, deliver: { _ in })
        self.faculty = faculty
        (values, self.prior, isFooting) = (list.values, list.prior, list.isFooting)
        var carried: [Item: PriorRun.Item] = [:]
        for (id, subject) in list.prior.subjects {
            for item in subject.items { carried[Item(id, item)] = item }
        }
        self.carried = carried
    }

    func sum(_ measure: String) -> Exact { values.values.reduce(Exact.zero) { $0 + ($1[measure] ?? 0) } }

    /// All values, and all that is carried, in one order.
    var text: String {
        let people = values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sorted { $0.key < $1.key })" }
        let items = carried.values.map { "\($0.criterion) \($0.number) \($0.paid)" }
        return (people + items.sorted()).joined(separator: "\n")
    }
}

/// Keeps values, and what the next run must know.
private final class CarryingList: SubjectReporter {
    private struct State {
        var values: [String: [String: Exact]] = [:]
        var prior = PriorRun()
        var isFooting = true
    }

    private let state = Mutex(State())
    var values: [String: [String: Exact]] { state.withLock { $0.values } }
    var prior: PriorRun { state.withLock { $0.prior } }
    var isFooting: Bool { state.withLock { $0.isFooting } }
    var streamCount: Int { 0 }

    func makeSink() -> LedgerSink { LedgerSink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<LedgerSink>,
        to streams: inout [[UInt8]]
    ) {
        var values: [String: Exact] = [:]
        var kept = PriorRun.Subject()
        var foots = true
        for (index, measure) in scorer.rubric.measures.enumerated() {
            values[measure.name] = scorer.value(of: MeasureIndex(index))
            let postings = scorer.sink.postings.filter { $0.measure == MeasureIndex(index) }
            if postings.reduce(Exact.zero, { $0 + $1.amount }) != values[measure.name] ?? 0 { foots = false }
        }
        kept.measures = values
        kept.items = scorer.itemsToCarry
        let id = scorer.evaluator.batch.text(subject, Slot(0)) ?? ""
        let (known, items, isFooting) = (values, kept, foots)
        state.withLock { state in
            state.values[id] = known
            state.prior[id] = items
            state.isFooting = state.isFooting && isFooting
        }
    }
}
