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
    private var findings: TableSheet?
    /// What stands behind the findings.
    private var closing: [SheetList.Entry] = []

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
        titles = ColumnTitles(rubric, run.words)
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

    /// Writes summary, rubric and reconciliation when the tables are complete; answers what the workbook could not hold
    /// as it is.
    ///
    /// - Parameter leftOut: people that an unsound record left out.
    public func reconcile(_ evaluation: Evaluation, leftOut: Int) -> [Finding] {
        SummarySheet(titles, tables, run).write(to: summary, leftOut: leftOut)
        // Between the tables and the rubric stand the findings, of which the answer is a part.
        findings = TableSheet(titles.own.findings, titles.findings, in: workbook)
        let rubricSheet = RubricSheet(titles).write(to: workbook)
        let reconciliation = Reconciliation(titles, tables, evaluation).write(to: workbook)
        closing = [
            .init(rubricSheet, titles.own.rubricHolds), .init(reconciliation, titles.own.reconciliationHolds),
        ]
        return workbook.remarks.findings(about: Self.fileName)
    }

    /// Writes findings, manifest, the list of sheets, and the file.
    ///
    /// - Parameters:
    ///   - table: `findings.csv`.
    ///   - manifest: what is known before the workbook is written.
    public func finish(findings table: [UInt8], _ manifest: Manifest) throws(WorkbookFault) {
        guard let findings else { preconditionFailure("a workbook is reconciled before it is finished") }
        findings.append(withoutHead(table))
        let manifestSheet = ManifestSheet(titles, manifest).write(to: workbook)
        let entries =
            [.init(findings, titles.own.findingsHold)] + closing + [.init(manifestSheet, titles.own.manifestHolds)]
        SheetList(entries: tables.entries + entries, own: titles.own).write(workbook.remarks, to: summary)
        try workbook.close()
    }

}

/// A table without its head line, which holds no line end.
func withoutHead(_ table: [UInt8]) -> ArraySlice<UInt8> {
    table.drop { $0 != lineEnd[1] }.dropFirst()
}

/// The tables that grow during a run.
struct BatchTables {
    let persons, places, notCounted: TableSheet
    let ledger: TableSheet?
    private let own: WorkbookWords
    private let subject: SubjectWords

    /// The tables as the summary lists them.
    var entries: [SheetList.Entry] {
        [
            .init(persons, subject.rows), .init(places, own.placesHold), .init(notCounted, own.notCountedHolds),
        ] + (ledger.map { [.init($0, own.ledgerHolds)] } ?? [])
    }

    init(_ titles: ColumnTitles, in workbook: Workbook, hasLedger: Bool) {
        own = titles.own
        subject = titles.subject
        persons = TableSheet(subject.sheet, titles.persons, frozen: 2, in: workbook)
        places = TableSheet(titles.own.places, titles.places, frozen: 5, groupedBy: 0, in: workbook)
        notCounted = TableSheet(titles.own.notCounted, titles.notCounted, frozen: 2, in: workbook)
        let groups = ColumnTitles.LedgerColumn.measure
        ledger =
            hasLedger
            ? TableSheet(titles.own.ledger, titles.ledger, frozen: 1, groupedBy: groups, in: workbook) : nil
    }
}
