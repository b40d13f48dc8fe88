import Numbers
import RubricLanguage

/// How many decimal places the values of each measure, and the postings to it, are shown with.
///
/// A posting shows as many places as the finer of the steps that meet in its column, so that the
/// column adds up as it is printed.
struct DisplayPlaces: Sendable {
    private let values: [Int]
    private let amounts: [Int]
    private let areConditions: [Bool]

    init(_ rubric: Rubric) {
        func places(_ step: RoundingStep?) -> Int { max(0, step?.places ?? 0) }
        let values = rubric.measures.map { places($0.rounding) }
        let rounding = rubric.rounding
        self.values = values
        areConditions = rubric.measures.map { $0.unit == .condition }
        amounts = rubric.measures.enumerated().map { index, measure in
            switch measure.definition {
            case .criterion, .allocation: max(values[index], places(rounding.item))
            case .dimensionPoints: max(values[index], places(rounding.criterion))
            case .weightedTotal: max(values[index], places(rounding.weighted))
            case .afterDeductions(let total): max(values[index], values[total.index])
            case .formula, .weightedLine, .condition: values[index]
            }
        }
    }

    /// The places of a measure's value.
    func value(_ measure: MeasureIndex) -> Int { values[measure.index] }

    /// Whether a measure is shown as `true` or `false`.
    func isCondition(_ measure: MeasureIndex) -> Bool { areConditions[measure.index] }

    /// The places of the amounts posted to a measure.
    func amount(_ measure: MeasureIndex) -> Int { amounts[measure.index] }
}
