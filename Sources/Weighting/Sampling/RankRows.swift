/// The ranks of some people in each draw, three bytes a rank.
struct RankRows {
    private var low: [[UInt16]] = []
    private var high: [[UInt8]] = []

    static let bytes = 3

    mutating func append(_ ranks: ArraySlice<UInt32>) {
        low.append(ranks.map { UInt16(truncatingIfNeeded: $0) })
        high.append(ranks.map { UInt8(truncatingIfNeeded: $0 >> 16) })
    }

    /// The ranks of a run of people, one person after the other.
    func transposed(_ people: Range<Int>) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: people.count * low.count)
        var ranks = result.mutableSpan
        for draw in low.indices {
            let (lowRow, highRow) = (low[draw], high[draw])
            let low = lowRow.span
            let high = highRow.span
            var place = draw
            for person in people {
                ranks[place] = UInt32(low[person]) | UInt32(high[person]) << 16
                place += self.low.count
            }
        }
        return result
    }
}
