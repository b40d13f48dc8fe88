public import Numbers
public import Records

/// A value that a run may set: `--set area=medicine`.
public struct Parameter: Sendable {
    /// A number, a value of an enumeration, or a date; a run may set another of the same type.
    public enum Value: Hashable, Sendable {
        case number(Exact)
        /// The place of a value in an enumeration.
        case code(enumeration: String, value: Int)
        case date(PartialDate)
    }

    public var name: String
    public var labels: Labels
    public var value: Value

    public init(name: String, labels: Labels, value: Value) {
        self.name = name
        self.labels = labels
        self.value = value
    }
}

extension Parameter.Value {
    /// As it is written.
    public func text(_ vocabulary: Vocabulary) -> String {
        switch self {
        case .number(let number): number.description
        case .code(let enumeration, let value): vocabulary.enumeration(enumeration)?.values[value].name ?? "\(value)"
        case .date(let date): date.description
        }
    }

    /// The value of the same type that a text writes; `nil` if it writes none.
    func reading(_ text: String, _ vocabulary: Vocabulary) -> Parameter.Value? {
        switch self {
        case .number: Exact(percentOrDecimal: text).map { .number($0) }
        case .code(let enumeration, _):
            vocabulary.enumeration(enumeration)?.index(of: text).map { .code(enumeration: enumeration, value: $0) }
        case .date: PartialDate(text).map { .date($0) }
        }
    }

    /// What may be written, for findings.
    func allowed(_ vocabulary: Vocabulary) -> [String] {
        switch self {
        case .number: ["a number"]
        case .code(let enumeration, _): vocabulary.enumeration(enumeration)?.values.map(\.name) ?? []
        case .date: ["a date such as 2024-12-31"]
        }
    }

    /// The type of the parameter in expressions.
    var type: ValueType {
        switch self {
        case .number: .number(.none)
        case .code(let enumeration, _): .code(enumeration)
        case .date: .date
        }
    }

    /// Whether it is a number above zero, so that dividing by it is safe.
    var isPositive: Bool {
        if case .number(let number) = self { number.signum > 0 } else { false }
    }
}
