import ArgumentParser
import Diagnostics
import Importing
import Records
import RubricLanguage

/// `steelyard schema`.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the XML Schema of the native format, or the JSON Schema of rubrics.",
        discussion: """
            An extension has a namespace and therefore a document of its own; name a folder for all of them. The schema \
            of rubrics is for editors that complete and check YAML; as markdown it is the reference of all keys.

            steelyard schema > staff.xsd
            steelyard schema --extension vocabulary.yaml --out schema
            steelyard schema rubric > rubric.schema.json
            steelyard schema rubric --format markdown
            """)

    @Argument(help: "What is described: records or rubric.")
    var subject = Subject.records

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(help: ArgumentHelp("A new folder for the documents; otherwise they are printed.", valueName: "folder"))
    var out: String?

    @Option(help: "How rubrics are described: json or markdown.")
    var format: Format?

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case records, rubric
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown
    }

    func validate() throws {
        switch subject {
        case .records:
            if format != nil { throw ValidationError("`--format` is for `schema rubric`; records have an XML Schema.") }
        case .rubric:
            if vocabulary != nil || out != nil { throw ValidationError("`--extension` and `--out` are for records.") }
        }
    }

    func run() throws {
        switch subject {
        case .records: try writeRecordSchema()
        case .rubric where format == .markdown: printOut(rubricKeyReference())
        case .rubric: printOut(rubricSchema())
        }
    }

    private func writeRecordSchema() throws {
        let documents = xmlSchema(of: try readVocabulary(vocabulary))
        guard let out else {
            for document in documents { printOut(document.text) }
            return
        }
        try writeNewFolder(out, documents.map { ($0.fileName, Array($0.text.utf8)) })
        for document in documents { printOut("\(out)/\(document.fileName)\n") }
    }
}

/// The core vocabulary, with an extension if one is named.
func readVocabulary(_ path: String?) throws -> Vocabulary {
    guard let path else { return .core }
    let source = try TextFile(path).source
    let (vocabulary, findings) = readExtension(source, extending: .core)
    report(findings, in: [source])
    guard let vocabulary else { throw ExitCode(Exit.couldNot.rawValue) }
    return vocabulary
}
