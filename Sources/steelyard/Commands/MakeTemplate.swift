import ArgumentParser
import Diagnostics
import Importing
import Records

/// `steelyard template`.
struct MakeTemplate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write a spreadsheet to be filled in: a sheet for each kind of record, the permitted values listed.",
        discussion: """
            What is filled in is read like any other file of staff records. Persons always have a sheet; records of \
            other kinds name the person, and details of an item the item, in their first columns.

            steelyard template --format fods --kind paper --kind contributor --out papers.fods
            steelyard validate papers.fods
            """)

    @Option(help: "How it is written: as a flat OpenDocument spreadsheet or as Excel 2003 XML.")
    var format: Format

    @Option(help: ArgumentHelp("A kind of record that has a sheet; otherwise all have.", valueName: "kind"))
    var kind: [String] = []

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(help: ArgumentHelp("The file to write; otherwise it is printed.", valueName: "file"))
    var out: String?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case fods, excel2003
    }

    func run() throws {
        if let out { try refuse(out, among: [vocabulary].compactMap(\.self)) }
        let known = try readVocabulary(vocabulary)
        if let unknown = kind.first(where: { known.kind($0) == nil }) {
            let hint = nearest(to: unknown, among: known.kinds.map(\.name)).map { " Did you mean `\($0)`?" } ?? ""
            throw Fault("There is no kind of record `\(unknown)`.\(hint)")
        }
        let template = Template(known, kinds: Set(kind))
        let text =
            switch format {
            case .fods: template.text(.fods)
            case .excel2003: template.text(.excel2003)
            }
        guard let out else { return printOut(text) }
        let file = try ReplacedFile(out)
        try file.write(Array(text.utf8))
        try file.takePlace()
    }
}
