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
            postings as the sheet. For several persons the JSON is a list. An item that a mapping or a template numbered \
            `paper-7` may be called `7`.

            steelyard explain faculty.xml --rubric Rubrics/contribution-biomed --person 100004 --item P-3
            """)

    @OptionGroup var staff: StaffOptions
    @OptionGroup var rubric: RubricOptions

    @Option(
        name: .customLong("person"), parsing: .singleValue,
        help: ArgumentHelp("The number of the person or platform; may be given several times.", valueName: "number"))
    var persons: [String]

    @Option(help: ArgumentHelp("The number of one item.", valueName: "number"))
    var item: String?

    @OptionGroup var language: LanguageOptions

    @Option(help: "How the explanation is written.")
    var format: AnswerFormat = .text

    func run() throws {
        var progress = Progress()
        var materials = try Materials(staff, rubric: rubric.rubric)
        try materials.readRubric(rubric)
        try materials.readWords(language)
        try refuse(materials.findings, in: materials.sources)
        guard let checked = materials.rubric else { preconditionFailure("a rubric without errors was checked") }
        let intake = try Intake(staff, materials, folder: temporaryFolder, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: materials.sources)
            return try Exit.couldNot.end()
        }
        let index = subjects(intake.staff, checked)
        let persons = try persons.map { try number(of: $0, in: index, intake.staff) }
        let items = ItemSearch(intake: intake, subjects: index, vocabulary: checked.vocabulary)
        let item = try item.map { try items.number(of: $0, of: persons) }
        let run = RunDescription(materials, intake.staff, rubric)
        let texts = explanations(of: persons, item, checked, intake, run, materials.prior, &progress)
        progress.clear()
        guard !texts.isEmpty else { throw Fault("The rubric does not look at the item `\(item ?? "")`.") }
        printOut(joined(texts))
        // Doubts about others do not concern those who are explained.
        let explained = Set(self.persons + persons)
        let findings = intake.findings.filter { finding in
            finding.severity == .error || (finding.person.map(explained.contains) ?? (finding.severity == .warning))
        }
        report(findings, in: materials.sources)
        try Exit(findings, leftOut: intake.staff.unsound).end()
    }

    func validate() throws {
        guard !persons.isEmpty else { throw ValidationError("Name at least one person.") }
    }

    /// The number under which a person is scored.
    private func number(of name: String, in index: SubjectIndex, _ staff: StaffImport) throws -> String {
        let person = index.find(name) == nil ? staff.number(of: name) : name
        guard index.find(person) == nil else { return person }
        let known = (0..<index.count).lazy.map { index.identifier($0) }
        let hint = nearest(to: person, among: known).map { " Is `\($0)` meant?" } ?? ""
        throw Fault("No file has a person `\(person)`.\(hint)")
    }

    /// One explanation as it is; several with a line between them, or as a list.
    private func joined(_ texts: [[UInt8]]) -> [UInt8] {
        guard texts.count > 1 else { return texts.flatMap { $0 } }
        switch format {
        case .text: return Array(texts.joined(separator: [0x0A]))
        case .json: return Array("[\n".utf8) + texts.joined(separator: Array(",\n".utf8)) + Array("]\n".utf8)
        }
    }

    private func explanations(
        of persons: [String], _ item: String?, _ rubric: Rubric, _ intake: Intake, _ run: RunDescription,
        _ prior: PriorRun?, _ progress: inout Progress
    ) -> [[UInt8]] {
        var names = PlaceNames()
        names.add(intake.staff.places, rubric.vocabulary)
        let reporter = ExplanationReporter(
            rubric, run, names, persons: persons, item: item, form: format == .text ? .text : .json)
        var evaluation = Evaluation(rubric, threads: staff.threads, prior: prior)
        progress.show("Scoring")
        evaluation.score(intake.source)
        var texts: [[UInt8]] = []
        evaluation.report(intake.source, with: reporter, ordinal: { $0 }) { report in
            var start = 0
            for end in report.ends[0] where end > start {
                texts.append(Array(report.streams[0][start..<end]))
                start = end
            }
        }
        return texts
    }
}
