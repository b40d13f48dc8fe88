/// A word or sign of an expression.
struct Token: Equatable {
    enum Kind: Equatable {
        case number(String)
        case date(String)
        case text(String)
        case name(String)
        case keyword(Keyword)
        case sign(Sign)
        /// Something already reported, which stands for a value or an operator.
        case faulty
        case end
    }

    let kind: Kind
    let range: Range<Int>
}

/// The words that are no names.
enum Keyword: String, CaseIterable {
    case `if`, then, `else`, or, and, not, `in`, `is`, of, `where`, per, `true`, `false`
}

/// The signs, longest first where one begins another.
enum Sign: String, CaseIterable {
    case upTo = "..<"
    case through = ".."
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case dot = "."
    case less = "<"
    case greater = ">"
    case equal = "="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case percent = "%"
    case comma = ","
    case colon = ":"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"

    var isOpening: Bool { self == .openParenthesis || self == .openBracket || self == .openBrace }
    var isClosing: Bool { self == .closeParenthesis || self == .closeBracket || self == .closeBrace }
}
