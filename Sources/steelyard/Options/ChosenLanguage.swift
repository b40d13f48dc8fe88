import Diagnostics
import Records
import Sheets

/// The language that was asked for, and the words of a file where one gives them.
struct ChosenLanguage {
    private(set) var language: Language
    private(set) var translation: Translation?
    /// The file of words.
    private(set) var file: TextFile?
    private(set) var findings: [Finding] = []

    init(_ options: LanguageOptions) throws {
        language = options.language ?? .english
        guard let path = options.words else { return }
        let file = try TextFile(path)
        (translation, findings) = Translation.read(file.source)
        self.file = file
        if let translation { language = translation.base }
    }

    /// The same; with the faults of a file of words the command ends.
    init(sound options: LanguageOptions) throws {
        try self.init(options)
        try refuse(findings, in: sources)
    }

    /// The texts that findings may point into.
    var sources: [SourceText] { file.map { [$0.source] } ?? [] }
}
