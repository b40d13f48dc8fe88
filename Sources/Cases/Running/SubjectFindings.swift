import Numbers
import RubricLanguage
import Scoring

/// What a run found about one subject.
struct SubjectFindings: Sendable {
    var measures: [Exact?]
    var outcome: Outcome
    var verdict: Verdict

    /// A quantity as a number, if it is one, and in words.
    func quantity(
        _ quantity: WorkedCase.Expectation.Quantity, under rubric: Rubric
    ) -> (value: Exact?, words: String) {
        switch quantity {
        case .measure(let measure, _): (measures[measure.index], describe(measures[measure.index]))
        case .word(let word): (nil, words(word, under: rubric))
        }
    }

    private func words(_ word: WorkedCase.Word, under rubric: Rubric) -> String {
        let names: [String]
        switch word {
        case .grade: names = [verdict.grade].compactMap { $0.flatMap { rubric.grading?.bands[$0].name } }
        case .band: names = [outcome.band].compactMap { $0.flatMap { rubric.grading?.bands[$0].name } }
        case .track: names = [outcome.track].compactMap { $0.map { rubric.tracks[$0].name } }
        case .rank: names = [verdict.rank].compactMap { $0.map(String.init) }
        case .cohort: names = [String(verdict.cohort)]
        case .unmet: names = outcome.gates.filter { $0.isMet != true }.map { rubric.gates[$0.gate].name }
        case .vetoes: names = outcome.vetoes.filter(\.hasNumber).map { rubric.vetoes[$0.veto].name }
        case .leftOut: names = outcome.leftOut.map { rubric.dimensions[$0.index].name }
        }
        return names.isEmpty ? WorkedCase.none : names.joined(separator: ", ")
    }
}
