import Workbooks

/// The items of a person, criterion by criterion, with the sums at the feet of the columns.
struct PersonItems {
    private let account: Account
    let words: Words
    private let own: WorkbookWords
    /// Where the points stand that an item is awarded.
    private static let awarded = 8

    init(_ account: Account, _ words: Words, _ own: WorkbookWords) {
        self.account = account
        self.words = words
        self.own = own
    }

    func write(to workbook: Workbook) {
        let sheet = workbook.addSheet(
            SheetLayout(form: own.items, widths: [9, 32, 40, 36, 10, 18, 12, 10, 10, 20, 14, 20]))
        for criterion in account.criteria { write(criterion, to: sheet) }
        for allocation in account.allocations { write(allocation, to: sheet) }
        guard !account.collective.isEmpty else { return }
        sheet.append([.text(words.readTogether)], style: .heading)
        sheet.append([words.item, own.itemTitle, words.facts, words.readBy].map { .text($0) }, style: .head)
        for entry in account.collective {
            let item = entry.item
            sheet.append(
                [item.id, title(item), facts(item), entry.readers.joined(separator: words.comma)].map { .text($0) })
        }
    }

    private func write(_ criterion: CriterionAccount, to sheet: Sheet) {
        sheet.append([.text(criterion.title)], style: .heading)
        sheet.append(
            [
                words.item, own.itemTitle, words.facts, words.ruleApplied, words.base, words.factors, words.share,
                own.others, words.awarded, words.evidence, words.state, words.place,
            ].map { .text($0) }, style: .head)
        let first = sheet.nextRow
        for item in criterion.items { write(item, to: sheet) }
        let sumRow = sheet.nextRow
        let awarded = criterion.items.map(\.awarded)
        line(words.sumOfItems, nil, columnSum("I", first..<sumRow, of: awarded, is: criterion.sum), .sum, to: sheet)
        for adjustment in criterion.adjustments {
            let reason = [adjustment.item, adjustment.reason.sentence].compactMap(\.self).joined(separator: words.colon)
            line(reason, adjustment.reason.clause?.text, .number(adjustment.amount), .body, to: sheet)
        }
        let parts = [criterion.sum] + criterion.adjustments.map(\.amount)
        let points = columnSum("I", sumRow..<sheet.nextRow, of: parts, is: criterion.points)
        line(words.criterionPoints, nil, points, .sum, to: sheet)
        sheet.append([])
    }

    private func line(_ label: String, _ clause: String?, _ amount: Cell, _ style: RowStyle, to sheet: Sheet) {
        let empty = Array(repeating: Cell.empty, count: Self.awarded - 4)
        sheet.append(
            [.empty, .text(label), .empty, clause.map { .text($0) } ?? .empty] + empty + [amount], style: style)
    }

    private func write(_ item: ItemAccount, to sheet: Sheet) {
        let rule = [item.tier, item.rule?.text].compactMap(\.self) + item.reasons.map(\.sentence)
        let factors = item.factors.map { $0.effect + " " + $0.title + " (" + $0.amount + ")" }
        sheet.append([
            .text(item.id), .text(title(item)), .text(facts(item)), .text(rule.joined(separator: "\n")),
            .number(item.base ?? ""), .text(factors.joined(separator: "\n")), .text(item.share ?? ""),
            .number(item.creditAmount ?? ""), .number(item.awarded),
            .text(item.evidence.joined(separator: words.comma)),
            .text(item.state.isEmpty ? words.unverified : item.state), .text(item.place),
        ])
    }

    private func title(_ item: ItemAccount) -> String {
        (item.title.isEmpty ? item.kind : item.kind + words.colon + item.title)
            + (item.isAdopted ? " (" + words.adopted + ")" : "")
    }

    private func facts(_ item: ItemAccount) -> String {
        item.facts.map { $0.label + " " + $0.value }.joined(separator: words.semicolon)
    }
}
