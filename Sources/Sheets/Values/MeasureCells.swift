import Numbers
import RubricLanguage

/// The cells of measures in a table or document: what stands before a value, and a missing value and a zero whole,
/// which are most. A condition is true or false.
struct MeasureCells: Sendable {
    private let heads: CellTable
    private let zeros: CellTable
    private let missing: CellTable
    private let places: [Int]
    private let areConditions: [Bool]

    /// - Parameters:
    ///   - head: what stands before the value of each measure.
    ///   - missing: what stands for a value that is missing.
    init(_ rubric: Rubric, head: (Measure) -> [UInt8], missing: [UInt8]) {
        let shown = DisplayPlaces(rubric)
        let places = rubric.measures.indices.map { shown.value(MeasureIndex($0)) }
        let areConditions = rubric.measures.indices.map { shown.isCondition(MeasureIndex($0)) }
        (self.places, self.areConditions) = (places, areConditions)
        let heads = rubric.measures.map(head)
        self.heads = CellTable(heads)
        self.missing = CellTable(heads.map { $0 + missing })
        zeros = CellTable(
            heads.indices.map {
                heads[$0] + (areConditions[$0] ? "false" : Exact.zero.shown(atLeast: places[$0])).utf8
            })
    }

    /// Appends the cell of a measure.
    /// - Parameter write: writes a number with at least so many places.
    func write(
        _ value: Exact?, _ measure: Int, to text: inout TextBuffer, with write: (Exact, Int, inout TextBuffer) -> Void
    ) {
        guard let value else { return missing.write(measure, to: &text) }
        if value.isZero { return zeros.write(measure, to: &text) }
        heads.write(measure, to: &text)
        if areConditions[measure] { return text.append("true") }
        write(value, places[measure], &text)
    }
}
