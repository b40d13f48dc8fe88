public import Records

/// A table in a file beside the rubric: a list of journals, rates of exchange, registered companies.
///
/// The rubric declares its columns; the rows are read once for a run and are found by keys, in the order of the
/// declared look-ups.
public struct Reference: Sendable {
    /// A column by which rows are found.
    public struct Key: Sendable {
        /// How texts that mean the same become equal.
        public enum Form: Hashable, Sendable {
            /// As it is written, without blanks at its ends.
            case text
            /// Upper case in plain letters.
            case title
            case number
            case identifier(IdentifierScheme)
            /// A value of an enumeration, by its name or one of its labels.
            case code(String)
        }

        public var name: String
        public var column: String
        public var form: Form
        /// What stands behind it does not belong to the key.
        public var until: String?
    }

    /// What a row says.
    public enum Value: Hashable, Sendable {
        case number
        case code(String)
    }

    /// Which of several rows with the same key holds.
    public enum Choice: String, CaseIterable, Sendable {
        case last
    }

    public var name: String
    public var labels: Labels
    /// The file, beside the rubric unless a run names another.
    public var file: String
    public var keys: [Key]
    /// For each look-up the places of its keys; the first that finds a row decides.
    public var lookups: [[Int]]
    public var column: String
    public var value: Value
    /// Without a choice, rows with the same key must agree.
    public var several: Choice?
    /// The rows, once they are read.
    public var rows = ReferenceRows()

    /// The type of what is looked up.
    var type: ValueType {
        switch value {
        case .number: .number(.none)
        case .code(let enumeration): .code(enumeration)
        }
    }

    /// The names of the keys of a look-up: `area, issn`.
    public func names(ofLookup lookup: Int) -> String {
        lookups[lookup].map { keys[$0].name }.joined(separator: ", ")
    }
}

extension Reference.Key {
    /// The identifiers that a key may be.
    static let schemes = IdentifierScheme.allCases.map(\.rawValue)
}
