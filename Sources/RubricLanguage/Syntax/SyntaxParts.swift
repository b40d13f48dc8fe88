/// A name with its place. Equal when spelled alike.
public struct SyntaxName: Hashable, Sendable {
    public let text: String
    /// The bytes of the expression's text.
    public let range: Range<Int>

    public init(_ text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }

    public static func == (left: SyntaxName, right: SyntaxName) -> Bool { left.text == right.text }
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Names with points between them: `person.title`. Never empty.
public struct SyntaxPath: Hashable, Sendable {
    public let names: [SyntaxName]

    public init(_ names: [SyntaxName]) {
        precondition(!names.isEmpty, "a path has a name")
        self.names = names
    }

    /// The path as written.
    public var text: String { names.map(\.text).joined(separator: ".") }

    /// The bytes of the expression's text.
    public var range: Range<Int> { names[0].range.lowerBound..<names[names.count - 1].range.upperBound }
}

/// An argument of a call.
public struct SyntaxArgument: Equatable, Sendable {
    /// What may stand before a colon.
    public enum Label: Equatable, Sendable {
        /// `40: a`; the digits as written.
        case number(String)
        /// `places: 2`.
        case name(SyntaxName)
    }

    /// What an argument may be.
    public enum Value: Equatable, Sendable {
        case expression(SyntaxNode)
        /// What makes the call an aggregation.
        case selection(SyntaxSelection)
    }

    public let label: Label?
    public let value: Value

    public init(label: Label? = nil, _ value: Value) {
        self.label = label
        self.value = value
    }
}

/// What an aggregation runs over: `amount of receipt where date in period`.
///
/// Has a value, keys, a condition or a key; a bare source is an expression.
public struct SyntaxSelection: Equatable, Sendable {
    /// The expression before `of`.
    public let value: SyntaxNode?
    /// One source, or those in braces.
    public let sources: [SyntaxPath]
    /// The expressions after `by`.
    public let keys: [SyntaxNode]
    /// The expression after `where`.
    public let condition: SyntaxNode?
    /// The expression after `per`.
    public let key: SyntaxNode?
    /// The bytes of the expression's text.
    public let range: Range<Int>

    public init(
        value: SyntaxNode?, sources: [SyntaxPath], keys: [SyntaxNode] = [], condition: SyntaxNode?,
        key: SyntaxNode? = nil, range: Range<Int>
    ) {
        self.value = value
        self.sources = sources
        self.keys = keys
        self.condition = condition
        self.key = key
        self.range = range
    }

    public static func == (left: SyntaxSelection, right: SyntaxSelection) -> Bool {
        left.value == right.value && left.sources == right.sources && left.keys == right.keys
            && left.condition == right.condition && left.key == right.key
    }
}

/// What stands after `in`.
public enum SyntaxMembership: Equatable, Sendable {
    /// `1..5`, `..<10`.
    case range(SyntaxRange)
    /// A set, a period, or whatever else can hold a value.
    case holder(SyntaxNode)
}

/// `from..to`, or `from..<to` without its end. One of the ends may be open.
public struct SyntaxRange: Equatable, Sendable {
    public let from: SyntaxNode?
    public let to: SyntaxNode?
    /// Whether `to` belongs to the range.
    public let includesEnd: Bool
    /// The bytes of the expression's text.
    public let range: Range<Int>

    public init(from: SyntaxNode?, to: SyntaxNode?, includesEnd: Bool, range: Range<Int>) {
        self.from = from
        self.to = to
        self.includesEnd = includesEnd
        self.range = range
    }

    public static func == (left: SyntaxRange, right: SyntaxRange) -> Bool {
        left.from == right.from && left.to == right.to && left.includesEnd == right.includesEnd
    }
}
