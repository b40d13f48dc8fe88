import ArgumentParser
import Records
import Sheets

/// `steelyard vocabulary`.
struct ShowVocabulary: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vocabulary", abstract: "List all kinds of records with their fields and enumerations.")

    @Option(
        name: .customLong("extension"),
        help: ArgumentHelp("Kinds, fields and enumerations of your own.", valueName: "vocabulary.yaml"))
    var vocabulary: String?

    @Option(help: "The language of the labels.")
    var language: Language = .english

    @Option(help: "How the reference is written.")
    var format: AnswerFormat = .text

    @Flag(help: "Write all words of the sheets instead, as a file to be translated for `score --words`.")
    var words = false

    func run() throws {
        guard !words else { return printOut(Translation.template(language)) }
        let known = try readVocabulary(vocabulary)
        switch format {
        case .text: printOut(fieldReference(known, language))
        case .json: printOut(fieldReferenceJSON(known))
        }
    }
}
