import ArgumentParser
import Diagnostics
import Records
import RubricLanguage
import Runs
import Sheets
import Workbooks

/// `steelyard diff`.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say in what two rubrics differ, clause by clause, or two runs, person by person.",
        discussion: """
            Of two rubrics, notation does not count: blanks, the order of keys, a shorthand or its long form. A rubric \
            that changed without a new version is a warning. Each difference has the path by which an amendment would \
            name it.

            Of two folders that `score` wrote, it says which lines changed for whom and why, who moved without a change \
            of their own, who came and went, and how many are unchanged. What changed in the records is told where the \
            inputs of both runs are found, by name and fingerprint, below the current folder or --inputs.

            steelyard diff Rubrics/papers-first Rubrics/papers-first/variants/reform
            steelyard diff out/first out/second --out appeal.html
            steelyard diff out/first out/second --out appeal.xlsx --words pt.yaml
            """)

    @Argument(
        help: ArgumentHelp(
            "A rubric: a file, or a folder with rubric.yaml and its vocabulary.yaml. Or the folder of a run.",
            valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The rubric or run to be compared with it.", valueName: "new"))
    var new: String

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own, for rubrics.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(help: "How the differences are listed.")
    var format: AnswerFormat = .text

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Where the inputs of runs lie; may be given several times.", valueName: "folder"))
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp(
            "Also writes what differs between runs into a new file, as a page, a table or a workbook.",
            valueName: "file.html|file.csv|file.xlsx"))
    var out: String?

    @Option(
        name: .customLong("person"), parsing: .singleValue,
        help: ArgumentHelp(
            "Lists of two runs only what is about this person; may be given several times.", valueName: "number"))
    var persons: [String] = []

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if let out, ![".html", ".csv", ".xlsx"].contains(where: out.hasSuffix) {
            throw ValidationError("`--out` writes .html, .csv or .xlsx, not `\(lastName(out))`.")
        }
    }

    func run() throws {
        switch (RunFolder.isRun(old), RunFolder.isRun(new)) {
        case (true, true):
            if vocabulary != nil { throw Fault("`--extension` is for rubrics, and two runs are compared.") }
            try compareRuns()
        case (false, false):
            let given = [("out", out != nil), ("person", !persons.isEmpty), ("inputs", !inputs.isEmpty)]
            if let option = given.first(where: \.1)?.0 {
                throw Fault("`--\(option)` is for runs, and two rubrics are compared.")
            }
            try compareRubrics()
        case (let isRun, _):
            let (run, other) = isRun ? (old, new) : (new, old)
            throw Fault("`\(run)` is the folder of a run, and `\(other)` is none: it holds no manifest of steelyard.")
        }
    }

    private func compareRuns() throws {
        if let out { try requireNew(out) }
        var progress = Progress()
        let chosen = try ChosenLanguage(sound: language)
        let runs = try RunPair(old, new)
        let (comparison, summary) = try runs.compare(inputs: inputs, progress: &progress)
        if let unknown = try comparison.unknown(persons).first { throw Fault("Neither run has a person `\(unknown)`.") }
        let remarks = try out.map { try writeFile($0, comparison, summary, chosen) } ?? []
        switch format {
        case .text:
            let text = ComparisonText(summary, chosen.language, chosen.translation)
            try write(text, comparison, summary) { printOut($0) }
        case .json: try write(ComparisonJSON(summary), comparison, summary) { printOut($0) }
        }
        let findings = runs.findings(comparison, summary) + chosen.findings + remarks
        report(findings, in: chosen.sources)
        try Exit(findings).end()
    }

    /// Writes what was asked for by the ending of its name; answers what it could not hold as it is.
    private func writeFile(
        _ path: String, _ comparison: RunComparison, _ summary: ComparisonSummary, _ chosen: ChosenLanguage
    ) throws -> [Finding] {
        let file = try ReplacedFile(path)
        var remarks: [Finding] = []
        if path.hasSuffix(".csv") {
            try write(ComparisonCSV(), comparison, summary, to: file.write)
        } else if path.hasSuffix(".html") {
            let page = ChangesPage(summary, chosen.language, chosen.translation)
            try write(page, comparison, summary, to: file.write)
        } else {
            let workbook = ChangesWorkbook(
                summary, chosen.language, chosen.translation, about: Set(persons), at: file.unfinished,
                temporaryFolder: temporaryFolder)
            try write(workbook, comparison, summary) { _ in }
            do { remarks = try workbook.finish(named: lastName(path)) } catch { throw error.fault }
        }
        try file.takePlace()
        return remarks
    }

    private func write(
        _ writer: some ComparisonWriter, _ comparison: RunComparison, _ summary: ComparisonSummary,
        to put: ([UInt8]) throws -> Void
    ) throws {
        var writer = writer
        try writer.write(comparison, summary, about: Set(persons), to: put)
    }

    private func compareRubrics() throws {
        let files = try [old, new].map { try RubricFiles($0, extension: vocabulary) }
        let rubrics = try files.map(checked)
        let changes = differences(from: files[0].texts.document, to: files[1].texts.document) + policyChange(files)
        var findings: [Finding] = []
        if !changes.isEmpty, rubrics[0].name == rubrics[1].name, rubrics[0].version == rubrics[1].version {
            findings.append(
                Finding(
                    code: "same-version", severity: .warning,
                    message: "The rubrics differ, and both are `\(rubrics[0].name)` \(rubrics[0].version).",
                    hint: "Give a changed rubric a new version.", place: rubrics[1].places[.whole]))
        }
        printOut(format == .text ? text(changes) : json(changes))
        report(findings, in: files.flatMap(\.sources))
        try Exit(findings).end()
    }

    /// Whether both name a policy of their own and its texts differ.
    private func policyChange(_ files: [RubricFiles]) -> [RubricChange] {
        let policies = files.compactMap(\.texts.policy)
        guard policies.count == 2, policies[0].bytes != policies[1].bytes else { return [] }
        return [
            RubricChange(
                kind: .changed, path: "policy", clause: "the text of the policy",
                oldPlace: Place(file: policies[0].name),
                newPlace: Place(file: policies[1].name))
        ]
    }

    /// The rubric; with its faults the command ends.
    private func checked(_ files: RubricFiles) throws -> Rubric {
        try refuse(files.findings, in: files.sources)
        guard let vocabulary = files.vocabulary else { preconditionFailure("a vocabulary without errors was read") }
        let (rubric, findings) = files.texts.document.check(vocabulary: vocabulary)
        try refuse(findings.filter { $0.severity == .error }, in: files.sources)
        guard let rubric else { preconditionFailure("a rubric without errors was checked") }
        return rubric
    }

    private func text(_ changes: [RubricChange]) -> [UInt8] {
        let count = "\(changes.count == 0 ? "no" : "\(changes.count)") difference\(changes.count == 1 ? "" : "s")"
        return Array((changes.map(\.words) + [count]).map { $0 + "\n" }.joined().utf8)
    }

    private func json(_ changes: [RubricChange]) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for change in changes {
                json.object {
                    $0.member("kind", change.kind.rawValue)
                    $0.member("path", change.path)
                    $0.member("clause", change.clause)
                    $0.member("old", change.old)
                    $0.member("new", change.new)
                    $0.member("old-place", change.oldPlace?.description)
                    $0.member("new-place", change.newPlace?.description)
                    $0.member("words", change.words)
                }
            }
        }
        json.endLine()
        return json.take()
    }
}
