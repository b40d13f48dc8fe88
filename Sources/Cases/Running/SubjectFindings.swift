import Numbers
import RubricLanguage
import Scoring

/// What a run found about one subject.
struct SubjectFindings: Sendable {
    var measures: [Exact?]
    var items: ItemFigures
    var outcome: Outcome
    var verdict: Verdict

    /// The names that a verdict gives.
    func names(_ word: WorkedCase.Word, under rubric: Rubric) -> [String] {
        switch word {
        case .grade: name(ofBand: verdict.grade, rubric)
        case .band: name(ofBand: outcome.band, rubric)
        case .track: outcome.track.map { [rubric.tracks[$0].name] } ?? []
        case .rank: verdict.rank.map { [String($0)] } ?? []
        case .cohort: [String(verdict.cohort)]
        case .unmet: outcome.gates.filter { $0.isMet != true }.map { rubric.gates[$0.gate].name }
        case .vetoes: outcome.vetoes.filter(\.hasNumber).map { rubric.vetoes[$0.veto].name }
        case .leftOut: outcome.leftOut.map { rubric.dimensions[$0.index].name }
        }
    }

    private func name(ofBand band: Int?, _ rubric: Rubric) -> [String] {
        guard let band, let grading = rubric.grading else { return [] }
        return [grading.bands[band].name]
    }
}
