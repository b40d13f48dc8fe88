/// An expression as it is written: a tree without names resolved, types or values.
///
/// Two nodes are equal when they say the same; where they stand does not count.
public struct SyntaxNode: Sendable {
    public let kind: Kind
    /// The bytes of the expression's text, with the parentheses around it.
    public let range: Range<Int>
    /// The levels of the tree from here down.
    let height: Int

    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
        height = 1 + (kind.children.map(\.height).max() ?? 0)
    }

    /// What an expression can be.
    public indirect enum Kind: Equatable, Sendable {
        /// `12`, `0.25`; the digits as written.
        case number(String)
        /// `20 %`; the digits as written.
        case percent(String)
        /// `30 days`, `10000 CNY`; the digits as written and the word after them.
        case quantity(String, unit: SyntaxName)
        /// `2024-03`, `2024-03-15`; as written, not checked against the calendar.
        case date(String)
        /// `"Nature"`, with doubled quotation marks undone.
        case text(String)
        /// `true`, `false`.
        case truth(Bool)
        /// `points`, `person.title`: a field, a measure, a parameter, a source or an enumerator.
        case path(SyntaxPath)
        /// `title-factor[person.title]`, `table[a, b]`.
        case index(SyntaxPath, [SyntaxNode])
        /// `min(a, b)`, `count(paper where …)`.
        case call(SyntaxName, [SyntaxArgument])
        /// `{a, b}`; never empty.
        case set([SyntaxNode])
        /// `-a`.
        case negative(SyntaxNode)
        /// `not a`.
        case not(SyntaxNode)
        /// `a + b`, `a and b`, `a <= b`.
        case binary(SyntaxNode, BinaryOperator, SyntaxNode)
        /// `a in b`, `a not in 1..5`.
        case membership(SyntaxNode, SyntaxMembership, negated: Bool)
        /// `a is missing` or, if not missing, `a is known`.
        case presence(SyntaxNode, missing: Bool)
        /// `if a then b else c`.
        case conditional(condition: SyntaxNode, then: SyntaxNode, otherwise: SyntaxNode)
        /// `a else b`: `b` where `a` is missing.
        case fallback(SyntaxNode, otherwise: SyntaxNode)
    }
}

extension SyntaxNode: Equatable {
    public static func == (left: SyntaxNode, right: SyntaxNode) -> Bool { left.kind == right.kind }
}

/// The operators between two values.
public enum BinaryOperator: String, CaseIterable, Sendable {
    case or, and
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
}
