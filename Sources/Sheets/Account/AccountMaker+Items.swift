import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// One criterion; `nil` where the subject has nothing that it looks at.
    func criterion(
        _ index: Int, _ postings: [Posting], _ subject: Row, _ scorer: inout Scorer<LedgerSink>
    ) -> CriterionAccount? {
        let criterion = rubric.criteria[index]
        guard !postings.isEmpty else { return nil }
        var account = CriterionAccount(
            name: criterion.name, title: criterion.labels[language],
            dimension: criterion.dimension.map { rubric.dimensions[$0.index].labels[language] })
        let byItem = Dictionary(grouping: postings.filter { $0.item != nil }) { $0.item ?? subject }
        var sum = Exact.zero
        for (number, row) in scorer.evaluator.itemRows.enumerated() {
            guard let postings = byItem[row] else { continue }
            let made = item(row, index, postings, subject, &scorer)
            sum += made.awarded
            account.items.append(made.account)
            account.items[account.items.count - 1].number = number + 1
        }
        let placesShown = places.amount(criterion.measure)
        account.sum = sum.shown(atLeast: placesShown)
        account.adjustments = adjustments(postings, &scorer)
        account.points = shown(scorer.value(of: criterion.measure), criterion.measure) ?? ""
        return account
    }

    /// The lines between the sum of the items and the points.
    private func adjustments(_ postings: [Posting], _ scorer: inout Scorer<LedgerSink>) -> [CriterionAccount.Line] {
        postings.filter { $0.isAdjustment && !$0.amount.isZero }.map { line(for: $0, &scorer) }
    }

    /// A posting as a line of its own.
    func line(for posting: Posting, _ scorer: inout Scorer<LedgerSink>) -> CriterionAccount.Line {
        let reason = reason(posting, &scorer)
        let place = posting.item.flatMap { scorer.evaluator.itemRows.firstIndex(of: $0) }
        return CriterionAccount.Line(
            item: posting.item.map { id(of: $0, scorer.evaluator.batch) }, place: place.map { $0 + 1 }, reason: reason,
            amount: posting.amount.shown(atLeast: places.amount(posting.measure)))
    }

    func reason(_ posting: Posting, _ scorer: inout Scorer<LedgerSink>, points: Exact = .zero) -> Account.Reason {
        if let item = posting.item { scorer.evaluator.look(at: item, points: points) }
        let batch = scorer.evaluator.batch
        return reasons.reason(posting, &scorer.evaluator) { id(of: $0, batch) }
    }

    private func item(
        _ row: Row, _ index: Int, _ postings: [Posting], _ subject: Row, _ scorer: inout Scorer<LedgerSink>
    ) -> (account: ItemAccount, awarded: Exact) {
        let criterion = rubric.criteria[index]
        let placesShown = places.amount(criterion.measure)
        var account = describe(row, looks[index], subject, &scorer)
        var points = Exact.zero
        if let first = postings.first(where: { $0.reason == .base || $0.reason == .valueMissing }) {
            account.values = values(first, criterion, &scorer)
        }
        for posting in postings {
            switch posting.reason {
            case .base:
                setBase(posting, criterion, &account, &scorer)
                points += posting.amount
            case .adjustment:
                addFactor(posting, criterion, points, &account, &scorer)
                points += posting.amount
            case .credit:
                account.credit = reason(posting, &scorer, points: points)
                account.creditAmount = posting.amount.shown(atLeast: placesShown)
                points += posting.amount
            default:
                account.reasons.append(reason(posting, &scorer, points: points))
            }
        }
        let final = postings.reduce(Exact.zero) { $0 + $1.amount }
        account.awarded = points.shown(atLeast: placesShown)
        account.final = final.shown(atLeast: placesShown)
        account.isZero = final.isZero
        if final.isZero, account.reasons.isEmpty { account.reasons = [zeroReason(account)] }
        return (account, points)
    }

    /// An item whose rule gives no points, or whose share rounds to nothing.
    private func zeroReason(_ account: ItemAccount) -> Account.Reason {
        guard let credit = account.credit, account.base.flatMap({ Exact($0) })?.isZero == false else {
            return Account.Reason(code: "zero-points", sentence: words.zeroPoints, clause: account.rule)
        }
        return credit
    }

    /// What the item is, whatever the rule says about it.
    func describe(
        _ row: Row, _ look: ExpressionLook, _ subject: Row, _ scorer: inout Scorer<LedgerSink>
    ) -> ItemAccount {
        let batch = scorer.evaluator.batch
        var account = ItemAccount()
        account.id = id(of: row, batch)
        account.kind = rubric.vocabulary[batch.kind(of: row)].labels[language]
        account.title = facts.value(row, "title", in: batch) ?? ""
        account.facts = facts.facts(row, in: batch, look: look)
        if let line = batch.decision(of: row) {
            account.facts.append(Account.Fact(label: words.sameWork, value: fill(words.byDecision, String(line))))
        }
        account.place = place(of: row, batch)
        account.isAdopted = row < subject || row >= batch.end(of: subject)
        account.state = facts.value(row, "verification", in: batch) ?? ""
        account.evidence = evidence(row, batch)
        scorer.evaluator.look(at: row)
        account.share = share(&scorer)
        return account
    }

    private func evidence(_ row: Row, _ batch: borrowing Batch) -> [String] {
        guard let evidence = rubric.vocabulary.kind("evidence") else { return [] }
        return batch.children(of: row).filter { batch.kind(of: $0) == evidence }.map { child in
            ["type", "reference", "date"].compactMap { facts.value(child, $0, in: batch) }.joined(separator: " ")
        }
    }

    /// `2 of 4`, and the declared share.
    private func share(_ scorer: inout Scorer<LedgerSink>) -> String? {
        let contribution = scorer.evaluator.contribution
        guard contribution.count > 1 else { return nil }
        let position = contribution.position.map(String.init) ?? "?"
        let place = fill(words.positionOf, position, String(contribution.count))
        guard let own = scorer.evaluator.ownContribution,
            let share = facts.value(own, "share", in: scorer.evaluator.batch)
        else { return place }
        return place + " · " + share
    }

    private func setBase(
        _ posting: Posting, _ criterion: Criterion, _ account: inout ItemAccount, _ scorer: inout Scorer<LedgerSink>
    ) {
        account.base = posting.amount.shown(atLeast: places.amount(posting.measure))
        switch criterion.points {
        case .formula(let formula): account.rule = reasons.clause(of: formula, &scorer.evaluator)
        case .table(let table):
            guard table.rows.indices.contains(Int(posting.clause)) else { return }
            let row = table.rows[Int(posting.clause)]
            account.tier = criterion.tier(Int(posting.clause), language)
            let points = reasons.clause(of: row.points, &scorer.evaluator)
            let condition = row.condition.map(reasons.rule) ?? words.otherwise
            account.rule = Account.Clause(
                rule: fill(words.pointsWhen, points.rule, condition),
                numbers: points.numbers == points.rule ? nil : points.numbers,
                source: [row.points.text, row.condition?.text].compactMap(\.self).joined(separator: " ← "))
        }
    }

    private func addFactor(
        _ posting: Posting, _ criterion: Criterion, _ points: Exact, _ account: inout ItemAccount,
        _ scorer: inout Scorer<LedgerSink>
    ) {
        let adjustment = criterion.adjustments[Int(posting.clause)]
        guard let item = posting.item else { return }
        scorer.evaluator.look(at: item, points: points)
        let quotation = reasons.quote(adjustment.value, &scorer.evaluator)
        let rule = reasons.rule(adjustment.value)
        let sign = adjustment.isFactor ? "× " : "+ "
        account.factors.append(
            ItemAccount.Factor(
                title: adjustment.labels[language], effect: sign + (quotation.result ?? "?"),
                clause: Account.Clause(
                    rule: adjustment.condition.map { fill(words.pointsWhen, rule, reasons.rule($0)) } ?? rule,
                    source: [adjustment.value.text, adjustment.condition?.text].compactMap(\.self).joined(
                        separator: " ← ")),
                amount: posting.amount.signed(atLeast: places.amount(posting.measure))))
    }

    /// Items that no criterion gives points but a formula reads with others of their kind.
    func collectiveItems(_ subject: Row, _ scorer: inout Scorer<LedgerSink>) -> [CollectiveItem] {
        let posted = Set(scorer.sink.postings.filter { $0.reason == .base }.compactMap(\.item))
        var items: [CollectiveItem] = []
        for (number, row) in scorer.evaluator.itemRows.enumerated() where !posted.contains(row) {
            guard let measures = readers[scorer.evaluator.batch.kind(of: row)] else { continue }
            var item = describe(row, ExpressionLook(), subject, &scorer)
            item.number = number + 1
            items.append(
                CollectiveItem(item: item, readers: measures.map { rubric.measures[$0.index].labels[language] }))
        }
        return items
    }

    /// What was not counted: items that give nothing under any criterion and that no formula reads.
    func exclusions(
        _ criteria: [CriterionAccount], _ collective: [CollectiveItem], _ scorer: inout Scorer<LedgerSink>
    ) -> [Account.Exclusion] {
        let batch = scorer.evaluator.batch
        let counted = Set(
            criteria.flatMap(\.items).filter { !$0.isZero }.map(\.number) + collective.map(\.item.number))
        var exclusions: [Account.Exclusion] = []
        for (index, row) in scorer.evaluator.itemRows.enumerated() where !counted.contains(index + 1) {
            let kind = batch.kind(of: row)
            var found = 0
            for criterion in criteria {
                for item in criterion.items where item.number == index + 1 {
                    found += 1
                    exclusions.append(exclusion(item, criterion.title, item.reasons[item.reasons.count - 1]))
                }
            }
            if found > 0 || kind == decisionKind { continue }
            exclusions.append(
                Account.Exclusion(
                    item: id(of: row, batch), kind: rubric.vocabulary[kind].labels[language],
                    title: facts.value(row, "title", in: batch) ?? "", criterion: nil,
                    reason: Account.Reason(code: "no-criterion", sentence: words.noCriterion),
                    place: place(of: row, batch)))
        }
        return exclusions
    }

    private func exclusion(
        _ item: ItemAccount, _ criterion: String, _ reason: Account.Reason
    ) -> Account.Exclusion {
        Account.Exclusion(
            item: item.id, kind: item.kind, title: item.title, criterion: criterion, reason: reason,
            place: item.place)
    }
}

extension Posting {
    /// Whether it stands between what the items were awarded and the points of the criterion.
    var isAdjustment: Bool {
        switch reason {
        case .duplicate, .countsElsewhere, .paidBefore, .withdrawn, .notSelected, .cap, .sharedCap, .combination,
            .rounding, .veto:
            true
        default: false
        }
    }
}
