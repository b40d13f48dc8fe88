import ArgumentParser
import Diagnostics
import Importing
import Records
import RubricLanguage

/// `steelyard check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check rubrics: all faults and whatever is questionable, with line, column and what to do.")

    @Argument(
        help: ArgumentHelp("Rubrics: files, or folders with rubric.yaml and its vocabulary.yaml.", valueName: "rubric"))
    var rubrics: [String]

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(
        name: .customLong("without"), parsing: .singleValue,
        help: ArgumentHelp("Leaves an amendment out; may be given several times.", valueName: "amendment"))
    var leftOut: [String] = []

    @Option(help: "How the findings are listed.")
    var format: FindingsFormat = .text

    func validate() throws {
        guard !rubrics.isEmpty else { throw ValidationError("Name at least one rubric.") }
    }

    func run() throws {
        var findings: [Finding] = []
        var sources: [SourceText] = []
        for path in rubrics {
            let folder = try RubricFiles(path, extension: vocabulary)
            sources += folder.sources
            findings += folder.findings
            guard let vocabulary = folder.vocabulary else { continue }
            findings += folder.texts.document.unknown(leftOut, from: "--without")
            let checked = folder.texts.document.check(without: Set(leftOut), vocabulary: vocabulary)
            findings += checked.findings
            guard var rubric = checked.rubric else { continue }
            let references = try ReferenceFiles(folder.texts).load(&rubric)
            sources += references.files.map(\.source)
            findings += references.findings
            findings += lint(rubric, places: rubric.places)
            findings += folder.texts.document.lintAmendments(vocabulary: vocabulary)
        }
        switch format {
        case .text:
            if !findings.isEmpty { printOut(render(findings, in: sources) + "\n") }
            printOut(counted(findings) + "\n")
        case .json: printOut(findings.json())
        case .csv: printOut(findings.csv())
        }
        if findings.haveErrors { try Exit.couldNot.end() }
        try Exit(findings).end()
    }
}

/// A rubric with the vocabulary that it is written in.
struct RubricFiles {
    let texts: RubricTexts
    private(set) var vocabulary: Vocabulary? = .core
    private(set) var findings: [Finding] = []
    private(set) var sources: [SourceText] = []

    /// - Parameters:
    ///   - path: a file, or a folder with `rubric.yaml` and perhaps `vocabulary.yaml`.
    ///   - extension: one more extension of the vocabulary.
    init(_ path: String, extension more: String?) throws {
        texts = try RubricTexts(path)
        sources = texts.files.map(\.source)
        for path in texts.vocabularies + [more].compactMap(\.self) {
            guard let known = vocabulary else { return }
            let source = try TextFile(path).source
            sources.append(source)
            let (extended, found) = readExtension(source, extending: known)
            findings += found
            vocabulary = extended
        }
    }
}
