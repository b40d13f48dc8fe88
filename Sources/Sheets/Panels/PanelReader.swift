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

    /// Who scored without a conflict of interest, and what they gave, in the order of the record.
    let assessors: [Symbol?]
    let given: [Exact]
    /// How many others were left out.
    let conflicts: Int
    let use: Use
    /// What describes the scores; `nil` without any.
    let summary: ScoreSummary?
    /// One standard error below and above the mean that is used; `nil` without one, and with a single score.
    let interval: ExactInterval?

    init(_ given: [Exact], by assessors: [Symbol?], conflicts: Int, _ use: Use) {
        self.given = given
        self.assessors = assessors
        summary = ScoreSummary(given)
        self.conflicts = conflicts
        self.use = use
        if case .mean(_, let value) = use {
            interval = summary?.interval(around: value, places: 2)
        } else {
            interval = nil
        }
    }

    /// Their scores, ascending.
    var scores: [Exact] { summary?.sorted ?? [] }

    /// The grades whose lower edges the interval crosses, where grades go by the same scale.
    func nearGrades(_ grading: Grading?) -> [Grading.Band] {
        guard let interval, let grading, !grading.isByConditions else { return [] }
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
        guard let sheets = read(item, of: scorer.evaluator.batch) else { return nil }
        return PanelScores(sheets.given, by: sheets.assessors, conflicts: sheets.conflicts, use(item, &scorer))
    }

    /// What assessors gave, who they are, and how many others were left out; `nil` without any.
    private func read(
        _ item: Row, of batch: borrowing Batch
    ) -> (given: [Exact], assessors: [Symbol?], conflicts: Int)? {
        var scores: (given: [Exact], assessors: [Symbol?], conflicts: Int)?
        var row = Row(item.index + 1)
        let end = batch.end(of: item)
        while row < end {
            defer { row = batch.end(of: row) }
            guard batch.kind(of: row) == kind else { continue }
            if scores == nil {
                scores = ([], [], 0)
                scores?.given.reserveCapacity(8)
                scores?.assessors.reserveCapacity(8)
            }
            if let conflict, batch.bits(row, conflict) == 1 {
                scores?.conflicts += 1
            } else if let value, let bits = batch.bits(row, value) {
                scores?.given.append(PackedDecimal(bits: bits).exact)
                scores?.assessors.append(assessor.flatMap { batch.bits(row, $0) }.map(Symbol.init(bits:)))
            }
        }
        return scores
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
