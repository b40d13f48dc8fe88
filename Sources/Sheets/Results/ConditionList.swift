import Diagnostics
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
    func append<Sink>(_ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]) {
        bytes += ",\"conditions\":[".utf8
        for (place, condition) in conditions.enumerated() {
            if place > 0 { bytes.append(comma) }
            let quotation = scorer.evaluator.quote(condition.expression, rubric: rubric)
            bytes += "{\"name\":".utf8
            bytes += condition.name
            bytes += ",\"holds\":".utf8
            bytes += scorer.truth(of: condition.measure).map { Array(($0 ? "true" : "false").utf8) } ?? null
            bytes += ",\"reason\":".utf8
            bytes += jsonString(quotation.numbers)
            bytes += ",\"missing\":[".utf8
            for (place, name) in quotation.missing.enumerated() {
                if place > 0 { bytes.append(comma) }
                bytes += jsonString(name)
            }
            bytes += "]}".utf8
        }
        bytes.append(UInt8(ascii: "]"))
    }
}
