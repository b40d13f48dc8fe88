/// How many members moved from each category, such as a grade, to each other.
public struct TransitionTable: Equatable, Sendable {
    /// Members of one category before (row) and another after (column).
    public let counts: [[Int]]

    /// Categories of the same members before and after, as numbers from 0 up to `categories`, the best first.
    public init(from old: [Int], to new: [Int], categories: Int) {
        precondition(old.count == new.count, "each member has a category before and after")
        var counts = [[Int]](repeating: [Int](repeating: 0, count: categories), count: categories)
        for (before, after) in zip(old, new) { counts[before][after] += 1 }
        self.counts = counts
    }

    /// How many there were in each category before.
    public var before: [Int] { counts.map { $0.reduce(0, +) } }

    /// How many there are in each category after.
    public var after: [Int] { counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } } }

    /// How many are in the category in which they were.
    public var kept: Int { sum { $0 == $1 } }

    /// How many are in a better category than they were.
    public var up: Int { sum { $0 > $1 } }

    /// How many are in a worse category than they were.
    public var down: Int { sum { $0 < $1 } }

    private func sum(_ isCounted: (Int, Int) -> Bool) -> Int {
        var total = 0
        for row in counts.indices {
            for column in counts.indices where isCounted(row, column) { total += counts[row][column] }
        }
        return total
    }
}
