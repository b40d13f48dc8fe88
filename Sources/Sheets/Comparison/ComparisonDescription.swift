public import Records

/// What a comparison was made from. Neither a clock nor a path is in it.
public struct ComparisonDescription: Sendable {
    /// The version of Steelyard.
    public var version: String
    public var language: Language
    /// The words of a language that is not built in.
    public var translation: Translation?
    /// The hashes of the rubrics with what they extend.
    public var oldHash, newHash: String
    public var inputs: [RunInput]
    /// The groups that were asked for: `title=professor`.
    public var only: [String]

    public init(
        version: String, language: Language, oldHash: String, newHash: String, inputs: [RunInput], only: [String]
    ) {
        self.version = version
        self.language = language
        self.oldHash = oldHash
        self.newHash = newHash
        self.inputs = inputs
        self.only = only
    }

    /// The words of the report.
    var words: Words { Words(language, translation) }
}
