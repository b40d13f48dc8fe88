extension SyntaxFault {
    /// A stable name in kebab case.
    public var code: String {
        switch kind {
        case .unknownCharacter: "unknown-character"
        case .fullWidth: "full-width-character"
        case .foreignOperator: "foreign-operator"
        case .unclosedText: "unclosed-text"
        case .badNumber: "bad-number"
        case .badDate: "bad-date"
        case .unknownUnit: "unknown-unit"
        case .strayPercent: "stray-percent"
        case .unexpected: "unexpected-word"
        case .unexpectedEnd: "unexpected-end"
        case .unclosedBracket: "unclosed-bracket"
        case .chainedComparison: "chained-comparison"
        case .strayRange: "stray-range"
        case .emptyRange: "empty-range"
        case .badPresence: "bad-presence"
        case .bareIf: "bare-if"
        case .ifWithoutElse: "if-without-else"
        case .notASource: "not-a-source"
        case .empty: "empty-expression"
        case .tooDeep: "expression-too-deep"
        }
    }

    /// The fault in one sentence.
    public var message: String {
        switch kind {
        case .unknownCharacter(let text): "`\(text)` has no meaning in an expression."
        case .fullWidth(let text, _): "`\(text)` is not the character that expressions use."
        case .foreignOperator(let text, _): "`\(text)` is not an operator of this language."
        case .unclosedText: "This text has no closing quotation mark."
        case .badNumber(let text): "`\(text)` is not a number."
        case .badDate(let text): "`\(text)` is neither a date nor a difference."
        case .unknownUnit(let text): "`\(text)` is not a unit."
        case .strayPercent: "`%` can only follow a number."
        case .unexpected(let text, let expected): "Expected \(expected), found `\(text)`."
        case .unexpectedEnd(let expected): "Expected \(expected), but the expression ends here."
        case .unclosedBracket(let text): "Nothing closes this `\(text)`."
        case .chainedComparison: "Comparisons cannot be chained."
        case .strayRange: "A range can only stand after `in`."
        case .emptyRange: "This range has no end at all."
        case .badPresence: "After `is` stands `missing` or `known`."
        case .bareIf: "An `if` inside a larger expression stands in parentheses."
        case .ifWithoutElse: "This `if` has no `else`."
        case .notASource: "Before `where` and `per` stands the name of a source, or several in braces."
        case .empty: "There is no expression here."
        case .tooDeep: "This expression is nested too deeply."
        }
    }

    /// What to do about it.
    public var hint: String? {
        switch kind {
        case .fullWidth(_, let meant), .foreignOperator(_, let meant): "Write `\(meant)`."
        case .badNumber: "Write digits with at most one point, and a blank before a unit: `0.5`, `30 days`."
        case .badDate: "A date is `2024-03` or `2024-03-15`; a difference has blanks: `2024 - 3`."
        case .unknownUnit: "Units are `days`, `months`, `years` and currencies such as `CNY`."
        case .unclosedText: "Within a text, write a quotation mark twice."
        case .chainedComparison: "Write `x in 1..5`, or `1 <= x and x <= 5`."
        case .badPresence: "Write `is known` for what is not missing."
        case .ifWithoutElse: "Add `else` and what holds otherwise."
        case .notASource: "Write `sum(amount of receipt where …)` or `count(paper where …)`."
        case .tooDeep: "Give a part of it a name of its own."
        case .unexpected(_, let expected) where expected == Expectation.operator:
            "A name with a hyphen is one word; two values need an operator between them."
        default: nil
        }
    }
}

/// What the grammar expects, in words.
enum Expectation {
    static let value = "a value"
    static let `operator` = "an operator or the end"
}
