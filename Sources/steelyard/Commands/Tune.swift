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
            form), piecewise (exact, piece by piece, for totals as a run rounds them) or sampled (with a standard error).

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
        name: .customLong("rival"), parsing: .singleValue,
        help: ArgumentHelp(
            "Says what it takes for each --person to pass this one; without it, whoever stands just ahead.",
            valueName: "number"))
    var rivals: [String] = []

    @Option(
        name: .customLong("lock"), parsing: .singleValue,
        help: ArgumentHelp(
            "The weight of this criterion never answers to others; may be given several times.", valueName: "criterion")
    )
    var locks: [String] = []

    @Option(help: ArgumentHelp("The share of the best that is looked at, in per cent.", valueName: "per cent"))
    var top: Int = 20

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

    @OptionGroup(title: "Other weights") var proposal: ProposalOptions

    @OptionGroup(title: "Samples") var sampled: SampledOptions

    @OptionGroup var language: LanguageOptions

    @Option(help: "How the answer is printed.")
    var format: AnswerFormat = .text

    func validate() throws {
        guard !sampled.xmcda || out != nil else { throw ValidationError("Name with --out where XMCDA is written.") }
        guard sampled.orders.isEmpty || samples > 0 else {
            throw ValidationError("An order of weights holds for random ones: say with --samples how many are drawn.")
        }
        guard rivals.isEmpty || !persons.isEmpty else {
            throw ValidationError("Name with --person who is to pass a --rival.")
        }
        guard proposal.bounds.isEmpty || !persons.isEmpty || proposal.method?.basis == .search else {
            throw ValidationError("A bound is for searched weights, or for what leads a --person to the top.")
        }
        guard proposal.method == nil || sampled.weightsFile == nil else {
            throw ValidationError("--method and --weights both write a rubric: give one of them.")
        }
        guard 1...99 ~= top else { throw ValidationError("The top is between 1 and 99 per cent.") }
        guard 1...100 ~= within else { throw ValidationError("Weights move by 1 to 100 per cent.") }
        guard proposal.method == nil || proposal.lacksFile || out != nil else {
            throw ValidationError("Name with --out where the rubric is written.")
        }
        guard 0...1_000_000 ~= samples else { throw ValidationError("There are at most a million samples.") }
    }

    func run() throws {
        var progress = Progress()
        let tuned = try TunedRubric(self)
        if let method = proposal.method, proposal.lacksFile { return try printTemplate(method, tuned.rubric) }
        let folder = try out.map { try OutputFolder($0, of: "tune") }
        let intake = try Intake(staff, tuned.materials, folder: folder?.path ?? temporaryFolder, progress: &progress)
        progress.clear()
        guard intake.isUsable else {
            report(intake.findings, in: tuned.materials.sources)
            return try Exit.couldNot.end()
        }
        let answer = try TuneAnswer(self, tuned, intake, progress: &progress)
        guard !answer.lacksProposal else {
            // Why is told, though nothing is written.
            tell(answer)
            throw Fault("No track has proposed weights: no rubric was written.")
        }
        if let folder { try write(answer, tuned, to: folder) }
        tell(answer)
        try Exit(answer.findings, leftOut: intake.staff.unsound).end()
    }

    private func tell(_ answer: TuneAnswer) {
        report(answer.findings.filter { $0.severity != .note }, in: answer.sources)
        printOut(format == .text ? Array(answer.sheets.text.utf8) : answer.sheets.json)
    }

    private func write(_ answer: TuneAnswer, _ tuned: TunedRubric, to folder: OutputFolder) throws {
        let sheets = answer.sheets
        for (name, bytes) in sheets.files { try folder.write(bytes, to: name) }
        if sampled.xmcda { try writeXMCDA(answer.reports, to: folder) }
        if sampled.weightsFile != nil { try WrittenProposal.writeGiven(sheets, to: folder, extending: rubric) }
        if let method = proposal.method {
            try WrittenProposal(sheets, method).write(
                to: folder, extending: rubric, tuned.side, tuned.materials.vocabulary)
        }
        try folder.write(sheets.manifest(folder.outputs), to: "manifest.json")
        try folder.takePlace()
    }

    /// Prints what the file of a method must hold.
    private func printTemplate(_ method: WeightMethod, _ rubric: Rubric) throws {
        let tracks = rubric.tracks.map(\.name).filter { name in track.map { $0 == name } ?? true }
        let criteria = rubric.dimensions.map(\.name)
        if let lock = locks.first(where: { !criteria.contains($0) }) {
            throw Fault("No weight belongs to `\(lock)`: the criteria are \(criteria.joined(separator: ", ")).")
        }
        let locked = Set(locks.compactMap(criteria.firstIndex))
        let option = method.basis == .judgements ? "judgements" : method.rawValue
        printOut(JudgementTemplate.text(method, JudgementScope(rubric, tracks: tracks, locked: locked)))
        throw Fault(
            "`\(method.rawValue)` needs a CSV file: name it with --\(option). What it must hold stands on the output. "
                + JudgementTemplate.explanation(method))
    }

    private func writeXMCDA(_ reports: [TuningReport], to folder: OutputFolder) throws {
        let rounded = try XMCDAFolder(reports).write(to: folder)
        guard rounded > 0 else { return }
        printError(
            "steelyard: XMCDA has no room for \(rounded) of the numbers as fractions; they are rounded to thirty places."
        )
    }
}
