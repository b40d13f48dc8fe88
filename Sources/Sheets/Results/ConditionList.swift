import Diagnostics
import Numbers
import RubricLanguage
import Scoring

/// The conditions of a subject in `results.json`, each with its reason: the expression with the subject's numbers, and
/// the names of what is missing in it.
struct ConditionList: Sendable {
    private let rubric: Rubric
    private let conditions: [(measure: MeasureIndex, name: [UInt8], expression: Expression)]

    init(_ rubric: Rubric) {
        self.rubric = rubric
        conditions = rubric.measures.enumerated().compactMap { index, measure in
            guard case .condition(let expression) = measure.definition else { return nil }
            return (MeasureIndex(index), jsonString(measure.name), expression)
        }
    }

    /// Appends the member for the subject scored last.
    func append<Sink>(_ scorer: inout Scorer<Sink>, to text: inout TextBuffer) {
        text.append(",\"conditions\":[")
        for (place, condition) in conditions.enumerated() {
            if place > 0 { text.append(comma) }
            let quotation = scorer.evaluator.quote(condition.expression, rubric: rubric)
            text.append("{\"name\":")
            text.append(condition.name)
            text.append(",\"holds\":")
            text.append(scorer.truth(of: condition.measure).map { $0 ? "true" : "false" } ?? "null")
            text.append(",\"reason\":")
            text.append(jsonString(quotation.numbers))
            text.append(",\"missing\":[")
            for (place, name) in quotation.missing.enumerated() {
                if place > 0 { text.append(comma) }
                text.append(jsonString(name))
            }
            text.append("]}")
        }
        text.append(UInt8(ascii: "]"))
    }
}
