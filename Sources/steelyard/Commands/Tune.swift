import Analysis
import ArgumentParser
import Diagnostics
import Importing
import Numbers
import Records
import RubricLanguage
import Sheets

/// `steelyard tune`.
struct Tune: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what the weights of a rubric do, how far each can go, and what would change a decision.",
        discussion: """
            For each track: nominal beside effective weights, the interval of each weight within which the order, the \
            top and every grade stay, and ranks under weights nearby. Every answer says its kind: linear (in closed \
            form), piecewise (everybody scored at each step of a grid) or sampled (with a standard error).

            steelyard tune Rubrics/contribution-biomed faculty.xml --track basic --person 100004 --samples 1000
            """)

    @Argument(help: ArgumentHelp("The rubric: a file, or a folder with rubric.yaml.", valueName: "rubric"))
    var rubric: String

    @OptionGroup var staff: StaffOptions

    @Option(help: ArgumentHelp("Another period than the rubric's.", valueName: "period"))
    var period: Period?

    @Option(help: ArgumentHelp("Looks at one track only.", valueName: "track"))
    var track: String?

    @Option(
        name: .customLong("person"), parsing: .singleValue,
        help: ArgumentHelp(
            "Says what weights do to a person, and what would lead to the top; may be given several times.",
            valueName: "number"))
    var persons: [String] = []

    @Option(
        name: .customLong("lock"), parsing: .singleValue,
        help: ArgumentHelp(
            "The weight of this criterion never answers to others; may be given several times.", valueName: "criterion")
    )
    var locks: [String] = []

    @Option(help: ArgumentHelp("The share of the best that is looked at, in per cent.", valueName: "per cent"))
    var top: Int = 20

    @Option(
        help: ArgumentHelp(
            "The step of the grid for totals that are no plain sums; without it 1, or 0.1 where weights keep no sum.",
            valueName: "step"))
    var step: Exact?

    @Option(
        help: ArgumentHelp("How far weights are moved for ranks nearby, in per cent of each.", valueName: "per cent"))
    var within: Int = 10

    @Flag(help: "Ranks under any weights, instead of weights nearby.")
    var anyWeights = false

    @Option(help: ArgumentHelp("How many random weights everybody is ranked under.", valueName: "n"))
    var samples: Int = 0

    @Option(help: ArgumentHelp("The seed of random weights.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The folder that tables and a document are written to.", valueName: "folder"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Writes a rubric with weights taken from how scores vary: entropy, critic or sd; needs --out.",
            valueName: "method"))
    var method: WeightMethod?

    @Option(help: "The language of the names.")
    var language: Language = .english

    @Option(help: "How the answer is printed.")
    var format: AnswerFormat = .text

    func validate() throws {
        guard 1...99 ~= top else { throw ValidationError("The top is between 1 and 99 per cent.") }
        guard 1...100 ~= within else { throw ValidationError("Weights move by 1 to 100 per cent.") }
        guard method == nil || out != nil else { throw ValidationError("Name with --out where the rubric is written.") }
        guard 0...1_000_000 ~= samples else { throw ValidationError("There are at most a million samples.") }
        guard step.map({ $0 >= Exact(1, over: 100) }) ?? true else {
            throw ValidationError("The step is at least 0.01.")
        }
    }

    func run() throws {
        var progress = Progress()
        let side = RubricSide(texts: try RubricTexts(rubric), leftOut: [], period: period)
        let materials = try Materials(staff, vocabularies: side.texts.vocabularies)
        try refuse(materials.findings, in: materials.sources)
        let checked = try side.checked(materials.vocabulary)
        let files = side.files + checked.references.map { (.reference, $0) }
        try refuse(checked.findings.filter { $0.severity == .error }, in: files.map(\.file.source))
        guard let rubric = checked.rubric else { preconditionFailure("a rubric without errors was checked") }
        let folder = try out.map { try OutputFolder($0, of: "tune") }
        let intake = try Intake(staff, materials, folder: folder?.path ?? temporaryFolder, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: materials.sources)
            return try Exit.couldNot.end()
        }
        progress.show("Scoring")
        let population = Population(rubric, intake.source, threads: staff.threads)
        let reports = try TuningRun(self, population).reports(progress: &progress)
        progress.clear()
        let sheets = TuningSheets(reports, description(side, materials.files + files, intake))
        if let folder {
            for (name, bytes) in sheets.files { try folder.write(bytes, to: name) }
            if let method { try WrittenProposal(sheets, method).write(to: folder, extending: self.rubric) }
            try folder.write(sheets.manifest(folder.outputs), to: "manifest.json")
            try folder.takePlace()
        }
        let findings = (intake.findings + checked.findings).inOrder()
        report(findings.filter { $0.severity != .note }, in: materials.sources + files.map(\.file.source))
        printOut(format == .text ? Array(sheets.text.utf8) : sheets.json)
        try Exit(findings, leftOut: intake.staff.unsound).end()
    }

    private func description(
        _ side: RubricSide, _ files: InputFiles, _ intake: Intake
    ) -> TuningDescription {
        TuningDescription(
            version: Steelyard.version, language: language, hash: rubricHash(of: side.texts.files.map(\.sha256)),
            inputs: runInputs(intake.staff, files, names: inputNames(intake.staff, files)))
    }
}
