import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    func gates(_ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>) -> [Account.Verdict] {
        outcome.gates.map { result in
            let gate = rubric.gates[result.gate]
            let answer = result.isMet.map { $0 ? words.met : words.notMet } ?? words.undecided
            return Account.Verdict(
                title: gate.labels[language], clause: reasons.clause(of: gate.requirement, &scorer.evaluator),
                isAgainst: result.isMet != true, result: answer)
        }
    }

    func vetoes(_ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>) -> [Account.Verdict] {
        outcome.vetoes.map { result in
            let veto = rubric.vetoes[result.veto]
            let batch = scorer.evaluator.batch
            return Account.Verdict(
                title: veto.labels[language],
                clause: Account.Clause(rule: reasons.rule(veto.condition), source: veto.condition.text),
                isAgainst: result.hasNumber, result: result.hasNumber ? words.inForce : words.flagOnly,
                decision: facts.value(result.decision, "number", in: batch),
                place: place(of: result.decision, batch))
        }
    }

    /// The verdict in words.
    func result(_ outcome: Outcome, _ verdict: Verdict, _ scorer: inout Scorer<LedgerSink>) -> Account.Result {
        var result = Account.Result()
        result.total = shown(scorer.value(of: rubric.total), rubric.total)
        result.isScored = outcome.status == .scored
        result.status = status(outcome)
        result.band = outcome.band.flatMap(band)
        result.grade = verdict.grade.flatMap(band)
        result.limits = gradeReason(outcome, &scorer) + limits(outcome) + missingGrade(outcome, &scorer)
        result.quota = quotaSentence(verdict)
        result.rank = verdict.rank.map { fill(words.rankOf, String($0), String(verdict.cohort)) } ?? words.notRanked
        return result
    }

    func band(_ index: Int) -> String? { rubric.grading?.bands[index].labels[language] }

    private func status(_ outcome: Outcome) -> String {
        switch outcome.status {
        case .scored: words.scored
        case .notAssessed: words.notAssessed
        case .noTrack: words.noTrack
        case .severalTracks(let tracks):
            fill(words.severalTracks, tracks.map { rubric.tracks[$0].labels[language] }.joined(separator: words.comma))
        case .unscored(let dimension):
            fill(words.unscoredDimension, rubric.dimensions[dimension.index].labels[language])
        case .noTotal: words.noTotal
        }
    }

    /// Why the grade is not the band's.
    private func limits(_ outcome: Outcome) -> [String] {
        guard let reached = outcome.band else { return [] }
        var sentences: [String] = []
        for result in outcome.gates where result.isMet != true {
            let gate = rubric.gates[result.gate]
            guard let best = gate.bestGrade, best > reached else { continue }
            sentences.append(fill(words.limitedByGate, gate.labels[language], band(best) ?? ""))
        }
        for result in outcome.vetoes where result.hasNumber {
            let veto = rubric.vetoes[result.veto]
            guard let grade = veto.grade, grade > reached else { continue }
            sentences.append(fill(words.limitedByVeto, veto.labels[language], band(grade) ?? ""))
        }
        return sentences
    }

    /// Why somebody with a total has no grade.
    private func missingGrade(_ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>) -> [String] {
        guard outcome.status == .scored, let grading = rubric.grading, scorer.value(of: grading.measure) == nil
        else { return [] }
        return [fill(words.gradeMissing, rubric.measures[grading.measure.index].labels[language])]
    }

    private func quotaSentence(_ verdict: Verdict) -> String? {
        guard let quota = rubric.quota, let limited = band(quota.grade) else { return nil }
        switch verdict.quota {
        case .none: return nil
        case .seated: return fill(words.quotaSeated, limited)
        case .full: return fill(words.quotaFull, limited)
        case .tiedOut: return fill(words.quotaTiedOut, limited)
        case .committee: return fill(words.quotaCommittee, limited)
        }
    }
}
