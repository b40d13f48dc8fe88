import Workbooks

extension PersonItems {
    /// A choice among items: what was chosen in a column that adds up, the limits, and what is proved.
    func write(_ allocation: AllocationAccount, to sheet: Sheet) {
        sheet.append([.text(allocation.title)], style: .heading)
        sheet.append(texts: [words.item, words.reason, words.rule, words.amount], style: .head)
        let lines = allocation.items + allocation.adjustments
        let first = sheet.nextRow
        for line in lines {
            let texts = [line.item ?? "", line.reason.sentence, line.reason.clause?.text ?? ""]
            sheet.append(texts.map { .text($0) } + [.number(line.amount)])
        }
        let points = columnSum("D", first..<sheet.nextRow, of: lines.map(\.amount), is: allocation.points)
        sheet.append([.text(words.criterionPoints), .empty, .empty, points], style: .sum)
        if !allocation.limits.isEmpty {
            sheet.append(texts: [words.limit, "", words.rule, words.used, words.allowed], style: .head)
        }
        for limit in allocation.limits {
            let scope = limit.isShared ? words.ofAllTogether : ""
            let texts = [limit.title, scope, limit.clause.text]
            sheet.append(texts.map { .text($0) } + [.number(limit.used), .number(limit.allowed)])
        }
        sheet.append(texts: [allocation.statement], style: .note)
        sheet.append([])
    }
}
