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

    @Flag(name: .customLong("no-ledger"), help: "Write no ledger.csv.")
    var withoutLedger = false

    @OptionGroup var language: LanguageOptions

    @Option(help: "How the closing lines are printed.")
    var format: AnswerFormat = .text

    func validate() throws {
        guard withoutPages, pdf || pdfRenderer != nil else { return }
        throw ValidationError("Sheets are printed from their pages: leave out `--no-html`, or `--pdf`.")
    }

    func run() throws {
        var progress = Progress()
        let renderer = pdf || pdfRenderer != nil ? try Renderer.find(pdfRenderer) : nil
        var materials = try Materials(staff, rubric: rubric.rubric)
        try materials.readRubric(rubric)
        try materials.readWords(language)
        try refuse(materials.findings, in: materials.sources)
        guard let checked = materials.rubric else { preconditionFailure("a rubric without errors was checked") }

        let folder = try OutputFolder(out)
        let intake = try Intake(staff, materials, folder: folder.path, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: materials.sources)
            return try Exit.couldNot.end()
        }
        let description = RunDescription(materials, intake.staff, rubric)
        var run = ScoreRun(
            checked, intake, description, prior: materials.prior, hasLedger: !withoutLedger, hasPages: !withoutPages,
            threads: staff.threads)
        run.renderer = renderer
        let findings = try run.write(to: folder, progress: &progress)
        try folder.takePlace()
        progress.clear()
        report(findings.filter { $0.severity != .note }, in: materials.sources)
        let closing = Closing(
            run.evaluation, leftOut: intake.staff.unsound, findings: counted(findings), folder: out,
            hasPages: !withoutPages)
        printOut(format == .text ? closing.text(description) : closing.json())
        try Exit(findings, leftOut: intake.staff.unsound).end()
    }
}
