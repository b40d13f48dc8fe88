import ArgumentParser
import Diagnostics
import Importing
import Records
import RubricLanguage
import Scoring
import Sheets

/// `steelyard explain`.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why each number of a person, or of an item, is what it is.",
        discussion: """
            Rule, facts, formula with numbers, limits and duplicates, and the line of the file: from the same \
            postings as the sheet.

            steelyard explain faculty.xml --rubric Rubrics/contribution-biomed --person 100004 --item P-3
            """)

    @OptionGroup var staff: StaffOptions
    @OptionGroup var rubric: RubricOptions

    @Option(help: ArgumentHelp("The number of the person or platform.", valueName: "number"))
    var person: String

    @Option(help: ArgumentHelp("The number of one item.", valueName: "number"))
    var item: String?

    @Option(help: "The language of the explanation.")
    var language: Language = .english

    @Option(help: "How the explanation is written.")
    var format: AnswerFormat = .text

    func run() throws {
        var progress = Progress()
        var materials = try Materials(staff, rubricFolder: isFolder(rubric.rubric) ? rubric.rubric : nil)
        try materials.readRubric(rubric)
        try refuse(materials.findings, in: materials.sources)
        guard let checked = materials.rubric else { preconditionFailure("a rubric without errors was checked") }
        let intake = try Intake(staff, materials, folder: temporaryFolder, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: materials.sources)
            return try Exit.couldNot.end()
        }
        try requirePerson(in: subjects(intake.staff, checked))
        let text = explanation(checked, intake, RunDescription(materials, intake.staff, rubric, language), &progress)
        progress.clear()
        guard !text.isEmpty else { throw Fault("Person `\(person)` has no item `\(item ?? "")` to be scored.") }
        printOut(text)
    }

    private func requirePerson(in index: SubjectIndex) throws {
        guard index.find(person) == nil else { return }
        let known = (0..<index.count).lazy.map { index.identifier($0) }
        let hint = nearest(to: person, among: known).map { " Is `\($0)` meant?" } ?? ""
        throw Fault("No file has a person `\(person)`.\(hint)")
    }

    private func explanation(
        _ rubric: Rubric, _ intake: Intake, _ run: RunDescription, _ progress: inout Progress
    ) -> [UInt8] {
        var names = PlaceNames()
        names.add(intake.staff.places, rubric.vocabulary)
        let reporter = ExplanationReporter(
            rubric, run, names, person: person, item: item, form: format == .text ? .text : .json)
        var evaluation = Evaluation(rubric, threads: staff.threads)
        progress.show("Scoring")
        evaluation.score(intake.source)
        var text: [UInt8] = []
        evaluation.report(intake.source, with: reporter, ordinal: { $0 }) { text += $0.streams[0] }
        return text
    }
}
