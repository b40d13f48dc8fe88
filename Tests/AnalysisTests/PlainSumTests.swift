import Analysis
import Diagnostics
import Foundation
import Numbers
import Records
import RubricLanguage
import Scoring
import Testing
import Weighting

/// A total of nine times papers and once patents, or another one of these.
private func plainSum(_ total: String = "9 * papers.points + patents.points", measures: String = "") -> String {
    """
    rubric: plain
    version: 1
    period: 2024
    criteria: {papers: {counts: paper, points: 1}, patents: {counts: patent, points: 1}}
    \(measures)
    total: \(total)
    """
}

private func weighed(_ text: String, _ faculty: TestFaculty) throws -> WeighedPeople {
    try #require(try WeighedPeople.all(Population(try rubric(text), faculty.batches(), threads: 1)).first)
}

@Suite struct `A plain sum` {
    private static let seeds = Array<UInt64>(1...4)

    /// The second person has 90 and the first 40 times the weight of patents, which is 1: nothing up to its double leads
    /// level.
    @Test func `has weights without an end`() throws {
        let people = try weighed(
            plainSum(), TestFaculty([.init(id: "P1", patents: 40), .init(id: "P2", papers: 10)]))
        let level = Exact(9, over: 4)
        let stability = try #require(people.stability(TopPlaces(1))[1]?.linear)
        #expect(stability.top == Interval(from: .init(0, isIncluded: true), to: .init(level, isIncluded: false)))
        let tuning = people.tuning(of: 0, TopPlaces(1))
        let along = try #require(tuning.alongWeights.last)
        #expect(along.nearest.before == nil && along.nearest.after?.point == level)
        let several = try #require(tuning.several)
        #expect(several.isProved && several.found?.weights == [9, level])
        #expect(tuning.rivals.first?.level?.found?.size == level - 1)
    }

    @Test func `is proved to have no weights for whom others surpass, whatever they are`() throws {
        let people = try weighed(
            plainSum(), TestFaculty([.init(id: "P1", papers: 1, patents: 1), .init(id: "P2", papers: 2, patents: 2)]))
        let tuning = people.tuning(of: 0, TopPlaces(1), WeightLimits(locked: [0]))
        let several = try #require(tuning.several)
        #expect(several.found == nil && several.isProved && several.programs == 0)
    }

    /// A total that is one measure is rounded as that measure is, and then once more.
    @Test(arguments: seeds, ["", "rounding: {total: 0 half-even}"])
    func `is rounded as in a run, wherever a step stands`(seed: UInt64, rounding: String) throws {
        let text = plainSum(
            "score", measures: "measures: {score: {value: 3 * papers.points + 0.25 * patents.points, round: 1 half-up}}"
        )
        let population = Population(
            try rubric(text + "\n" + rounding), TestFaculty(people: 20, seed: seed).batches(), threads: 1)
        let people = try #require(try WeighedPeople.all(population).first)
        #expect(people.weights == [3, Exact(1, over: 4)] && people.obstacles == [.rounding])
        #expect(people.totals(people.weights) == people.people.map { population.totals[$0] })
    }

    /// Reciprocals of forty numbers have no common unit in a word.
    @Test func `is looked at piece by piece where no unit holds its scores`() throws {
        let text = plainSum(
            "papers.points + 5 * odd", measures: "measures: {odd: (1 / (1000 * papers.points + 7)) else 0}")
        let people = try weighed(text, TestFaculty((0..<40).map { .init(id: "P\($0)", papers: $0) }))
        #expect(people.obstacles == [.tooWide] && people.matrix == nil && !people.isLinear)
        for stability in people.stability(TopPlaces(5)) {
            #expect(stability?.linear == nil && stability?.piecewise != nil)
        }
    }
}

@Suite struct `The totals of a shipped rubric` {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rubrics")
        .standardized

    private static func text(_ folder: String) -> SourceText {
        let bytes = (try? Data(contentsOf: root.appending(path: folder).appending(path: "rubric.yaml"))) ?? Data()
        return SourceText(name: folder, bytes: Array(bytes))
    }

    /// Those that need no vocabulary of their own.
    private static let rubrics: [Rubric] = {
        let files = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix("/rubric.yaml") }.sorted().compactMap { file in
            var folders = [String(file.dropLast("/rubric.yaml".count))]
            while let last = folders.last, let base = RubricDocument.base(namedIn: text(last)) {
                folders.append(String(URL(filePath: "/\(last)/\(base)").standardized.path().dropFirst()))
            }
            let texts = folders.map(text)
            let (rubric, findings) = checkRubric(texts[0], extending: Array(texts.dropFirst()), vocabulary: .core)
            return findings.contains { $0.severity == .error } ? nil : rubric
        }
    }()

    @Test func `are those that its weights give`() throws {
        let source = TestFaculty(people: 25, seed: 8).batches()
        var looked = 0
        for rubric in Self.rubrics {
            let population = Population(rubric, source, threads: 1)
            for people in (try? WeighedPeople.all(population)) ?? [] {
                let totals = people.people.map { population.totals[$0] }
                #expect(people.totals(people.weights) == totals, "\(rubric.name)")
                looked += 1
            }
        }
        #expect(looked >= 6)
    }
}
