internal import CXLSXWriter
import Numbers

/// A sheet, and its further sheets when it has more rows than one can hold.
@safe public final class Sheet {
    @safe private struct Part {
        var name: String
        var sheet: UnsafeMutablePointer<lxw_worksheet>
        var rowCount = 0
        /// The place of the next row.
        var row: UInt32 { UInt32(rowCount) }
    }

    private let layout: SheetLayout
    private unowned let workbook: Workbook
    private var parts: [Part] = []
    /// For each column the width of its widest text so far.
    private var widths: [Int]
    /// About how many bytes the rows take.
    private(set) var byteCount = 0
    /// The markup around the value of a cell takes about so many bytes.
    private static let markupCount = 40
    /// A wider title is broken into lines, so that it makes no column of numbers wide.
    private static let headWidth = 14
    /// Spreadsheets take no longer ones.
    private static let longestFormula = 8192
    /// Into how many lines the row is broken that is being written.
    private var lineCount = 1

    init(_ layout: SheetLayout, in workbook: Workbook) {
        self.layout = layout
        self.workbook = workbook
        widths = layout.columns.map { _ in 0 }
        beginPart()
    }

    /// The name of the sheet, of the first one if there are several.
    public var name: String { parts[0].name }

    /// The number of the row that is written next, counted from 1 in the sheet that it will stand in.
    public var nextRow: Int {
        let count = parts[parts.count - 1].rowCount
        return count < workbook.rowLimit ? count + 1 : layout.isTable ? 2 : 1
    }

    /// The cells of a column in all rows but heads, in each of the sheets.
    public func ranges(_ column: Int) -> [SheetRange] {
        let first = layout.isTable ? 2 : 1
        return parts.filter { $0.rowCount >= first }.map {
            SheetRange(sheet: $0.name, column: column, rows: first...$0.rowCount)
        }
    }

    private func beginPart() {
        let (name, sheet) = unsafe workbook.addPart(layout.name)
        parts.append(unsafe Part(name: name, sheet: sheet))
        if layout.isTable { append(layout.columns.map { .text($0.title) }, style: .head) }
    }

    /// Writes the next row.
    public func append(_ cells: [Cell], style: RowStyle = .body) {
        if parts[parts.count - 1].rowCount == workbook.rowLimit { beginPart() }
        let part = parts[parts.count - 1]
        lineCount = 1
        for (column, cell) in cells.enumerated() { write(cell, part, column, style) }
        setHeight(of: style, part)
        parts[parts.count - 1].rowCount += 1
    }

    /// Not every spreadsheet finds out by itself how high a row has to be.
    private func setHeight(of style: RowStyle, _ part: Part) {
        guard lineCount > 1 || style == .title else { return }
        let height = style == .title ? 24 : min(13 * Double(lineCount) + 2, 409)
        unsafe worksheet_set_row(part.sheet, part.row, height, nil)
    }

    private func write(_ cell: Cell, _ part: Part, _ column: Int, _ style: RowStyle) {
        switch cell {
        case .empty:
            // The lines and the colour of such rows go through.
            guard style == .sum || style == .head else { return }
            let format = unsafe workbook.format(style, .text, isBroken: false)
            unsafe worksheet_write_blank(part.sheet, part.row, UInt16(column), format)
        case .text(let text): write(text, .text, part, column, style)
        case .number(let decimal):
            guard let value = DecimalValue(decimal) else { return writeMarked(decimal, part, column, style) }
            write(value.number, .number(places: value.places), as: decimal, part, column, style)
        case .date(let date):
            guard let day = date.serialNumber else { return write(date.description, .text, part, column, style) }
            write(Double(day), .date, as: date.description, part, column, style)
        case .link(let text, let target): write(text, to: target, part, column, style)
        case .formula(let formula, let decimal):
            guard let value = DecimalValue(decimal) else { return writeMarked(decimal, part, column, style) }
            guard formula.utf8.count < Self.longestFormula else { return write(.number(decimal), part, column, style) }
            note(decimal, column)
            let format = unsafe workbook.format(style, .number(places: value.places), isBroken: false)
            unsafe worksheet_write_formula_num(
                part.sheet, part.row, UInt16(column), "=" + formula, format, value.number)
        }
    }

    private func write(
        _ number: Double, _ look: ValueLook, as text: String, _ part: Part, _ column: Int, _ style: RowStyle
    ) {
        note(text, column)
        let format = unsafe workbook.format(style, look, isBroken: false)
        unsafe worksheet_write_number(part.sheet, part.row, UInt16(column), number, format)
    }

    /// A number that is not one for a spreadsheet.
    private func writeMarked(_ decimal: String, _ part: Part, _ column: Int, _ style: RowStyle) {
        guard !decimal.isEmpty else { return }
        workbook.remarks.numbersAsText += 1
        write(decimal, .marked, part, column, style)
    }

    private func write(_ text: String, _ look: ValueLook, _ part: Part, _ column: Int, _ style: RowStyle) {
        let held = CellText(text)
        if held.isCut { workbook.remarks.cutTexts += 1 }
        if held.isChanged { workbook.remarks.changedTexts += 1 }
        let format = unsafe workbook.format(style, look, isBroken: isBroken(text, column, style))
        unsafe worksheet_write_string(part.sheet, part.row, UInt16(column), held.encoded, format)
    }

    /// Notes how wide a text is; answers whether it is broken into lines.
    private func isBroken(_ text: String, _ column: Int, _ style: RowStyle) -> Bool {
        switch style {
        // They go on over the cells beside them.
        case .title, .heading, .note: return false
        case .head:
            note(text, column, atMost: Self.headWidth)
            let width = column < widths.count ? max(widths[column], Self.headWidth) : Self.headWidth
            lineCount = max(lineCount, text.lineCount(ofWidth: width))
            return true
        case .body, .sum:
            guard note(text, column) || text.utf8.contains(0x0A), column < widths.count else { return false }
            lineCount = max(lineCount, text.lineCount(ofWidth: layout.columns[column].mostCharacters))
            return true
        }
    }

    private func write(_ text: String, to target: String, _ part: Part, _ column: Int, _ style: RowStyle) {
        let address =
            target.hasPrefix("#") ? "internal:" + quotedSheet(String(target.dropFirst())) + "!A1" : target
        let format = unsafe workbook.format(style, .link, isBroken: false)
        let code = unsafe worksheet_write_url_opt(
            part.sheet, part.row, UInt16(column), address, format, CellText(text).encoded, nil)
        guard code == LXW_NO_ERROR else { return write(text, .text, part, column, style) }
        note(text, column)
    }

    /// Notes how wide a text is; answers whether it is wider than its column may be.
    @discardableResult private func note(_ text: String, _ column: Int, atMost limit: Int = .max) -> Bool {
        byteCount += text.utf8.count + Self.markupCount
        guard column < widths.count else { return false }
        let most = layout.columns[column].mostCharacters
        let width = text.columnCount(atMost: most + 1)
        widths[column] = max(widths[column], min(width, most, limit))
        return width > most
    }

    /// Writes what holds for the whole sheet.
    func finish(footer: String) throws(WorkbookFault) {
        for part in parts {
            guard unsafe steelyard_rows_are_lost(part.sheet) == 0 else {
                throw WorkbookFault(reason: "rows could not be written to a temporary file")
            }
            setWidths(part)
            setPages(part, footer)
            if layout.isTable { setTable(part) }
        }
    }

    private func setWidths(_ part: Part) {
        for (column, width) in widths.enumerated() {
            let column = UInt16(column)
            unsafe worksheet_set_column(part.sheet, column, column, Double(max(width, 3)) + 2, nil)
        }
    }

    private func setTable(_ part: Part) {
        let (last, width) = (UInt32(max(part.rowCount, 1) - 1), UInt16(max(layout.columns.count, 1) - 1))
        unsafe worksheet_freeze_panes(part.sheet, 1, UInt16(layout.frozenColumns))
        unsafe worksheet_autofilter(part.sheet, 0, 0, last, width)
        unsafe worksheet_repeat_rows(part.sheet, 0, 0)
    }

    private func setPages(_ part: Part, _ footer: String) {
        let (last, width) = (UInt32(max(part.rowCount, 1) - 1), UInt16(max(layout.columns.count, 1) - 1))
        unsafe worksheet_set_paper(part.sheet, 9)
        unsafe worksheet_set_landscape(part.sheet)
        unsafe worksheet_set_margins(part.sheet, 0.4, 0.4, 0.5, 0.6)
        unsafe worksheet_print_area(part.sheet, 0, 0, last, width)
        unsafe worksheet_set_footer(part.sheet, footer)
        // So many characters are still to be read when they are made to fit into the width of a page. A form is read line
        // by line, and is not cut in two as soon as a table.
        if widths.reduce(0, { $0 + $1 + 2 }) <= (layout.isTable ? 220 : 260) {
            unsafe worksheet_fit_to_pages(part.sheet, 1, 0)
        } else {
            unsafe worksheet_set_print_scale(part.sheet, 60)
            if layout.frozenColumns > 0 {
                unsafe worksheet_repeat_columns(part.sheet, 0, UInt16(layout.frozenColumns - 1))
            }
        }
    }
}
