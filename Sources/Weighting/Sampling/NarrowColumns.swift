/// The columns of a matrix as far as ranks need them: what everybody has at least is taken away, and the rest is a
/// narrow word, of which processors multiply several at once.
struct NarrowColumns: Sendable {
    private let columns: [[UInt32]]
    private let people: Int

    /// `nil` when the values of a column lie too far apart.
    init?(_ matrix: ScoreMatrix) {
        people = matrix.people
        var columns: [[UInt32]] = []
        for column in matrix.columns {
            guard let least = column.counts.min(), let greatest = column.counts.max(),
                greatest - least <= Int64(UInt32.max)
            else { return nil }
            columns.append(column.counts.map { UInt32($0 - least) })
        }
        self.columns = columns
    }

    /// Scores less what everybody has; `false` when a factor is negative or not narrow.
    func score(_ factors: [Int64], into scores: inout [Int64]) -> Bool {
        let narrow = factors.compactMap { UInt32(exactly: $0) }
        guard narrow.count == factors.count else { return false }
        var sums = scores.mutableSpan
        // Runs of people whose sums stay in the nearest cache.
        for first in stride(from: 0, to: people, by: 2048) {
            let run = first..<min(first + 2048, people)
            for person in run { sums[person] = 0 }
            for (column, factor) in zip(columns, narrow) where factor != 0 {
                Self.add(column.span, times: factor, run, to: &sums)
            }
        }
        return true
    }

    private static func add(
        _ column: Span<UInt32>, times factor: UInt32, _ run: Range<Int>, to sums: inout MutableSpan<Int64>
    ) {
        for person in run {
            sums[person] &+= Int64(bitPattern: UInt64(column[person]) &* UInt64(factor))
        }
    }
}
