import ArgumentParser
import Diagnostics
import Importing
import Records

/// `steelyard schema`.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the XML Schema of the native format.",
        discussion: """
            An extension has a namespace and therefore a document of its own; name a folder for all of them.

            steelyard schema > staff.xsd
            steelyard schema --extension vocabulary.yaml --out schema
            """)

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(help: ArgumentHelp("A new folder for the documents; otherwise they are printed.", valueName: "folder"))
    var out: String?

    func run() throws {
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
