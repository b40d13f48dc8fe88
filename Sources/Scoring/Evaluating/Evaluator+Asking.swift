public import Numbers
public import RubricLanguage

extension Evaluator {
    /// Whether a condition holds for the subject, and the item, at hand; `nil` when what it needs is missing.
    public mutating func holds(_ condition: Expression) -> Bool? { truth(condition.root) }

    /// What an expression gives for the subject, and the item, at hand; `nil` when what it needs is missing.
    public mutating func number(of expression: Expression) -> Exact? { number(expression.root) }
}
