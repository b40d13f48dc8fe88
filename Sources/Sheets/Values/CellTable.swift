import Numbers

/// Texts that are known before the run, end to end: a row copies bytes from here and nothing is counted for it.
struct CellTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = [0]

    init(_ cells: [[UInt8]] = []) {
        for cell in cells { add(cell) }
    }

    var count: Int { ends.count - 1 }

    mutating func add(_ cell: [UInt8]) {
        bytes += cell
        ends.append(Int32(bytes.count))
    }

    /// Appends a cell to a text.
    func write(_ index: Int, to target: inout TextBuffer) {
        target.append(bytes.span.extracting(Int(ends[index])..<Int(ends[index + 1])))
    }
}
