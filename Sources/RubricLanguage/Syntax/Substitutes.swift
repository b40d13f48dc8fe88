/// What people write for the signs and words of expressions.
enum Substitutes {
    /// Operators of other languages, longest first where one begins another.
    static let operators: [(written: String, meant: Token.Kind)] = [
        ("==", .sign(.equal)), ("=<", .sign(.atMost)), ("=>", .sign(.atLeast)), ("<>", .sign(.unequal)),
        ("&&", .keyword(.and)), ("||", .keyword(.or)), ("&", .keyword(.and)), ("|", .keyword(.or)),
        ("!", .keyword(.not)), ("≤", .sign(.atMost)), ("≥", .sign(.atLeast)), ("≠", .sign(.unequal)),
        ("×", .sign(.times)), ("÷", .sign(.divided)), ("−", .sign(.minus)), ("–", .sign(.minus)),
        ("…", .sign(.through)),
    ]

    /// Characters of Chinese and typographic punctuation.
    static let punctuation: [Unicode.Scalar: Sign] = [
        "（": .openParenthesis, "）": .closeParenthesis, "［": .openBracket, "］": .closeBracket, "【": .openBracket,
        "】": .closeBracket, "｛": .openBrace, "｝": .closeBrace, "，": .comma, "、": .comma, "：": .colon, "．": .dot,
        "＋": .plus, "－": .minus, "＊": .times, "／": .divided, "＝": .equal, "＜": .less, "＞": .greater, "％": .percent,
    ]

    /// Quotation marks that are not the straight ones, with their straight forms.
    static let quotes: [Unicode.Scalar: String] = [
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "「": "\"", "」": "\"", "《": "\"", "》": "\"", "＂": "\"", "＇": "'",
    ]

    /// The ASCII form of a full-width character.
    static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
        return Unicode.Scalar(scalar.value - 0xFEE0)
    }
}

extension Token.Kind {
    /// The word or sign itself.
    var spelling: String {
        switch self {
        case .number(let text), .date(let text), .text(let text), .name(let text): text
        case .keyword(let keyword): keyword.rawValue
        case .sign(let sign): sign.rawValue
        case .faulty, .end: ""
        }
    }
}
