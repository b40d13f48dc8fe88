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
        forEachRow(of: rows[...]) { cells in
            let numbers = cells[3...5].compactMap { Exact(shown: $0) }
            precondition(numbers.count == 3, "the run wrote three numbers")
            items += 1
            claimed += numbers[0]
            awarded += numbers[1]
            if !numbers[2].isZero { different += 1 }
        }
    }
}
