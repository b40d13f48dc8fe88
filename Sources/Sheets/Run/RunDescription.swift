import Hashing
public import Records

/// A file that a run read.
public struct RunInput: Hashable, Sendable {
    /// What the file is to the run.
    public enum Role: String, CaseIterable, Sendable {
        case staff, rubric, base, overlay, vocabulary, mapping, decisions
        /// The rows of a reference table.
        case reference
        /// What an earlier run left.
        case prior
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
    public var language: Language
    public var inputs: [RunInput]
    /// The names of the staff files by the place that a record's origin names.
    public var staffFiles: [String]
    /// Parameters that the run set, in the order of the command line.
    public var settings: [Setting]

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
        version: String, language: Language, inputs: [RunInput], staffFiles: [String], settings: [Setting] = []
    ) {
        self.version = version
        self.language = language
        self.inputs = inputs
        self.staffFiles = staffFiles
        self.settings = settings
    }

    /// The hash of the rubric's text; if it extends others, of its hash and theirs.
    public var rubricHash: String {
        RunDescription.hash(ofRubric: inputs.filter { $0.role == .rubric || $0.role == .base }.map(\.sha256))
    }

    /// The hash of a rubric from those of its text and of the texts that it extends.
    public static func hash(ofRubric hashes: [String]) -> String {
        if hashes.count < 2 { return hashes.first ?? "" }
        return SHA256.hash(Array(hashes.joined(separator: "\n").utf8).span)
    }
}
