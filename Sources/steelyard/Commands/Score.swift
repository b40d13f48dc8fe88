import ArgumentParser
import Diagnostics
import Importing
import Records
import RubricLanguage
import Sheets

/// `steelyard score`.
struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Score staff records under a rubric: sheets, tables, findings, manifest.",
        discussion: """
            Everything is written into one new folder. A folder that exists is replaced only if an earlier run \
            wrote it, and then whole or not at all. Under a rubric that asks for the run before (`prior(…)`, `pays`) \
            a run leaves carry-over.csv, and `--prior` hands its folder to the next.

            steelyard score faculty.xml --rubric Rubrics/contribution-biomed --out out
            """)

    @OptionGroup var staff: StaffOptions
    @OptionGroup var rubric: RubricOptions

    @Option(help: ArgumentHelp("The folder that the run writes.", valueName: "folder"))
    var out: String

    @Flag(name: .customLong("no-html"), help: "Write no pages.")
    var withoutPages = false

    @Flag(help: "Print every sheet as PDF beside its page, by Chromium or WeasyPrint.")
    var pdf = false

    @Option(help: "Print by this program and no other.")
    var pdfRenderer: Renderer.Kind?

    @Flag(name: .customLong("no-ledger"), help: "Write no ledger.csv, and no tables of claims and panels.")
    var withoutLedger = false

    @Flag(name: .customLong("xlsx"), help: "Write workbook.xlsx: all tables, with sums that are formulas.")
    var withWorkbook = false

    @Flag(name: .customLong("person-workbooks"), help: "Write a workbook for each person, beside the page.")
    var withPersonWorkbooks = false

    @OptionGroup var language: LanguageOptions

    @Option(help: "How the closing lines are printed.")
    var format: AnswerFormat = .text

    func validate() throws {
        guard withoutPages, pdf || pdfRenderer != nil else { return }
        throw ValidationError("Sheets are printed from their pages: leave out `--no-html`, or `--pdf`.")
    }

    func run() throws {
        var progress = Progress()
        guard let done = try score(into: { try OutputFolder(out, of: "score") }, &progress) else {
            return try Exit.couldNot.end()
        }
        try done.folder.takePlace()
        progress.clear()
        report(done.findings.filter { $0.severity != .note }, in: done.sources)
        let leftOut = done.run.intake.staff.unsound
        let closing = Closing(
            done.run.evaluation, leftOut: leftOut, findings: done.findings, folder: out, hasPages: !withoutPages)
        printOut(format == .text ? closing.text(done.run.run) : closing.json())
        try Exit(done.findings, leftOut: leftOut).end()
    }

    /// A run that is written into its folder, which has still to take its place.
    struct Done {
        var run: ScoreRun
        var folder: OutputFolder
        var findings: [Finding]
        var sources: [SourceText]
    }

    /// Scores into a folder that is made when everything but the records is known to be sound; `nil` where the records
    /// are not, which is reported.
    ///
    /// - Parameter known: the names by which outputs know files, where they are not to be made up anew.
    func score(
        into makeFolder: () throws -> OutputFolder, known: [String: String] = [:], _ progress: inout Progress
    ) throws -> Done? {
        let renderer = pdf || pdfRenderer != nil ? try Renderer.find(pdfRenderer) : nil
        var materials = try Materials(staff, rubric: rubric.rubric)
        try materials.readRubric(rubric)
        try materials.readWords(language)
        try refuse(materials.findings, in: materials.sources)
        guard let checked = materials.rubric else { preconditionFailure("a rubric without errors was checked") }
        let folder = try makeFolder()
        let showsRecords = !withoutPages || !withoutLedger || withWorkbook || withPersonWorkbooks
        let intake = try Intake(
            staff, materials, folder: folder.path, forFiguresUnder: showsRecords ? nil : checked, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: materials.sources)
            return nil
        }
        var description = RunDescription(materials, intake.staff, rubric, known: known)
        description.options += options
        var run = ScoreRun(
            checked, intake, description, prior: materials.prior, hasLedger: !withoutLedger, hasPages: !withoutPages,
            hasWorkbook: withWorkbook, hasPersonWorkbooks: withPersonWorkbooks, threads: staff.threads)
        run.renderer = renderer
        let findings = try run.write(to: folder, progress: &progress)
        return Done(run: run, folder: folder, findings: findings, sources: materials.sources)
    }

    /// What the command line says beside staff, rubric and words that changes the folder, as it would be typed again.
    private var options: [String] {
        (staff.partial ? ["--partial"] : []) + (withoutPages ? ["--no-html"] : [])
            + (withoutLedger ? ["--no-ledger"] : []) + (withWorkbook ? ["--xlsx"] : [])
            + (withPersonWorkbooks ? ["--person-workbooks"] : []) + (pdf ? ["--pdf"] : [])
            + (pdfRenderer.map { ["--pdf-renderer", $0.rawValue] } ?? [])
            + (language.language.map { ["--language", $0.rawValue] } ?? [])
    }
}
