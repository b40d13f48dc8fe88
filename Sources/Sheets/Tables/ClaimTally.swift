import Diagnostics
public import Numbers

/// How claims and awards of a run agree.
public struct ClaimTally: Sendable {
    public private(set) var items = 0
    /// Items that were awarded other points than claimed.
    public private(set) var different = 0
    public private(set) var claimed = Exact.zero
    public private(set) var awarded = Exact.zero

    public init() {}

    /// Takes up rows of `claims.csv`.
    public mutating func add(_ rows: [UInt8]) {
        guard !rows.isEmpty else { return }
        var reader = CSVReader(rows)
        while let record = reader.next() {
            let numbers = record.cells[3...5].compactMap { Exact(String(decoding: $0.text, as: UTF8.self)) }
            guard numbers.count == 3 else { continue }
            items += 1
            claimed += numbers[0]
            awarded += numbers[1]
            if !numbers[2].isZero { different += 1 }
        }
    }
}
