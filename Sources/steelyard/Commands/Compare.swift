import Analysis
import ArgumentParser
import Diagnostics
import Importing
import Numbers
import Records
import RubricLanguage
import Sheets
import Workbooks

/// `steelyard compare`.
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what a new rubric does to people: who gains, who loses, and because of which clause.",
        discussion: """
            The records are read once and scored under both rubrics. With one rubric, what is compared is the rubric \
            without its amendments and with them, or, with `--old-period`, two of its periods. Where the new rubric \
            extends the old one, everybody is scored under every set of the amendments that can stand, and each change \
            is broken down to amendments by Shapley values, which sum to it exactly.

            The folder holds a report as a page, the tables behind it as CSV, and all of it as JSON; with --xlsx also \
            as a workbook whose sums and differences are formulas.

            steelyard compare Rubrics/papers-first Rubrics/contribution-biomed faculty.xml --out out
            """)

    @Argument(
        help: ArgumentHelp(
            "The old rubric: a file, or a folder with rubric.yaml. The new one follows.", valueName: "old"))
    var old: String

    @OptionGroup var staff: StaffOptions

    @Option(
        help: ArgumentHelp("Another period than the rubrics': for both, or for the new one alone.", valueName: "period")
    )
    var period: Period?

    @Option(help: ArgumentHelp("The period of the old side.", valueName: "period"))
    var oldPeriod: Period?

    @Option(
        name: .customLong("without"), parsing: .singleValue,
        help: ArgumentHelp(
            "Leaves an amendment of the new side out; may be given several times.", valueName: "amendment"))
    var leftOut: [String] = []

    @Option(
        name: .customLong("old-without"), parsing: .singleValue,
        help: ArgumentHelp("The same for the old side.", valueName: "amendment"))
    var oldLeftOut: [String] = []

    @Option(
        name: .customLong("only"), parsing: .singleValue,
        help: ArgumentHelp(
            "Compares some people among themselves: title=professor; may be given several times.", valueName: "group"))
    var only: [ParameterSetting] = []

    @Option(help: ArgumentHelp("The share of the best that is looked at, in per cent.", valueName: "per cent"))
    var top: Int = 20

    @Option(help: ArgumentHelp("Groups of fewer people are not shown.", valueName: "n"))
    var smallestGroup: Int = 5

    @Option(help: ArgumentHelp("The seed of the samples behind intervals.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The folder that the comparison is written to.", valueName: "folder"))
    var out: String

    @Flag(
        name: .customLong("xlsx"), help: "Write workbook.xlsx: all tables, with differences and sums that are formulas."
    )
    var withWorkbook = false

    @OptionGroup var language: LanguageOptions

    @Option(help: "How the summary is printed.")
    var format: AnswerFormat = .text

    func validate() throws {
        guard 1...99 ~= top else { throw ValidationError("The top is between 1 and 99 per cent.") }
        guard smallestGroup > 0 else { throw ValidationError("A group has at least one person.") }
    }

    func run() throws {
        var progress = Progress()
        let chosen = try ChosenLanguage(sound: language)
        let (sides, staff) = try sides()
        let rubrics = try ComparedRubrics(sides.old, sides.new, staff)
        let folder = try OutputFolder(out, of: "compare")
        let intake = try Intake(staff, rubrics.materials, folder: folder.path, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: rubrics.materials.sources)
            return try Exit.couldNot.end()
        }
        let settings = RubricComparison.Settings(
            topShare: Exact(Int64(top), over: 100), smallestGroup: smallestGroup, seed: seed)
        var run = CompareRun(rubrics, intake, settings, only: only, threads: staff.threads)
        let comparison = try run.comparison(progress: &progress)
        var files = rubrics.materials.files + rubrics.files
        if let file = chosen.file { files.append((.words, file)) }
        let names = inputNames(intake.staff, files)
        let description = description(rubrics, runInputs(intake.staff, files, names: names), chosen)
        var findings = intake.findings + rubrics.findings + run.findings + chosen.findings
        var places = PlaceNames()
        places.add(intake.staff.places, rubrics.oldRubric.vocabulary)
        let sheets = ComparisonSheets(comparison, description, places)
        progress.show("Writing")
        for (name, bytes) in sheets.files(hasWorkbook: withWorkbook) { try folder.write(bytes, to: name) }
        if withWorkbook { findings += try writeWorkbook(sheets, in: folder) }
        findings = findings.inOrder()
        try folder.write(withShortNames(findings, known: names).json(), to: "findings.json")
        try folder.write(sheets.manifest(folder.outputs), to: "manifest.json")
        try folder.takePlace()
        progress.clear()
        report(findings.filter { $0.severity != .note }, in: rubrics.files.map(\.file.source))
        printOut(format == .text ? sheets.summary(entrance: out + "/index.html") : sheets.summaryJSON)
        try Exit(findings, leftOut: intake.staff.unsound).end()
    }

    private func writeWorkbook(_ sheets: ComparisonSheets, in folder: OutputFolder) throws -> [Finding] {
        let name = ComparisonSheets.workbookName
        do {
            let remarks = try sheets.writeWorkbook(
                at: folder.path + "/" + name, temporaryFolder: folder.path, folder.outputs)
            try folder.addFile(named: name)
            return remarks
        } catch let fault as WorkbookFault {
            throw fault.fault
        }
    }

    /// What the arguments mean: the second one may be a rubric.
    private func sides() throws -> (sides: (old: RubricSide, new: RubricSide), staff: StaffOptions) {
        var staff = staff
        let texts = try RubricTexts(old)
        if let second = staff.staff.first, !exists(second) { throw Fault("There is no rubric or file `\(second)`.") }
        guard let second = staff.staff.first, isRubric(second) else {
            let amendments = texts.document.amendments.map(\.name)
            if amendments.isEmpty, oldPeriod == nil {
                throw Fault(
                    "The rubric `\(old)` has no amendments that it could be compared without. "
                        + "Name a second rubric, or another period with --old-period.")
            }
            let isAmended = oldPeriod != nil || !oldLeftOut.isEmpty
            return (sides(texts, texts, oldLeftOut: isAmended ? oldLeftOut : amendments), staff)
        }
        staff.staff.removeFirst()
        guard !staff.staff.isEmpty else { throw Fault("Name at least one file with staff records after the rubrics.") }
        return (sides(texts, try RubricTexts(second), oldLeftOut: oldLeftOut), staff)
    }

    private func sides(_ old: RubricTexts, _ new: RubricTexts, oldLeftOut: [String]) -> (RubricSide, RubricSide) {
        (
            RubricSide(texts: old, leftOut: Set(oldLeftOut), option: "--old-without", period: oldPeriod ?? period),
            RubricSide(texts: new, leftOut: Set(leftOut), period: period)
        )
    }

    private func isRubric(_ path: String) -> Bool {
        isFolder(path) ? exists(rubricFile(path)) : path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    }

    private func description(
        _ rubrics: ComparedRubrics, _ inputs: [RunInput], _ chosen: ChosenLanguage
    ) -> ComparisonDescription {
        func hash(_ side: RubricSide) -> String { rubricHash(of: side.texts.files.map(\.sha256)) }
        var description = ComparisonDescription(
            version: Steelyard.version, language: chosen.language, oldHash: hash(rubrics.old),
            newHash: hash(rubrics.new), inputs: inputs,
            only: only.map { $0.name + "=" + $0.value })
        description.translation = chosen.translation
        return description
    }
}
