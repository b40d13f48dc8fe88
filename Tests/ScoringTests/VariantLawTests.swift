import Diagnostics
import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// Everybody under every choice of some amendments, put together from a few scorings and scored in full.
@Suite struct `Many variants of one rubric` {
    static let seeds: [UInt64] = [1, 2, 3, 4]

    /// Whether quantities are taken from full scorings or computed makes no difference.
    @Test(arguments: seeds, [0, 2, 1_000]) func `give what scoring each of them gives`(
        seed: UInt64, mostTaken: Int
    ) throws {
        try expectSameResults(of: variedRubric, choosing: 5, seed: seed, mostTaken: mostTaken)
    }

    /// What other people have, what is chosen with them and what counts only once needs scoring in full.
    @Test(arguments: seeds, [0, 1_000]) func `give it where people depend on each other`(
        seed: UInt64, mostTaken: Int
    ) throws {
        try expectSameResults(of: entangledRubric, choosing: 4, seed: seed, mostTaken: mostTaken)
    }

    @Test func `give it where they do not fit into memory together`() throws {
        try expectSameResults(of: entangledRubric, choosing: 8, seed: 9, mostTaken: 16, people: 4)
    }

    @Test func `are scored in full a few times only`() throws {
        let variants = try Variants(of: variedRubric, choosing: 7, seed: 5)
        var outlines = Outlines(mostTaken: 16)
        for rubric in variants.rubrics { outlines.add(rubric) }
        let plans = VariantPlan.plans(outlines.recipes(), people: 100)
        #expect(variants.rubrics.count == 128 && plans.count == 1)
        #expect(plans[0].fulls.count <= 32)
    }

    private func expectSameResults(
        of text: String, choosing count: Int, seed: UInt64, mostTaken: Int, people: Int = 25
    ) throws {
        let variants = try Variants(of: text, choosing: count, seed: seed)
        let source = VariedFaculty(people: people, seed: seed)
        let known = variants.rubrics.map { FullResult($0, source) }
        for threads in [1, 3] {
            var evaluation = VariantEvaluation(threads: threads, mostTaken: mostTaken)
            for rubric in variants.rubrics { evaluation.add(rubric) }
            var place = 0
            let rubrics = variants.rubrics
            evaluation.score(source, rubric: { rubrics[$0] }, map: { ($0, $1) }) { variant, result in
                #expect(variant == place)
                #expect(FullResult(result) == known[variant], "\(variants.names(variant)), \(threads) threads")
                place += 1
            }
            #expect(place == rubrics.count)
        }
    }
}

/// A rubric with every choice of some of its amendments.
private struct Variants {
    let rubrics: [Rubric]
    private let made: [[String]]

    init(of text: String, choosing count: Int, seed: UInt64) throws {
        let document = RubricDocument(SourceText(name: "test.yaml", text: text))
        var random = SplitMix64(seed: seed)
        let names = document.amendments.map(\.name)
        let chosen = Array(names.shuffled(using: &random).prefix(count))
        var (rubrics, made): ([Rubric], [[String]]) = ([], [])
        for set in 0..<(1 << chosen.count) {
            let some = chosen.indices.filter { set >> $0 & 1 == 1 }.map { chosen[$0] }
            let (rubric, findings) = document.check(without: Set(names).subtracting(some), vocabulary: .core)
            let words = findings.map { "\($0.place): \($0.message)" }.joined(separator: "\n")
            rubrics.append(try #require(rubric, "\(some): \(words)"))
            made.append(some)
        }
        (self.rubrics, self.made) = (rubrics, made)
    }

    func names(_ variant: Int) -> String { made[variant].joined(separator: ", ") }
}

/// Invented people, some of them with decisions and some not to be assessed, in two batches.
private struct VariedFaculty: BatchSource {
    private let batches: [Batch]

    init(people count: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var people = RandomFaculty(people: count, seed: seed).people
        for place in people.indices {
            if Int.random(in: 0..<5, using: &random) == 0 {
                let fields: [(String, RandomFaculty.FieldValue)] = [
                    ("id", .text("d")), ("finding", .code("ethics-violation")), ("number", .text("7")),
                ]
                people[place].children.append(RandomFaculty.Element(kind: "decision", fields: fields))
            }
            if Int.random(in: 0..<9, using: &random) == 0 { people[place].fields.append(("assessed", .truth(false))) }
            if Int.random(in: 0..<9, using: &random) == 0 {
                people[place].children.removeAll { $0.kind == "track" }
            }
        }
        let half = people.count / 2
        batches = [Batch(Array(people[..<half])), Batch(Array(people[half...]))]
    }

    var count: Int { batches.count }
    func batch(at index: Int) -> JoinedBatch { JoinedBatch(batch: batches[index]) }
}

/// What everybody has under a rubric, with the order as ranks among all.
private struct FullResult: Equatable {
    var totals: [Exact?] = []
    var grades: [Int?]
    var ranks: [Int] = []

    init(_ result: VariantResult) {
        totals = result.levels.indices.map(result.total)
        grades = result.grades.map { $0 < 0 ? nil : Int($0) }
        ranks = result.levels.map { level in 1 + result.levels.count { $0 < level } }
    }

    init(_ rubric: Rubric, _ source: some BatchSource) {
        var evaluation = Evaluation(rubric, threads: 1)
        let keys = KeyCollector(measures: [rubric.total] + rubric.tieBreaks)
        var all: [[Exact?]] = []
        evaluation.score(source, with: keys, ordinal: { $0 }) { report in
            for line in String(decoding: report.streams[0], as: UTF8.self).split(separator: "\n") {
                all.append(line.split(separator: " ").map(Self.number))
            }
        }
        totals = all.map(\.[0])
        grades = evaluation.verdicts.map(\.grade)
        ranks = all.map { own in 1 + all.count { Self.precedes($0, own) } }
    }

    private static func number(_ text: Substring) -> Exact? {
        let parts = text.split(separator: "/").compactMap { Exact(String($0)) }
        return parts.count == 2 ? parts[0] / parts[1] : parts.first
    }

    private static func precedes(_ a: [Exact?], _ b: [Exact?]) -> Bool {
        for (a, b) in zip(a, b) where a != b {
            guard let a else { return false }
            guard let b else { return true }
            return a > b
        }
        return false
    }
}

/// Writes the numbers that rank a scored person.
private struct KeyCollector: EarlyReporter {
    let measures: [MeasureIndex]

    var streamCount: Int { 1 }

    func makeSink() -> EmptySink { EmptySink() }

    func report(_ subject: Row, _ outcome: Outcome, scorer: inout Scorer<EmptySink>, to streams: inout [[UInt8]]) {
        var words: [String] = []
        for measure in measures {
            words.append(outcome.status == .scored ? scorer.value(of: measure)?.description ?? "-" : "-")
        }
        streams[0] += (words.joined(separator: " ") + "\n").utf8
    }
}
