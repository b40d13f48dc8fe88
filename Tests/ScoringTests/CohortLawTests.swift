import Numbers
import Records
import RubricLanguage
import Synchronization
import Testing

@testable import Scoring

/// Three levels of aggregations over other people.
private let cohortRubric = """
    rubric: cohorts
    version: 1
    period: 2023-01-01..2025-12-31
    criteria:
      papers: {counts: paper, where: published in period, points: 3}
      patents: {counts: patent, points: 5, once per: family}
    measures:
      mine: papers.points + patents.points
      mean: mean(mine of persons by person.unit)
      median: median(mine of persons by person.unit)
      least: min(mine of persons by person.unit)
      greatest: max(mine of persons by person.unit)
      sum: sum(mine of persons by person.unit, person.track where mine > 3)
      heads: count(persons by person.unit)
      all: count(persons)
      above: mine - mean
      spread: mean(max(above, -above) of persons by person.unit)
      standing: share-below(above of persons by person.track)
      behind: share-below(above of persons)
      widest: max(spread of persons)
    total: mine + widest
    """

@Suite struct `Aggregations over other people` {
    static let seeds = Array<UInt64>(1...20)

    /// Some people belong to no unit.
    private func faculty(_ seed: UInt64, people: Int = 25) -> RandomFaculty {
        var faculty = RandomFaculty(people: people, seed: seed)
        for index in faculty.people.indices where index % 6 == 5 {
            faculty.people[index].children.removeAll { $0.kind == "appointment" }
        }
        return faculty
    }

    @Test(arguments: seeds) func `give what a person with a list and a pencil finds`(seed: UInt64) throws {
        let faculty = faculty(seed)
        let found = try scored(faculty)
        let people = Pencil(faculty, own: found.mapValues { $0["mine"] ?? 0 }).values
        for (id, values) in found {
            for (name, expected) in people[id] ?? [:] { #expect(values[name] == expected, "\(id) \(name)") }
        }
        #expect(found.count == faculty.people.count)
    }

    @Test(arguments: seeds) func `do not depend on the order of records, on batches or on threads`(seed: UInt64) throws
    {
        let faculty = faculty(seed)
        let expected = try text(faculty)
        #expect(try text(faculty.shuffled(seed: seed &+ 5)) == expected)
        for (batches, threads) in [(4, 1), (7, 3), (25, 4)] {
            #expect(try text(faculty.shuffled(seed: seed), batches: batches, threads: threads) == expected)
        }
    }

    @Test(arguments: seeds) func `put everybody inside of the own group`(seed: UInt64) throws {
        for (id, values) in try scored(faculty(seed)) {
            let (own, heads) = (values["mine"] ?? 0, values["heads"] ?? 0)
            #expect(values["least"] ?? 1 <= own && own <= values["greatest"] ?? -1, "\(id)")
            #expect(values["least"] ?? 1 <= values["mean"] ?? 0 && values["mean"] ?? 0 <= values["greatest"] ?? -1)
            #expect(heads >= 1 && heads <= values["all"] ?? 0)
            #expect(values["standing"] ?? 1 < 1 && values["behind"] ?? 1 < 1)
        }
    }

    @Test(arguments: seeds) func `leave nothing over: above and below the mean of a group sum to zero`(
        seed: UInt64
    ) throws {
        let found = try scored(faculty(seed))
        #expect(found.values.reduce(Exact.zero) { $0 + ($1["above"] ?? 1) }.isZero)
    }

    @Test func `cost one pass for each level, and none where there is no level`() throws {
        let batch = Batch(faculty(3).people)
        for (text, passes) in [(cohortRubric, 4), (manifoldRubric, 1)] {
            let source = CountingSource(batch: batch)
            var evaluation = Evaluation(try rubric(text), threads: 1)
            evaluation.score(source)
            #expect(source.reads == passes)
        }
    }

    @Test func `say of how many people a number is when they are quoted`() throws {
        let source = CountingSource(batch: Batch(faculty(3).people))
        var evaluation = Evaluation(try rubric(cohortRubric), threads: 1)
        evaluation.score(source)
        var quotations: [String] = []
        evaluation.report(source, with: Quotations(measure: "standing"), ordinal: { $0 }) { report in
            quotations = String(decoding: report.streams[0], as: UTF8.self).split(separator: "\n").map(String.init)
        }
        #expect(quotations.count == 25)
        #expect(quotations.allSatisfy { $0.wholeMatch(of: /[\d.\/ ]+ \(n = \d+\)/) != nil }, "\(quotations)")
    }

    // MARK: Runs

    private func text(_ faculty: RandomFaculty, batches: Int = 1, threads: Int = 1) throws -> String {
        try scored(faculty, batches: batches, threads: threads).sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value.sorted { $0.key < $1.key })" }.joined(separator: "\n")
    }

    /// The values of everybody, by number and name.
    private func scored(
        _ faculty: RandomFaculty, batches: Int = 1, threads: Int = 1
    ) throws -> [String: [String: Exact]] {
        let rubric = try rubric(cohortRubric)
        let size = (faculty.people.count + batches - 1) / batches
        let source = ListedBatches(
            batches: stride(from: 0, to: faculty.people.count, by: size).map {
                Batch(Array(faculty.people[$0..<min($0 + size, faculty.people.count)]))
            })
        var evaluation = Evaluation(rubric, threads: threads)
        let values = ValueList()
        evaluation.score(source)
        evaluation.report(source, with: values, ordinal: { $0 }, deliver: { _ in })
        return values.known
    }
}

/// Computes the same from a plain list.
private struct Pencil {
    private(set) var values: [String: [String: Exact]] = [:]
    private var people: [(id: String, unit: String?, track: String, own: Exact)] = []

    init(_ faculty: RandomFaculty, own: [String: Exact]) {
        for person in faculty.people {
            guard case .text(let id)? = person.fields.first(where: { $0.name == "id" })?.value else { continue }
            people.append((id, text(person, "appointment", "unit"), text(person, "track", "value") ?? "", own[id] ?? 0))
        }
        for person in people { values[person.id] = first(person) }
        for person in people {
            let spread = spread(person)
            values[person.id]?["spread"] = spread
        }
        let widest = values.values.compactMap { $0["spread"] }.max()
        for person in people { second(person, widest) }
    }

    private typealias Person = (id: String, unit: String?, track: String, own: Exact)

    private func text(_ person: RandomFaculty.Element, _ kind: String, _ field: String) -> String? {
        switch person.children.first(where: { $0.kind == kind })?.fields.first(where: { $0.name == field })?.value {
        case .text(let text), .code(let text): text
        default: nil
        }
    }

    private func unit(_ person: Person) -> [Person] {
        people.filter { $0.id == person.id || $0.unit != nil && $0.unit == person.unit }
    }

    private func first(_ person: Person) -> [String: Exact] {
        let members = unit(person)
        let sorted = members.map(\.own).sorted()
        let sum = sorted.reduce(Exact.zero, +)
        let middle = sorted.count / 2
        let others = members.filter { $0.track == person.track && $0.own > 3 }
        return [
            "mean": sum / Exact(sorted.count), "least": sorted[0], "greatest": sorted[sorted.count - 1],
            "median": sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
            "sum": others.reduce(Exact.zero) { $0 + $1.own }, "heads": Exact(sorted.count),
            "all": Exact(people.count), "above": person.own - sum / Exact(sorted.count),
        ]
    }

    private func above(_ person: Person) -> Exact { values[person.id]?["above"] ?? 0 }

    private func spread(_ person: Person) -> Exact {
        let members = unit(person)
        return members.reduce(Exact.zero) { $0 + above($1).magnitude } / Exact(members.count)
    }

    private mutating func second(_ person: Person, _ widest: Exact?) {
        let own = above(person)
        let peers = people.filter { $0.track == person.track }
        let worsePeers = peers.count { above($0) < own }
        let worse = people.count { above($0) < own }
        values[person.id]?["standing"] = Exact(worsePeers) / Exact(peers.count)
        values[person.id]?["behind"] = Exact(worse) / Exact(people.count)
        values[person.id]?["widest"] = widest
    }
}

/// Counts how often its one batch is read.
private final class CountingSource: BatchSource {
    private let batch: Batch
    private let readCount = Mutex(0)

    init(batch: Batch) { self.batch = batch }

    var count: Int { 1 }
    var reads: Int { readCount.withLock { $0 } }

    func batch(at index: Int) -> JoinedBatch {
        readCount.withLock { $0 += 1 }
        return JoinedBatch(batch: batch)
    }
}

/// Keeps the values of everybody.
private final class ValueList: SubjectReporter {
    private let values = Mutex<[String: [String: Exact]]>([:])
    var known: [String: [String: Exact]] { values.withLock { $0 } }
    var streamCount: Int { 0 }

    func makeSink() -> EmptySink { EmptySink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<EmptySink>,
        to streams: inout [[UInt8]]
    ) {
        var found: [String: Exact] = [:]
        for (index, measure) in scorer.rubric.measures.enumerated() {
            found[measure.name] = scorer.value(of: MeasureIndex(index))
        }
        let id = scorer.evaluator.batch.text(subject, Slot(0)) ?? ""
        let known = found
        values.withLock { $0[id] = known }
    }
}

/// Writes one measure of everybody as it is quoted.
private struct Quotations: SubjectReporter {
    let measure: String
    var streamCount: Int { 1 }

    func makeSink() -> EmptySink { EmptySink() }

    func report(
        _ subject: Row, _ outcome: Outcome, _ verdict: Verdict, scorer: inout Scorer<EmptySink>,
        to streams: inout [[UInt8]]
    ) {
        for measure in scorer.rubric.measures where measure.name == self.measure {
            guard case .formula(let formula) = measure.definition else { continue }
            let rubric = scorer.rubric
            streams[0] += Array((scorer.evaluator.quote(formula, rubric: rubric).numbers + "\n").utf8)
        }
    }
}
