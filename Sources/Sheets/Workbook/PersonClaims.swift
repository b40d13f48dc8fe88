import Workbooks

/// What a person claims beside what is awarded, with differences and sums that are formulas.
struct PersonClaims {
    private let claims: Claims
    private let words: Words
    private let own: WorkbookWords
    /// Awarded less claimed; what formulas read together is awarded nothing by itself.
    private static let difference = ColumnChange(from: 4, to: 5, emptyIsZero: true)

    init(_ account: Account, _ words: Words, _ own: WorkbookWords) {
        claims = account.claims
        self.words = words
        self.own = own
    }

    /// Writes a sheet of its own; nothing where nobody claims.
    func write(to workbook: Workbook) {
        guard !claims.items.isEmpty else { return }
        let heading = words.claims.heading
        let sheet = workbook.addSheet(SheetLayout(form: heading, widths: [14, 16, 40, 50, 12, 12, 12]))
        sheet.append(
            texts: [
                words.item, own.kind, own.itemTitle, words.reason, words.claims.claimed, words.awarded,
                words.claims.difference,
            ], style: .head)
        let first = sheet.nextRow
        for claim in claims.items {
            let reasons = claim.reasons.map { [$0.sentence] + [$0.clause?.text].compactMap(\.self) }
            append(
                [claim.item, claim.kind, claim.title, reasons.joined().joined(separator: "\n")],
                .number(claim.claimed), .number(claim.awarded ?? ""), [claim.claimed, claim.awarded ?? ""], .body,
                to: sheet)
        }
        let rows = first..<sheet.nextRow
        append(
            [words.sum, "", "", ""],
            columnSum("E", rows, of: claims.items.map(\.claimed), is: claims.claimed),
            columnSum("F", rows, of: claims.items.compactMap(\.awarded), is: claims.awarded),
            [claims.claimed, claims.awarded], .sum, to: sheet)
    }

    /// A row of texts with two numbers and their difference.
    private func append(
        _ texts: [String], _ claimed: Cell, _ awarded: Cell, _ numbers: [String], _ style: RowStyle, to sheet: Sheet
    ) {
        let row = texts + numbers
        let difference = Self.difference.cell(Self.difference.text(row), row, row: sheet.nextRow)
        sheet.append(texts.map { .text($0) } + [claimed, awarded, difference], style: style)
    }
}
