import Numbers
import Workbooks

/// How the total of a person comes about: the dimensions or criteria, what is taken away, and their sum.
struct PersonTotal {
    private let account: Account
    private let words: Words
    private let own: WorkbookWords

    init(_ account: Account, _ words: Words, _ own: WorkbookWords) {
        self.account = account
        self.words = words
        self.own = own
    }

    func write(to sheet: Sheet) {
        sheet.begin(words.blockTotal)
        if account.total.dimensions.isEmpty { writeCriteria(to: sheet) } else { writeDimensions(to: sheet) }
        writeQuantities(to: sheet)
    }

    /// Weighted lines and deductions, which sum to the total.
    private func writeDimensions(to sheet: Sheet) {
        let titles = [
            words.dimension, words.formula, words.points, words.score, words.weight + " %", words.weighted, own.remark,
        ]
        sheet.append(titles.map { .text($0) }, style: .head)
        let first = sheet.nextRow
        for dimension in account.total.dimensions {
            sheet.append([
                .text(dimension.title), .text(dimension.clause?.text ?? ""), .number(dimension.points ?? ""),
                .number(dimension.score ?? ""), weight(of: dimension),
                .number(dimension.weighted ?? ""), .text(dimension.note ?? ""),
            ])
        }
        let parts = account.total.dimensions.compactMap(\.weighted) + account.total.adjustments.map(\.amount)
        for adjustment in account.total.adjustments { write(adjustment, before: 5, to: sheet) }
        let sum = columnSum("F", first..<sheet.nextRow, of: parts, is: account.total.total ?? "")
        sheet.append([.text(words.total), .empty, .empty, .empty, .empty, sum], style: .sum)
    }

    /// Of 100, or over the weights that count.
    private func weight(of dimension: TotalAccount.Dimension) -> Cell {
        if let effective = dimension.effectiveWeight { return .text(effective) }
        let weight = dimension.weight
        return weight.hasSuffix(" %") ? .number(String(weight.dropLast(2))) : .text(weight)
    }

    /// A total without weights: the points of the criteria, the formula, and the total as the run found it.
    private func writeCriteria(to sheet: Sheet) {
        sheet.append([words.criterion, words.formula, words.points].map { .text($0) }, style: .head)
        for criterion in account.criteria {
            sheet.append([.text(criterion.title), .empty, .number(criterion.points)])
        }
        for adjustment in account.total.adjustments { write(adjustment, before: 2, to: sheet) }
        sheet.append(
            [.text(words.total), .text(account.total.clause?.text ?? ""), .number(account.total.total ?? "")],
            style: .sum)
    }

    private func write(_ adjustment: CriterionAccount.Line, before amount: Int, to sheet: Sheet) {
        let empty = Array(repeating: Cell.empty, count: amount - 2)
        let clause = adjustment.reason.clause?.text ?? ""
        sheet.append([.text(adjustment.reason.sentence), .text(clause)] + empty + [.number(adjustment.amount)])
    }

    private func writeQuantities(to sheet: Sheet) {
        guard !account.quantities.isEmpty else { return }
        sheet.begin(words.quantities, [words.quantity, words.formula, words.value])
        for quantity in account.quantities {
            sheet.append([.text(quantity.title), .text(quantity.clause?.text ?? "")] + cells(quantity.value))
        }
    }

    /// A number, and its unit in a cell of its own; any other value as a text.
    private func cells(_ value: String) -> [Cell] {
        let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
        guard let number = parts.first, Exact(shown: number) != nil else { return [.text(value)] }
        return [.number(number)] + parts.dropFirst().map { .text($0) }
    }
}

/// A cell with the sum of a column as a formula, where the spreadsheet holds all of the parts and they are rounded to
/// the places that it shows: then there is nothing that it could round otherwise.
func columnSum(_ column: String, _ rows: Range<Int>, of parts: [String], is sum: String) -> Cell {
    let places = decimals(of: sum)
    let isSum = parts.allSatisfy { Cell.holds($0) && decimals(of: $0) <= places }
    let total = parts.reduce(Exact.zero) { $0 + (Exact(shown: $1) ?? .zero) }
    guard isSum, !parts.isEmpty, Exact(shown: sum) == total else { return .number(sum) }
    return .formula("ROUND(SUM(\(column)\(rows.lowerBound):\(column)\(rows.upperBound - 1)),\(places))", value: sum)
}
