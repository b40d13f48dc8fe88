public import Diagnostics
public import Records

/// A rubric with its worked examples, as texts.
public struct RubricFolder: Sendable {
    /// The name by which the user knows it.
    public var name: String
    public var rubric: SourceText
    /// What the rubric extends, then what that extends, and so on.
    public var bases: [SourceText]
    /// The file of its policy, if that is none of those that ship.
    public var policy: SourceText?
    public var cases: SourceText
    /// The kinds of records and fields that both may name.
    public var vocabulary: Vocabulary
    /// The files of its reference tables, by the names that the rubric gives them.
    public var references: [String: SourceText]

    public init(
        name: String, rubric: SourceText, bases: [SourceText] = [], policy: SourceText? = nil, cases: SourceText,
        vocabulary: Vocabulary, references: [String: SourceText] = [:]
    ) {
        self.name = name
        self.rubric = rubric
        self.bases = bases
        self.policy = policy
        self.cases = cases
        self.vocabulary = vocabulary
        self.references = references
    }
}
