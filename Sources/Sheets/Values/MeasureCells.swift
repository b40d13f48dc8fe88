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
                var cell = heads[$0]
                if areConditions[$0] {
                    cell.append("false")
                } else {
                    Exact.zero.write(atLeast: places[$0], into: &cell)
                }
                return cell
            })
    }

    /// Appends the cell of a measure.
    /// - Parameter write: writes a number with at least so many places.
    func write(
        _ value: Exact?, _ measure: Int, to bytes: inout [UInt8], with write: (Exact, Int, inout [UInt8]) -> Void
    ) {
        guard let value else { return missing.write(measure, to: &bytes) }
        if value.isZero { return zeros.write(measure, to: &bytes) }
        heads.write(measure, to: &bytes)
        if areConditions[measure] { return bytes.append("true") }
        write(value, places[measure], &bytes)
    }
}
