import Hashing
import Numbers
public import Records
import RubricLanguage

/// A file that a run read.
public struct RunInput: Hashable, Sendable {
    /// What the file is to the run.
    public enum Role: String, CaseIterable, Sendable {
        case staff, rubric, base, overlay, vocabulary, mapping, decisions
        /// What the rubric is held to, where it is none of the policies that ship.
        case policy
        /// The rows of a reference table.
        case reference
        /// What an earlier run left.
        case prior
        /// The words of a language.
        case words
        /// What people judged of criteria, or of people.
        case judgements
        /// Weights and scores that were handed in, and numbers that are not certain.
        case weights, scores, factors

        /// Whether the file is the rubric or what it rests on.
        public var isOfRubric: Bool { self == .rubric || self == .base || self == .policy }
    }

    public var role: Role
    /// The name without the folders before it, so that a run can be repeated elsewhere with the same bytes.
    public var name: String
    public var byteCount: Int
    public var sha256: String

    public init(role: Role, name: String, byteCount: Int, sha256: String) {
        self.role = role
        self.name = name
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}

/// What every output says of the run that it belongs to. Neither a clock nor a path is in it.
public struct RunDescription: Sendable {
    /// The version of Steelyard.
    public var version: String
    /// The language of what rubrics and vocabularies name, and of all words where nothing translates them.
    public var language: Language
    /// The words of a language that is not built in.
    public var translation: Translation?
    public var inputs: [RunInput]
    /// The names of the staff files by the place that a record's origin names.
    public var staffFiles: [String]
    /// Parameters that the run set, in the order of the command line.
    public var settings: [Setting]
    /// What else the command line said that changes what is written, as it would be typed again: no paths but those of
    /// reference tables, by the names of the inputs.
    public var options: [String]

    /// A parameter of the rubric as the run set it.
    public struct Setting: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(
        version: String, language: Language, inputs: [RunInput], staffFiles: [String], settings: [Setting] = [],
        options: [String] = []
    ) {
        self.version = version
        self.language = language
        self.inputs = inputs
        self.staffFiles = staffFiles
        self.settings = settings
        self.options = options
    }

    /// The hash of the rubric's text; if it rests on others, of its hash and theirs.
    public var rubricHash: String { Sheets.rubricHash(of: inputs.filter(\.role.isOfRubric).map(\.sha256)) }

    /// The words of the sheets.
    var words: Words { Words(language, translation) }

    /// What tells the run apart from every other: version, inputs, parameters, period and amendments. Sheets of one
    /// run in several languages have the same.
    func fingerprint(_ rubric: Rubric) -> String {
        var parts = [version, rubric.period.description] + rubric.amendments.map(\.name)
        parts += inputs.filter { $0.role != .words }.map { "\($0.role.rawValue) \($0.sha256)" }
        parts += settings.map { "\($0.name)=\($0.value)" }
        return SHA256.hash(Array(parts.joined(separator: "\n").utf8).span)
    }
}

/// The hash of a rubric by those of its text and of the texts that it extends.
public func rubricHash(of hashes: [String]) -> String {
    if hashes.count < 2 { return hashes.first ?? "" }
    return SHA256.hash(Array(hashes.joined(separator: "\n").utf8).span)
}
