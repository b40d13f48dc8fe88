/// Something in an expression that the grammar does not know.
public struct SyntaxFault: Error, Equatable, Sendable {
    /// What it is. A case keeps the facts; the words are in one place.
    public enum Kind: Equatable, Sendable {
        /// A character that no expression has.
        case unknownCharacter(String)
        /// Punctuation or a digit in full width, or a typographic sign.
        case fullWidth(String, meant: String)
        /// An operator of another language.
        case foreignOperator(String, meant: String)
        /// A text without its closing quotation mark.
        case unclosedText
        /// Digits that run into something else.
        case badNumber(String)
        /// Digits and hyphens that are no date.
        case badDate(String)
        /// A number followed by a word that is no unit.
        case unknownUnit(String)
        /// A `%` that follows no number.
        case strayPercent
        /// A word or sign at the wrong place.
        case unexpected(String, expected: String)
        /// The expression stops too early.
        case unexpectedEnd(expected: String)
        /// A bracket that nothing closes.
        case unclosedBracket(String)
        /// `a < b < c`.
        case chainedComparison
        /// A range that does not stand after `in`.
        case strayRange
        /// `..` without an end.
        case emptyRange
        /// `is not missing`, `is 3`.
        case badPresence
        /// An `if` that stands inside a larger expression without parentheses.
        case bareIf
        /// An `if` that does not say what holds otherwise.
        case ifWithoutElse
        /// A `where` after something that is no source.
        case notASource
        /// Nothing at all.
        case empty
        /// Too many levels.
        case tooDeep
    }

    public let kind: Kind
    /// The bytes of the expression's text.
    public let range: Range<Int>

    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
