import Analysis
import Diagnostics
import Numbers
import Records
import RubricLanguage

/// The rubric that is looked at, with other numbers: checked and scored like any other.
struct RescoredRubric: Sendable {
    private let texts: RubricTexts
    private let period: Period?
    private let vocabulary: Vocabulary
    private let source: JoinedBatches

    init(_ side: RubricSide, _ vocabulary: Vocabulary, _ source: JoinedBatches) {
        (texts, period) = (side.texts, side.period)
        (self.vocabulary, self.source) = (vocabulary, source)
    }

    /// Everybody as scored with other numbers; `nil` where there is no such rubric.
    func population(_ numbers: [RubricNumber]) -> Population? {
        let (rubric, _) = texts.document.check(setting: numbers, for: period, vocabulary: vocabulary)
        // One thread: several rubrics are scored at once.
        guard var rubric, (try? ReferenceFiles(texts).load(&rubric)) != nil else { return nil }
        return Population(rubric.applying(period: period).rubric, source, threads: 1)
    }

    /// Refuses ranges at whose ends the rubric has a fault.
    func requireEnds(of factors: [UncertainFactor]) throws {
        let ends = factors.map { ($0.numbers($0.range.lowerBound), $0.numbers($0.range.upperBound)) }
        let alone = zip(factors, ends).flatMap { [($0.name, $1.0), ($0.name, $1.1)] }.filter { !$0.1.isEmpty }
        for (name, numbers) in alone { try require(numbers, "\(name) = \(numbers[0].value)") }
        for numbers in [ends.flatMap(\.0), ends.flatMap(\.1)] where !numbers.isEmpty {
            try require(numbers, "all varied numbers at one end")
        }
    }

    private func require(_ numbers: [RubricNumber], _ words: String) throws {
        let (rubric, findings) = texts.document.check(setting: numbers, for: period, vocabulary: vocabulary)
        guard rubric == nil, let fault = findings.first(where: { $0.severity == .error }) else { return }
        throw Fault("With \(words) the rubric has a fault: \(fault.message) Name a narrower range.")
    }
}
