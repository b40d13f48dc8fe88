import ArgumentParser
import Records

/// In what language people read.
struct LanguageOptions: ParsableArguments {
    @Option(help: "The language of pages, explanations and closing lines.")
    var language: Language?

    @Option(
        help: ArgumentHelp(
            "The words of a further language; `steelyard vocabulary --words` writes a file to begin with.",
            valueName: "words.yaml"))
    var words: String?

    func validate() throws {
        guard language != nil, words != nil else { return }
        throw ValidationError("A file of words says itself which language it is: leave out `--language`.")
    }
}
