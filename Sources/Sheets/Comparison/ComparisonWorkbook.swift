import Analysis
public import Diagnostics
import Records
import RubricLanguage
public import Workbooks

/// `workbook.xlsx` of a comparison, made of its tables: no value can differ.
struct ComparisonWorkbook {
    let sheets: ComparisonSheets
    let columns: ComparisonColumns
    let workbook: Workbook
    /// The first sheet, and that of the persons, which formulas count.
    let summary: Sheet
    let persons: TableSheet
    var comparison: RubricComparison { sheets.comparison }
    var general: Words { sheets.general }
    var words: ComparisonWords { sheets.words }
    var own: WordSet<ComparisonBookTable> { columns.own }
    var places: ComparisonColumns.Places { ComparisonColumns.Places(comparison) }

    init(_ sheets: ComparisonSheets, at path: String, temporaryFolder: String, rowLimit: Int) {
        self.sheets = sheets
        columns = ComparisonColumns(sheets)
        let description = sheets.description
        let sides = [(sheets.comparison.old, description.oldHash), (sheets.comparison.new, description.newHash)]
            .map { "\($0.rubric.name) \($0.rubric.version) SHA-256 \($1.prefix(16))" }
        workbook = Workbook(
            at: path, temporaryFolder: temporaryFolder, title: sheets.words.kicker,
            footer: sides.joined(separator: " → ") + " · " + sheets.general.draft, rowLimit: rowLimit)
        summary = workbook.addSheet(
            SheetLayout(form: sheets.general.workbook.summary, widths: [44, 18, 70]))
        persons = TableSheet(sheets.general.workbook.persons, columns.persons, frozen: 2, in: workbook)
    }

    func write(_ outputs: [Manifest.Output]) throws(WorkbookFault) {
        persons.append(withoutHead(sheets.personsTable))
        let grades = writeGrades()
        let clauses = comparison.breakdown.map { breakdown in
            [writeClauses(breakdown), writeClausesOfPeople(breakdown)]
        }
        let groups = writeGroups()
        let items = writeItems()
        let manifest = writeManifest(outputs)
        writeSummary()
        let entries =
            [SheetList.Entry(persons, own.personsHold), grades] + (clauses ?? []) + [groups, items, manifest]
        SheetList(entries: entries, own: general.workbook).write(workbook.remarks, to: summary)
        try workbook.close()
    }

    private func writeItems() -> SheetList.Entry {
        let table = TableSheet(own.items, columns.items, frozen: 2, in: workbook)
        let people = zip(comparison.old.ids, comparison.old.ids.indices)
        let names = Dictionary(people.map { ($0, sheets.name($1)) }) { first, _ in first }
        forEachRow(of: withoutHead(sheets.itemsTable)) { row in
            table.append([row[0], names[row[0]] ?? ""] + row.dropFirst())
        }
        return SheetList.Entry(table, own.itemsHold)
    }
}

extension ComparisonSheets {
    /// The name of the workbook.
    public static let workbookName = "workbook.xlsx"

    /// Writes the workbook; answers what it could not hold as it is.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - temporaryFolder: where rows wait.
    ///   - outputs: the other files of the folder.
    public func writeWorkbook(
        at path: String, temporaryFolder: String, _ outputs: [Manifest.Output], rowLimit: Int = Workbook.mostRows
    ) throws(WorkbookFault) -> [Finding] {
        let book = ComparisonWorkbook(self, at: path, temporaryFolder: temporaryFolder, rowLimit: rowLimit)
        try book.write(outputs)
        return book.workbook.remarks.findings(about: Self.workbookName)
    }
}
