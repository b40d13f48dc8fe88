public import Diagnostics
import Records
public import RubricLanguage
public import Scoring
public import Workbooks

/// `workbook.xlsx`: the whole run for people who work with spreadsheets.
///
/// Its tables are made of the bytes of the tables' files, as these are written: no value can differ. Sums are formulas
/// over them, with the value that the run found.
public final class BatchWorkbook {
    /// The name of the file.
    public static let fileName = "workbook.xlsx"

    private let rubric: Rubric
    private let run: RunDescription
    private let titles: ColumnTitles
    private let workbook: Workbook
    private let summary: Sheet
    private let tables: BatchTables

    /// - Parameters:
    ///   - path: the file.
    ///   - temporaryFolder: where rows wait.
    ///   - hasLedger: whether the run writes a ledger.
    public init(
        _ rubric: Rubric, _ run: RunDescription, at path: String, temporaryFolder: String, hasLedger: Bool,
        rowLimit: Int = Workbook.mostRows
    ) {
        self.rubric = rubric
        self.run = run
        titles = ColumnTitles(rubric, run.language)
        workbook = Workbook(
            at: path, temporaryFolder: temporaryFolder,
            title: rubric.title[run.language] + " · " + titles.words.indexTitle,
            footer: WorkbookFooter.text(rubric, run), rowLimit: rowLimit)
        summary = workbook.addSheet(SheetLayout(form: titles.own.summary, widths: [40, 18, 70]))
        tables = BatchTables(titles, in: workbook, hasLedger: hasLedger)
    }

    /// Takes rows of a table as they are written, in the order of the file.
    public func add(_ rows: ArraySlice<UInt8>, of stream: RunStream) {
        switch stream {
        case .persons: tables.persons.append(rows)
        case .ledger: tables.ledger?.append(rows)
        case .notCounted: tables.notCounted.append(rows)
        case .results, .claims, .panels, .carryOver, .page, .indexRow, .unitRow, .home, .number, .personWorkbook: break
        }
    }

    /// Takes `institutions.csv`, all of it.
    public func addPlaces(_ table: [UInt8]) { tables.places.append(withoutHead(table)) }

    /// What the workbook could not hold as it is.
    public func findings() -> [Finding] {
        func finding(_ count: Int, _ code: String, _ severity: Severity, _ message: String) -> Finding? {
            guard count > 0 else { return nil }
            return Finding(
                code: code, severity: severity, message: message, hint: "The other files of the run have them whole.",
                place: Place(file: Self.fileName))
        }
        let remarks = workbook.remarks
        return [
            finding(
                remarks.numbersAsText, "workbook-number-as-text", .note,
                "\(remarks.numbersAsText) numbers are fractions or have more than 15 digits, and stand as text."),
            finding(
                remarks.cutTexts, "workbook-text-cut", .warning,
                "\(remarks.cutTexts) texts are longer than a cell holds, and are cut."),
            finding(
                remarks.changedTexts, "workbook-character-replaced", .warning,
                "\(remarks.changedTexts) texts have characters that a workbook cannot hold."),
        ].compactMap(\.self)
    }

    /// Writes what stands behind the tables, and the file.
    ///
    /// - Parameters:
    ///   - findings: `findings.csv`.
    ///   - manifest: what is known before the workbook is written.
    public func finish(_ evaluation: Evaluation, findings: [UInt8], _ manifest: Manifest) throws(WorkbookFault) {
        let findingsSheet = TableSheet(titles.own.findings, titles.findings, in: workbook)
        findingsSheet.append(withoutHead(findings))
        let rubricSheet = RubricSheet(titles).write(to: workbook)
        let reconciliation = Reconciliation(titles, tables, evaluation).write(to: workbook)
        let manifestSheet = ManifestSheet(titles, manifest).write(to: workbook)
        SummarySheet(titles, tables, run).write(
            to: summary, manifest, workbook.remarks,
            sheets: tables.entries + [
                .init(findingsSheet, titles.own.findingsHold), .init(rubricSheet, titles.own.rubricHolds),
                .init(reconciliation, titles.own.reconciliationHolds),
                .init(manifestSheet, titles.own.manifestHolds),
            ])
        try workbook.close()
    }

    /// A table without its head line, which holds no line end.
    private func withoutHead(_ table: [UInt8]) -> ArraySlice<UInt8> {
        table.drop { $0 != lineEnd[1] }.dropFirst()
    }
}

/// The tables that grow during a run.
struct BatchTables {
    let persons, places, notCounted: TableSheet
    let ledger: TableSheet?
    private let own: WorkbookWords

    /// The tables as the summary lists them.
    var entries: [SummarySheet.Entry] {
        [
            .init(persons, own.personsHold), .init(places, own.placesHold), .init(notCounted, own.notCountedHolds),
        ] + (ledger.map { [.init($0, own.ledgerHolds)] } ?? [])
    }

    init(_ titles: ColumnTitles, in workbook: Workbook, hasLedger: Bool) {
        own = titles.own
        persons = TableSheet(titles.own.persons, titles.persons, frozen: 2, in: workbook)
        places = TableSheet(titles.own.places, titles.places, frozen: 5, groupedBy: 0, in: workbook)
        notCounted = TableSheet(titles.own.notCounted, titles.notCounted, frozen: 2, in: workbook)
        let groups = ColumnTitles.LedgerColumn.measure
        ledger =
            hasLedger
            ? TableSheet(titles.own.ledger, titles.ledger, frozen: 1, groupedBy: groups, in: workbook) : nil
    }
}
