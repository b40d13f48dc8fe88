public import Numbers
public import Records
public import RubricLanguage

/// An expression with its numbers inserted: how a value came about.
public struct Quotation: Hashable, Sendable {
    /// As it stands in the rubric: `min(100, 100 * points / (40 * title-factor[person.title]))`.
    public var rule: String
    /// With the values of this subject: `min(100, 100 × 5 ÷ (40 × 1.4))`.
    public var numbers: String
    /// `8.928571…` as an exact fraction or decimal, a word for a truth, `nil` when it is missing.
    public var result: String?
    /// The names of fields and measures that are missing.
    public var missing: [String]
}

extension Evaluator {
    /// Quotes an expression for the subject, and the item, at hand.
    public mutating func quote(
        _ expression: Expression, rubric: Rubric, in words: QuotationWords = .ofRubric
    ) -> Quotation {
        var quoter = Quoter(rubric: rubric, words: words)
        let text = quoter.text(of: expression.root, in: &self)
        return Quotation(
            rule: expression.text, numbers: text, result: result(of: expression, rubric), missing: quoter.missing)
    }

    /// Quotes a limit that criteria share, with the points that it goes by where it is a share of them.
    public mutating func quote(
        _ cap: SharedCap, rubric: Rubric, in words: QuotationWords = .ofRubric
    ) -> Quotation {
        var quotation = quote(cap.limit, rubric: rubric, in: words)
        guard let share = cap.share else { return quotation }
        let part = quotation.result ?? "?"
        quotation.rule += " of " + rubric.measures[share.of.index].name
        quotation.numbers = "\(part) ÷ (1 − \(part)) × \(points(of: share, rubric))"
        return quotation
    }

    /// Sets the item that expressions are about, and the points that it has so far.
    public mutating func look(at item: Row, points: Exact = .zero) {
        begin(item: item)
        self.points = points
    }

    private mutating func result(of expression: Expression, _ rubric: Rubric) -> String? {
        switch expression.type {
        case .number: return number(expression.root)?.description
        case .truth: return truth(expression.root).map { $0 ? "true" : "false" }
        case .date: return date(expression.root)?.description
        case .period: return window(expression.root)?.description
        case .text:
            guard let value = text(expression.root) else { return nil }
            return describe(value)
        case .code(let name):
            guard let code = code(expression.root) else { return nil }
            return rubric.vocabulary.enumeration(name)?.values[Int(code)].name
        }
    }

    /// The words of a text value.
    func describe(_ value: TextValue) -> String {
        switch value {
        case .symbol(let symbol): batch.symbols[symbol]
        case .constant(let index): pool.texts[index]
        }
    }
}
