import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// What the person claims for items, beside what they are awarded, with the reason for each difference.
    func claims(
        _ account: Account, _ postings: [MeasureIndex: [Posting]], _ scorer: borrowing Scorer<LedgerSink>
    ) -> Claims {
        let claimed = scorer.evaluator.claims
        guard !claimed.isEmpty else { return Claims() }
        var awards: [Row: Exact] = [:]
        for criterion in rubric.criteria {
            for posting in postings[criterion.measure] ?? [] {
                if let item = posting.item { awards[item, default: .zero] += posting.amount }
            }
        }
        let collective = Set(account.collective.map(\.item.number))
        let places = rubric.criteria.map { self.places.amount($0.measure) }.max() ?? 0
        var claims = Claims()
        var sums = (claimed: Exact.zero, awarded: Exact.zero)
        for claim in claimed {
            let awarded = awards[claim.item] ?? (collective.contains(claim.number) ? nil : .zero)
            sums.claimed += claim.points
            sums.awarded += awarded ?? .zero
            claims.items.append(self.claim(claim, awarded, places, account, scorer.evaluator.batch))
        }
        claims.claimed = sums.claimed.shown(atLeast: places)
        claims.awarded = sums.awarded.shown(atLeast: places)
        claims.difference = (sums.awarded - sums.claimed).signed(atLeast: places)
        return claims
    }

    private func claim(
        _ claim: ClaimedItem, _ awarded: Exact?, _ places: Int, _ account: Account, _ batch: borrowing Batch
    ) -> Claim {
        // What formulas read together is awarded nothing by itself.
        let difference = (awarded ?? .zero) - claim.points
        return Claim(
            number: claim.number, item: id(of: claim.item, batch),
            kind: rubric.vocabulary[batch.kind(of: claim.item)].labels[language],
            title: facts.value(claim.item, "title", in: batch) ?? "", claimed: claim.points.shown(atLeast: places),
            awarded: awarded?.shown(atLeast: places), difference: difference.signed(atLeast: places),
            reasons: awarded != nil && difference.isZero ? [] : differenceReasons(claim, account))
    }

    /// Why an item is not awarded what is claimed: what the rule gives where it is another number, shares, limits and
    /// refusals.
    private func differenceReasons(_ claim: ClaimedItem, _ account: Account) -> [Account.Reason] {
        var reasons: [Account.Reason] = []
        for criterion in account.criteria {
            for item in criterion.items where item.number == claim.number {
                if let base = item.base, Exact(base) != claim.points {
                    reasons.append(
                        Account.Reason(
                            code: "base", sentence: fill(claimWords.byRule, base), clause: item.rule))
                }
                if let credit = item.credit { reasons.append(credit) }
                for reason in item.reasons where !reasons.contains(reason) { reasons.append(reason) }
            }
        }
        if !reasons.isEmpty { return reasons }
        if let entry = account.collective.first(where: { $0.item.number == claim.number }) {
            let readers = entry.readers.joined(separator: words.comma)
            return [Account.Reason(code: "read-together", sentence: words.readBy + words.colon + readers)]
        }
        return [Account.Reason(code: "no-criterion", sentence: words.noCriterion)]
    }
}
