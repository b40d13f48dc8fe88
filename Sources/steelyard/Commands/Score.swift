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

    @Flag(name: .customLong("no-ledger"), help: "Write no ledger.csv, and no tables of panels.")
    var withoutLedger = false

    @Option(help: "The language of pages and closing lines.")
    var language: Language = .english

    @Option(help: "How the closing lines are printed.")
    var format: AnswerFormat = .text

    func run() throws {
        var progress = Progress()
        var materials = try Materials(staff, rubric: rubric.rubric)
        try materials.readRubric(rubric)
        try refuse(materials.findings, in: materials.sources)
        guard let checked = materials.rubric else { preconditionFailure("a rubric without errors was checked") }

        let folder = try OutputFolder(out)
        let intake = try Intake(staff, materials, folder: folder.path, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: materials.sources)
            return try Exit.couldNot.end()
        }
        let description = RunDescription(materials, intake.staff, rubric, language)
        var run = ScoreRun(
            checked, intake, description, prior: materials.prior, hasLedger: !withoutLedger, hasPages: !withoutPages,
            threads: staff.threads)
        let findings = try run.write(to: folder, progress: &progress)
        try folder.takePlace()
        progress.clear()
        report(findings.filter { $0.severity != .note }, in: materials.sources)
        let closing = Closing(
            run.evaluation, leftOut: intake.staff.unsound, findings: counted(findings), folder: out,
            hasPages: !withoutPages)
        printOut(format == .text ? closing.text(language) : closing.json())
        try Exit(findings, leftOut: intake.staff.unsound).end()
    }
}
