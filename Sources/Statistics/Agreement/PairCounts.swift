import Numbers

/// How the pairs of members stand in two rankings.
public struct PairCounts: Equatable, Sendable {
    /// All pairs: n (n - 1) / 2.
    public var all: Int
    /// Pairs of which the same member is the better in both.
    public var concordant: Int
    /// Pairs of which one is the better in one ranking and the other in the other.
    public var discordant: Int
    /// Pairs that are equal in the older ranking, whatever they are in the newer.
    public var tiedInOld: Int
    /// Pairs that are equal in the newer ranking, whatever they are in the older.
    public var tiedInNew: Int
    /// Pairs that are equal in both.
    public var tiedInBoth: Int
}

extension RankAgreement {
    /// The pairs counted, exactly. Cost: n log n.
    ///
    /// Source: Knight 1966, A computer method for calculating Kendall's tau with ungrouped data, JASA 61: members are
    /// put in the older order, ties in the newer; discordant pairs are then the inversions of the newer levels.
    public var pairs: PairCounts {
        let sequence = newLevelsInOldOrder
        let tiedInOld = old.sizes.reduce(0) { $0 + pairCount($1) }
        let tiedInNew = new.sizes.reduce(0) { $0 + pairCount($1) }
        let tiedInBoth = tiedPairs(in: sequence)
        let discordant = inversions(sequence)
        let all = pairCount(count)
        return PairCounts(
            all: all, concordant: all - tiedInOld - tiedInNew + tiedInBoth - discordant, discordant: discordant,
            tiedInOld: tiedInOld, tiedInNew: tiedInNew, tiedInBoth: tiedInBoth)
    }

    /// The newer levels of the members in order of the older level, and within one of the newer.
    private var newLevelsInOldOrder: [Int32] {
        var sorter = WordSorter(zip(old.levels, new.levels).map { UInt64($0) << 32 | UInt64($1) })
        if old.sizes.count < count { sorter.sort(from: 0, bits: bitCount(new.sizes.count)) }
        sorter.sort(from: 32, bits: bitCount(old.sizes.count))
        return sorter.words.map { Int32(truncatingIfNeeded: $0) }
    }

    /// Pairs that are equal in both rankings: within an older level they stand beside each other.
    private func tiedPairs(in sequence: [Int32]) -> Int {
        var (start, pairs) = (0, 0)
        for size in old.sizes {
            var run = 0
            for position in start..<(start + size) {
                run = position > start && sequence[position] == sequence[position - 1] ? run + 1 : 0
                pairs += run
            }
            start += size
        }
        return pairs
    }
}

/// The number of pairs of so many.
func pairCount(_ count: Int) -> Int {
    count * (count - 1) / 2
}

/// How many bits the numbers below one need.
private func bitCount(_ count: Int) -> Int {
    Int.bitWidth - count.leadingZeroBitCount
}

/// How many pairs of a sequence have the greater before the smaller: counted while merging ever longer runs.
func inversions(_ sequence: [Int32]) -> Int {
    var (from, to) = (sequence, sequence)
    var width = 16
    var count = 0
    for start in stride(from: 0, to: from.count, by: width) {
        count += insert(&from, start..<min(start + width, from.count))
    }
    while width < from.count {
        for start in stride(from: 0, to: from.count, by: 2 * width) {
            let middle = min(start + width, from.count)
            var target = to.mutableSpan
            count += merge(from.span, start..<middle, middle..<min(middle + width, from.count), into: &target)
        }
        swap(&from, &to)
        width *= 2
    }
    return count
}

/// Sorts a short run by insertion, and counts the steps.
private func insert(_ numbers: inout [Int32], _ run: Range<Int>) -> Int {
    var count = 0
    for position in run.dropFirst() {
        let number = numbers[position]
        var place = position
        while place > run.lowerBound, numbers[place - 1] > number {
            numbers[place] = numbers[place - 1]
            place -= 1
        }
        numbers[place] = number
        count += position - place
    }
    return count
}

/// Merges two neighbouring ascending runs, and counts how often one of the right passes one of the left.
private func merge(
    _ from: Span<Int32>, _ left: Range<Int>, _ right: Range<Int>, into to: inout MutableSpan<Int32>
) -> Int {
    var (i, j, k, count) = (left.lowerBound, right.lowerBound, left.lowerBound, 0)
    while i < left.upperBound, j < right.upperBound {
        let (a, b) = (from[i], from[j])
        let step = b < a ? 1 : 0
        to[k] = min(a, b)
        count += step * (left.upperBound - i)
        i += 1 - step
        j += step
        k += 1
    }
    for i in i..<left.upperBound {
        to[k] = from[i]
        k += 1
    }
    for j in j..<right.upperBound {
        to[k] = from[j]
        k += 1
    }
    return count
}
