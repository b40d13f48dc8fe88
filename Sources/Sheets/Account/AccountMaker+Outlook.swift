import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// At most so many items of a person are tried.
    static let mostTrials = 40

    /// What would change the result. Scores the subject again for each item that lacks its verification or evidence,
    /// and leaves the scorer as it was.
    func outlook(
        _ subject: Row, _ outcome: Outcome, _ postings: [MeasureIndex: [Posting]], _ scorer: inout Scorer<LedgerSink>
    ) -> Outlook {
        var outlook = Outlook()
        if outcome.status == .scored { setNextGrade(outcome, &scorer, in: &outlook) }
        outlook.hurdles = hurdles(outcome, &scorer)
        outlook.cuts = cuts(postings, &scorer) + ceilings(&scorer)
        setProspects(subject, outcome, postings, &scorer, in: &outlook)
        return outlook
    }

    private func setNextGrade(
        _ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>, in outlook: inout Outlook
    ) {
        guard let grading = rubric.grading, let band = outcome.band else { return }
        guard band > 0 else {
            outlook.nextSentence = outlookWords.bestGrade
            return
        }
        let better = grading.bands[band - 1]
        if grading.isByConditions {
            guard let condition = grading.bands[band].condition else { return }
            outlook.nextSentence = fill(outlookWords.nextByCondition, better.labels[language], reasons.rule(condition))
            return
        }
        guard let edge = better.range.lower, let value = scorer.value(of: grading.measure) else { return }
        let places = places.value(grading.measure)
        let next = Outlook.NextGrade(
            grade: better.labels[language], measure: rubric.measures[grading.measure.index].labels[language],
            value: value.shown(atLeast: places), edge: edge.shown(), missing: (edge - value).shown(atLeast: places))
        outlook.next = next
        outlook.nextSentence = fill(
            outlookWords.nextGrade, next.grade, next.edge, next.measure, next.value, next.missing)
    }

    /// Gates that are not met, with what is missing.
    private func hurdles(_ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>) -> [Outlook.Hurdle] {
        var hurdles: [Outlook.Hurdle] = []
        for result in outcome.gates where result.isMet != true {
            let gate = rubric.gates[result.gate]
            let shortfalls = reasons.shortfalls(of: gate.requirement, &scorer.evaluator)
            hurdles.append(
                Outlook.Hurdle(
                    title: gate.labels[language], missing: shortfalls.map(sentence),
                    bestGrade: gate.bestGrade.flatMap { rubric.grading?.bands[$0].labels[language] }))
        }
        return hurdles
    }

    private func sentence(_ shortfall: Shortfall) -> String {
        let names = shortfall.missing.map(label(ofMissing:)).joined(separator: words.comma)
        if !shortfall.options.isEmpty {
            let options = shortfall.options.map { rubric.measures[$0.index].labels[language] }
            return fill(outlookWords.oneOf, options.joined(separator: words.comma))
        }
        if shortfall.numbers.isEmpty { return fill(words.missing, names) }
        let measure = shortfall.measure.map { rubric.measures[$0.index] }
        var text = measure.map { $0.labels[language] + words.colon } ?? ""
        text += shortfall.numbers
        if let amount = shortfall.amount {
            let sentence =
                switch (shortfall.isTooMuch, shortfall.isStrict) {
                case (false, false): outlookWords.lacking
                case (false, true): outlookWords.lackingMoreThan
                case (true, _): outlookWords.tooMuch
                }
            text += words.semicolon + fill(sentence, amount.shown() + (measure.map { unit($0.unit) } ?? ""))
        } else if !shortfall.missing.isEmpty {
            text += words.semicolon + fill(words.missing, names)
        }
        return text
    }

    /// What limits took away, each limit once.
    private func cuts(
        _ postings: [MeasureIndex: [Posting]], _ scorer: inout Scorer<LedgerSink>
    ) -> [Outlook.Cut] {
        var cuts: [Outlook.Cut] = []
        for criterion in rubric.criteria {
            var sums: [(first: Posting, sum: Exact)] = []
            for posting in postings[criterion.measure] ?? [] where posting.isByLimit {
                let known = sums.firstIndex { $0.first.reason == posting.reason && $0.first.clause == posting.clause }
                if let known { sums[known].sum += posting.amount } else { sums.append((posting, posting.amount)) }
            }
            for (first, sum) in sums where !sum.isZero {
                let reason = reason(first, &scorer)
                cuts.append(
                    Outlook.Cut(
                        title: criterion.labels[language], sentence: reason.sentence, clause: reason.clause,
                        amount: sum.shown(atLeast: places.amount(criterion.measure))))
            }
        }
        return cuts
    }

    /// Scores that stand at the greatest value that their formula allows.
    private func ceilings(_ scorer: inout Scorer<LedgerSink>) -> [Outlook.Cut] {
        rubric.measures.enumerated().compactMap { index, measure in
            guard case .formula(let formula) = measure.definition,
                let ceiling = scorer.evaluator.unlimited(formula)
            else { return nil }
            let excess = (ceiling.limit - ceiling.value).rounded(
                RoundingStep(places: max(2, places.value(MeasureIndex(index))), mode: .halfUp))
            return Outlook.Cut(
                title: measure.labels[language], sentence: fill(outlookWords.atCeiling, ceiling.limit.shown()),
                clause: reasons.clause(of: formula, &scorer.evaluator), amount: excess.shown())
        }
    }
}

extension Posting {
    /// Whether a limit of the rubric did it.
    fileprivate var isByLimit: Bool { reason == .cap || reason == .sharedCap || reason == .notSelected }
}
