import Numbers
import RubricLanguage

/// The cells of measures in a table or document: what stands before a value, and a missing value and a zero whole,
/// which are most.
struct MeasureCells: Sendable {
    private let heads: CellTable
    private let zeros: CellTable
    private let missing: CellTable
    private let places: [Int]

    /// - Parameters:
    ///   - head: what stands before the value of each measure.
    ///   - missing: what stands for a value that is missing.
    init(_ rubric: Rubric, head: (Measure) -> [UInt8], missing: [UInt8]) {
        let shown = DisplayPlaces(rubric)
        places = rubric.measures.indices.map { shown.value(MeasureIndex($0)) }
        let heads = rubric.measures.map(head)
        self.heads = CellTable(heads)
        self.missing = CellTable(heads.map { $0 + missing })
        zeros = CellTable(
            zip(heads, places).map { head, places in
                var cell = head
                Exact.zero.write(atLeast: places, into: &cell)
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
        write(value, places[measure], &bytes)
    }
}
