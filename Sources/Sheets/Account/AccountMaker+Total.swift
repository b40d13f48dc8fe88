import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// How the total comes about: weighted lines or a formula, then deductions.
    func total(
        _ postings: [MeasureIndex: [Posting]], _ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>
    ) -> TotalAccount {
        var account = TotalAccount()
        account.total = shown(scorer.value(of: rubric.total), rubric.total)
        var base = rubric.total
        if case .afterDeductions(let inner) = rubric.measures[rubric.total.index].definition { base = inner }
        switch rubric.measures[base.index].definition {
        case .weightedTotal:
            account.dimensions = dimensions(postings[base] ?? [], outcome, &scorer)
            account.weightSum = outcome.weightSum.isZero ? nil : outcome.weightSum.shown()
            let lines = (postings[base] ?? []).filter { $0.reason == .weighted }
            account.weightedSum = lines.reduce(Exact.zero) { $0 + $1.amount }.shown(atLeast: places.amount(base))
        case .formula(let formula): account.clause = reasons.clause(of: formula, &scorer.evaluator)
        default: break
        }
        let measures = base == rubric.total ? [base] : [base, rubric.total]
        for posting in measures.flatMap({ postings[$0] ?? [] })
        where posting.reason == .deduction || posting.reason == .rounding {
            account.adjustments.append(line(for: posting, &scorer))
        }
        return account
    }

    private func dimensions(
        _ postings: [Posting], _ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>
    ) -> [TotalAccount.Dimension] {
        guard let track = outcome.track else { return [] }
        return rubric.dimensions.indices.map { index in
            let dimension = rubric.dimensions[index]
            let weight = rubric.tracks[track].weights[index]
            let posting = postings.first { $0.reason == .weighted && $0.clause == index }
            var row = TotalAccount.Dimension(
                name: dimension.name, title: dimension.labels[language], weight: words.percent(weight.shown()))
            row.points = dimension.points.flatMap { shown(scorer.value(of: $0), $0) }
            row.score = shown(scorer.value(of: dimension.score), dimension.score)
            if case .formula(let formula) = rubric.measures[dimension.score.index].definition {
                row.clause = reasons.clause(of: formula, &scorer.evaluator)
            }
            row.weighted = posting.map { $0.amount.shown(atLeast: places.amount($0.measure)) }
            if posting != nil, outcome.weightSum != 100, !outcome.weightSum.isZero {
                row.effectiveWeight = weight.shown() + "/" + outcome.weightSum.shown()
            }
            row.note = note(DimensionIndex(index), weight, outcome, isScored: row.score != nil)
            return row
        }
    }

    /// Why a dimension does not count.
    private func note(_ dimension: DimensionIndex, _ weight: Exact, _ outcome: Outcome, isScored: Bool) -> String? {
        if weight.isZero { return words.noWeight }
        if case .unscored(dimension) = outcome.status { return words.dimensionUnscored }
        guard outcome.leftOut.contains(dimension) else { return nil }
        return isScored ? words.leftOutRaises : words.leftOutMissing
    }

    /// The quantities that the rubric writes out, other than scores of dimensions and the total.
    func quantities(_ scorer: inout Scorer<LedgerSink>) -> [Account.Quantity] {
        let isWeighted = rubric.measures.contains { if case .weightedTotal = $0.definition { true } else { false } }
        let scores = isWeighted ? Set(rubric.dimensions.map(\.score)) : []
        var quantities: [Account.Quantity] = []
        for (index, measure) in rubric.measures.enumerated() {
            let place = MeasureIndex(index)
            guard case .formula(let formula) = measure.definition, !scores.contains(place), place != rubric.total
            else { continue }
            let value = shown(scorer.value(of: place), place)
            quantities.append(
                Account.Quantity(
                    name: measure.name, title: measure.labels[language],
                    clause: reasons.clause(of: formula, &scorer.evaluator),
                    value: value.map { $0 + unit(measure.unit) } ?? words.missingValue))
        }
        return quantities
    }

    func unit(_ unit: Unit) -> String {
        switch unit {
        case .none, .condition: ""
        case .money: rubric.currency.map { " " + words.currency($0.code) } ?? ""
        case .days: " " + words.days
        }
    }
}
