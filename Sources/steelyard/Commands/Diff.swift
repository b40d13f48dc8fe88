import ArgumentParser
import Diagnostics
import RubricLanguage

/// `steelyard diff`.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say clause by clause in what two rubrics differ, amendments made.",
        discussion: """
            Notation does not count: blanks, the order of keys, a shorthand or its long form. A rubric that changed \
            without a new version is a warning. Each difference has the path by which an amendment would name it.

            steelyard diff Rubrics/papers-first Rubrics/papers-first/variants/reform
            """)

    @Argument(
        help: ArgumentHelp("A rubric: a file, or a folder with rubric.yaml and its vocabulary.yaml.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The rubric to be compared with it.", valueName: "new"))
    var new: String

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(help: "How the differences are listed.")
    var format: AnswerFormat = .text

    func run() throws {
        let files = try [old, new].map { try RubricFiles($0, extension: vocabulary) }
        let rubrics = try files.map(checked)
        let changes = differences(from: files[0].texts.document, to: files[1].texts.document)
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
