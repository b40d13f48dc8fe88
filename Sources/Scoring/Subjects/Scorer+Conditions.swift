import Numbers
public import RubricLanguage

extension Scorer {
    /// Decides a condition: one where it holds, zero where it does not, missing where it cannot be told.
    mutating func decide(_ condition: Int32, _ index: MeasureIndex) {
        let value = evaluator.truth(condition).map { $0 ? Exact.one : .zero }
        evaluator.measures[index.index] = value
        if let value { sink.post(Posting(index, .formula, amount: value)) }
    }

    /// Whether a condition of the subject scored last holds; `nil` where it cannot be told.
    public mutating func truth(of condition: MeasureIndex) -> Bool? { value(of: condition).map { !$0.isZero } }
}
