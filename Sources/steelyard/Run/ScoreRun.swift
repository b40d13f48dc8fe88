import Diagnostics
import Importing
import Numbers
import Records
import RubricLanguage
import Scoring
import Sheets

/// A run of a rubric over staff records that writes a folder.
struct ScoreRun {
    let rubric: Rubric
    let intake: Intake
    let run: RunDescription
    let names: PlaceNames
    let hasLedger: Bool
    let hasPages: Bool
    let hasWorkbook: Bool
    let hasPersonWorkbooks: Bool
    let threads: Int
    /// What prints the sheets, if they are to be printed.
    var renderer: Renderer?
    private let prior: PriorRun?
    private(set) var evaluation: Evaluation
    private var claims = ClaimTally()
    /// How reliable panels are; `nil` without a ledger.
    private var panels: PanelTally?
    private(set) var takenBack: [TakenBack] = []

    init(
        _ rubric: Rubric, _ intake: Intake, _ run: RunDescription, prior: PriorRun?, hasLedger: Bool, hasPages: Bool,
        hasWorkbook: Bool, hasPersonWorkbooks: Bool, threads: Int
    ) {
        self.prior = prior
        self.rubric = rubric
        self.intake = intake
        self.run = run
        self.hasLedger = hasLedger
        self.hasPages = hasPages
        self.hasWorkbook = hasWorkbook
        self.hasPersonWorkbooks = hasPersonWorkbooks
        self.threads = threads
        var names = PlaceNames()
        names.add(intake.staff.places, rubric.vocabulary)
        self.names = names
        evaluation = Evaluation(rubric, threads: threads, prior: prior)
    }

    /// Scores everybody and writes all files into the folder; answers the findings of the run.
    mutating func write(to folder: OutputFolder, progress: inout Progress) throws -> [Finding] {
        let order = StaffOrder(intake.staff, rubric)
        let workbook = hasWorkbook ? makeWorkbook(in: folder) : nil
        if hasLedger {
            let reporter = LedgerReporter(rubric, run)
            panels = reporter.reliability
            try score(carryingOver: reporter, LedgerReporter.streams, order, to: folder, workbook, &progress)
        } else {
            try score(carryingOver: FiguresReporter(rubric), [], order, to: folder, workbook, &progress)
        }
        let places = RunPlaces(evaluation)
        if hasPages || hasWorkbook || hasPersonWorkbooks {
            try writePages(order, places, to: folder, workbook, &progress)
        }
        let printer = try renderer.map { renderer in
            try printSheets(
                of: folder, by: renderer, date: rubric.period.last.description.filter(\.isNumber), processes: threads,
                &progress)
        }
        progress.show("Closing")
        let institutions = institutionsTable(places, names)
        try folder.write(institutions, to: "institutions.csv")
        workbook?.addPlaces(institutions)
        if hasReliability, let panels { try folder.write(panels.table(), to: "reliability.csv") }
        let remarks = workbook?.reconcile(evaluation, leftOut: intake.staff.unsound) ?? []
        let findings = (intake.findings + statusFindings() + unmatchedFindings() + remarks).inOrder()
        let files = Dictionary(zip(intake.staff.files.map(\.name), run.staffFiles)) { first, _ in first }
        let shown = withShortNames(findings, known: files)
        let table = shown.csv()
        try folder.write(shown.json(), to: "findings.json")
        try folder.write(table, to: "findings.csv")
        try workbook?.finish(findings: table, manifest(findings, folder.outputs), in: folder)
        var manifest = manifest(findings, folder.outputs)
        manifest.renderer = printer
        try folder.write(manifest.json(rubric), to: "manifest.json")
        return findings
    }

    private var hasReliability: Bool { panels.map { !$0.isEmpty } ?? false }

    /// Where what concerns everybody stands.
    var rubricPlace: Place { Place(file: run.inputs.first { $0.role == .rubric }?.name ?? rubric.name) }

    private func makeWorkbook(in folder: OutputFolder) -> BatchWorkbook {
        BatchWorkbook(
            rubric, run, at: folder.path + "/" + BatchWorkbook.fileName, temporaryFolder: folder.path,
            hasLedger: hasLedger)
    }

    private mutating func score(
        carryingOver reporter: some EarlyReporter, _ streams: [RunStream], _ order: StaffOrder,
        to folder: OutputFolder, _ workbook: BatchWorkbook?, _ progress: inout Progress
    ) throws {
        guard rubric.carriesOver else {
            return try score(with: reporter, streams, order, to: folder, workbook, &progress)
        }
        let carrying = CarryOverReporter(reporter, rubric)
        try score(with: carrying, streams + [.carryOver], order, to: folder, workbook, &progress)
    }

    private mutating func score(
        with reporter: some EarlyReporter, _ streams: [RunStream], _ order: StaffOrder, to folder: OutputFolder,
        _ workbook: BatchWorkbook?, _ progress: inout Progress
    ) throws {
        let writer = try FigureWriter(
            folder, rubric, run, subjects: order.subjects, more: streams, workbook: workbook)
        var claims = ClaimTally()
        var withdrawn = prior.map { TakenBackTally($0) }
        var batches = 0
        let count = intake.source.count
        evaluation.score(intake.source, with: reporter, ordinal: { Int(order.ordinals[$0]) }) { report in
            writer.take(report)
            func rows(_ stream: RunStream) -> [UInt8]? {
                streams.firstIndex(of: stream).map { report.streams[Figures.streams.count + $0] }
            }
            if let rows = rows(.claims) { claims.add(rows) }
            if let rows = rows(.carryOver) { withdrawn?.add(rows) }
            batches += 1
            progress.show("Scoring", batches, of: count)
        }
        try writer.finish(evaluation.verdicts, evaluation.allocations, absent: absent)
        self.claims = claims
        takenBack = withdrawn?.items ?? []
    }

    /// What earlier runs paid to people who are not in this one.
    private var absent: [UInt8] {
        guard let prior else { return [] }
        let here = subjects(intake.staff, rubric)
        return CarryOverTable(rubric).rows(of: prior) { here.find($0) != nil }
    }

    /// Writes what needs verdicts and postings together: pages, workbooks of persons, and what was not counted.
    private func writePages(
        _ order: StaffOrder, _ places: RunPlaces, to folder: OutputFolder, _ workbook: BatchWorkbook?,
        _ progress: inout Progress
    ) throws {
        let pages = hasPages ? try PageWriter(folder, evaluation, run, names, tables: tables(in: folder)) : nil
        let rows = workbook.map { NotCountedWriter(folder, $0) }
        let personWorkbooks = hasPersonWorkbooks ? try PersonWorkbookList(folder) : nil
        var renderings = PagesReporter.Renderings()
        renderings.hasPages = hasPages
        renderings.hasNotCounted = hasWorkbook
        renderings.workbooks = hasPersonWorkbooks ? folder.path : nil
        renderings.hasPDF = renderer != nil
        let reporter = PagesReporter(evaluation, run, names, renderings)
        var batches = 0
        let count = intake.source.count
        evaluation.report(intake.source, with: reporter, ordinal: { Int(order.ordinals[$0]) }) { report in
            pages?.take(report)
            rows?.take(report)
            personWorkbooks?.take(report)
            batches += 1
            progress.show("Writing", batches, of: count)
        }
        try pages?.finish(reporter.tallies, places)
        try rows?.finish()
        try personWorkbooks?.finish()
    }

    /// What the index leads to beside the pages: what is written, and what still will be.
    private func tables(in folder: OutputFolder) -> [String] {
        (hasWorkbook ? [BatchWorkbook.fileName] : []) + folder.outputs.map(\.path) + ["institutions.csv"]
            + (hasReliability ? ["reliability.csv"] : []) + ["findings.csv", "manifest.json"]
    }

    private func manifest(_ findings: [Finding], _ outputs: [Manifest.Output]) -> Manifest {
        Manifest(
            run: run, tally: evaluation.tally, leftOut: intake.staff.unsound,
            totals: ControlTotals(evaluation),
            findings: Dictionary(grouping: findings, by: \.severity).mapValues(\.count), outputs: outputs)
    }

    /// What the verdicts say that somebody should look at.
    private func statusFindings() -> [Finding] {
        let tally = evaluation.tally
        var findings: [Finding] = []
        func add(_ count: Int, _ code: String, _ message: String) {
            guard count > 0 else { return }
            findings.append(
                Finding(
                    code: code, severity: .warning,
                    message: "\(count) \(count == 1 ? "person has" : "people have") \(message)",
                    hint: "The column `status` of persons.csv says who.",
                    place: rubricPlace))
        }
        add(tally.withoutTrack, "no-track", "no track, or several, under this rubric.")
        add(tally.withoutTotal, "no-total", "no total, because something that it needs is missing.")
        return findings + seatFindings() + claimFindings() + allocationFindings() + reviewFindings()
    }

    /// Items that were awarded other points than their persons claim.
    private func claimFindings() -> [Finding] {
        guard claims.different > 0 else { return [] }
        return [
            Finding(
                code: "claims-differ", severity: .note,
                message: "\(claims.different) of \(claims.items) items with claimed points were awarded others: "
                    + "\(claims.awarded) in the place of \(claims.claimed).",
                hint: "`claims.csv` says which and why.",
                place: rubricPlace)
        ]
    }

    /// Choices of which it is not proved that nothing better exists.
    private func allocationFindings() -> [Finding] {
        evaluation.allocations.filter { !$0.isProved }.map { outcome in
            let allocation = rubric.allocations[outcome.allocation.index]
            let group = outcome.group.isEmpty ? "everybody" : outcome.group.joined(separator: " / ")
            return Finding(
                code: "allocation-not-proved", severity: .warning,
                message: "The choice `\(allocation.name)` of `\(group)` is worth \(outcome.value), "
                    + "and it is not proved that none is better.",
                hint: "None is worth more than \(outcome.bound). `results.json` has both numbers.",
                place: rubric.places[.allocation(outcome.allocation.index)])
        }
    }
}
