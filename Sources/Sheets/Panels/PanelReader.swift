import Numbers
import Records
import RubricLanguage
import Scoring
import Statistics

/// What assessors gave an item, and what the rubric makes of it.
struct PanelScores {
    /// What the rubric makes of scores.
    enum Use {
        /// It takes this mean of them.
        case mean(PanelRule.Mean, Exact)
        /// There are too few: it takes none with fewer than these.
        case tooFew(Int)
        /// It does not look at them.
        case unused
    }

    /// A score and who gave it; an empty name where the record does not say.
    typealias Given = (assessor: String, score: Exact)

    /// What those without a conflict of interest gave, in the order of the record.
    let given: [Given]
    /// Their scores, ascending.
    let scores: [Exact]
    /// How many others were left out.
    let conflicts: Int
    let use: Use
    /// What describes the scores; `nil` without any.
    let summary: ScoreSummary?
    /// One standard error below and above the mean that is used; `nil` without one, and with a single score.
    let interval: ExactInterval?

    init(_ given: [Given], conflicts: Int, _ use: Use) {
        self.given = given
        summary = ScoreSummary(given.map(\.score))
        self.scores = summary?.sorted ?? []
        self.conflicts = conflicts
        self.use = use
        if case .mean(_, let value) = use {
            interval = summary?.interval(around: value, places: 2)
        } else {
            interval = nil
        }
    }

    /// The grades whose lower edges the interval crosses, where grades go by the same scale.
    func nearGrades(_ rubric: Rubric) -> [Grading.Band] {
        guard let interval, let grading = rubric.grading, !grading.isByConditions else { return [] }
        return grading.bands.filter { band in band.range.lower.map { interval.crosses($0) } ?? false }
    }
}

/// Reads the scores of items.
struct PanelReader: Sendable {
    private let kind: KindIndex?
    private let value, conflict, assessor: Slot?
    private let rules: [PanelRule]

    init(_ rubric: Rubric) {
        kind = rubric.vocabulary.kind("score")
        value = kind.flatMap { rubric.vocabulary[$0].slot("value") }
        conflict = kind.flatMap { rubric.vocabulary[$0].slot("conflict") }
        assessor = kind.flatMap { rubric.vocabulary[$0].slot("assessor") }
        rules = kind.map { PanelRule.rules(rubric, scores: $0) } ?? []
    }

    /// The scores of an item of the subject scored last; `nil` when it has none.
    func panel<Sink>(_ item: Row, _ scorer: inout Scorer<Sink>) -> PanelScores? {
        let batch = scorer.evaluator.batch
        let all = batch.children(of: item).filter { batch.kind(of: $0) == kind }
        guard !all.isEmpty else { return nil }
        let heard = all.filter { row in conflict.flatMap { batch.bits(row, $0) } != 1 }
        let given = heard.compactMap { row -> PanelScores.Given? in
            guard let value, let bits = batch.bits(row, value) else { return nil }
            return (assessor.flatMap { batch.text(row, $0) } ?? "", PackedDecimal(bits: bits).exact)
        }
        return PanelScores(given, conflicts: all.count - heard.count, use(item, &scorer))
    }

    private func use<Sink>(_ item: Row, _ scorer: inout Scorer<Sink>) -> PanelScores.Use {
        let kind = scorer.evaluator.batch.kind(of: item)
        scorer.evaluator.look(at: item)
        for rule in rules where rule.kinds.contains(kind) {
            var applies = true
            for condition in rule.conditions where applies { applies = scorer.evaluator.holds(condition) == true }
            guard applies else { continue }
            for mean in rule.means {
                if let value = scorer.evaluator.number(of: mean.expression) { return .mean(mean, value) }
            }
            return .tooFew(rule.means.map(\.minimum).min() ?? 1)
        }
        return .unused
    }
}
