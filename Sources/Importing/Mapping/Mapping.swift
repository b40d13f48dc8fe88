internal import Diagnostics
public import Records

/// How the files of one format become records: a mapping file, checked against a vocabulary.
///
/// After the check nothing in it can be wrong: kinds, fields and enumerators exist, paths are XPath, code tables lead
/// to values that their fields can hold. Reading a file with it is the work of ``MappingReader``.
public struct Mapping: Sendable {
    /// The name by which people ask for it.
    public let name: String
    /// The vocabulary that it was checked against.
    public let vocabulary: Vocabulary
    /// The root elements by which its files are known.
    let detections: [Detection]
    /// Whether the files of a run refer to each other, and are read as one.
    var isReadTogether = false
    /// For files that are read as one: the names from below the root down to what is read in record by record.
    var recordPath: [NameIndex]?
    /// Whether a subject's records may be spread over several files: those of the first root in the detections hold.
    var isSpread = false
    /// For spreadsheets, what is known of them.
    var spreadsheet: SpreadsheetLayout?
    /// The encoding that holds whatever a file declares.
    let encoding: String?
    /// What each prefix may stand for.
    let namespaces: [String: [String]]
    /// The tables in which the function `key` of expressions looks.
    var keys: [KeyRule] = []
    let names: MappedNames
    let expressions: [ExpressionText]
    /// Regular expressions of captures.
    let patterns: [String]
    var ignored: IgnoredNames
    /// What should hold for the files of a run.
    var checks: [MappingCheck] = []
    let rules: [RecordRule]

    /// A root element.
    struct Detection: Hashable, Sendable {
        var root: String
        /// The namespaces that it may be in; none for an element in no namespace.
        var namespaces: [String]
    }

    /// Whether files with such a root element are of this format.
    public func recognises(root: String, namespace: String?) -> Bool {
        detection(root: root, namespace: namespace) != nil
    }

    /// The place of the detection by which a root element is known.
    func detection(root: String, namespace: String?) -> Int? {
        detections.firstIndex { detection in
            detection.root == root
                && (namespace.map(detection.namespaces.contains) ?? detection.namespaces.isEmpty)
        }
    }
}

/// A condition that makes a finding where it holds: what an export often lacks, and what to do then.
struct MappingCheck: Sendable {
    var code: String
    /// The nodes at which it is asked; where there are none, the root of the first file.
    var selects: [MappedPath] = []
    /// The place of the expression.
    var condition: Int
    /// Whom it is about, and what is allowed there, if that can be said.
    var person: MappedPath?
    var allowed: MappedPath?
    var message: String
    var hint: String?
}

/// A general XPath expression of a mapping.
struct ExpressionText: Hashable, Sendable {
    let text: String
    /// The line of the mapping where it is first written.
    let line: Int
    /// The simple paths that its text looks at.
    let consulted: ConsultedPaths
    /// Whether it yields the same wherever it begins.
    let isAbsolute: Bool
    /// The same in a form that is evaluated without libxml2, if it has one.
    var plain: PlainExpression?

    init(_ text: String, line: Int, names: inout MappedNames) {
        (self.text, self.line) = (text, line)
        consulted = ConsultedPaths(in: text, names: &names)
        isAbsolute = isAbsoluteExpression(text)
        plain = PlainParser.expression(text, names: &names)
    }
}

/// A path from a node to others.
enum MappedPath: Hashable, Sendable {
    case steps(NodePath)
    /// The place of a general expression.
    case expression(Int)
}
