import Numbers

/// The positions of numbers from the least to the greatest, and for each whether it equals the one before.
///
/// A word holds the 32 highest bits of a number above its position, so that only words are moved; the few numbers that
/// agree in these and may differ below them are sorted by comparing.
func ascendingOrder(of numbers: [UInt64]) -> (order: [Int32], isEqual: [Bool]) {
    let bits = UInt64.bitWidth - (numbers.max() ?? 0).leadingZeroBitCount
    let below = UInt64(max(0, bits - 32))
    var sorter = WordSorter(numbers.indices.map { (numbers[$0] >> below) << 32 | UInt64($0) })
    sorter.sort(from: 32, bits: min(bits, 32))
    var words = sorter.words
    func number(_ word: UInt64) -> UInt64 { numbers[Int(word & 0xFFFF_FFFF)] }
    if below > 0 {
        var start = 0
        while start < words.count {
            let end = words[start...].firstIndex { $0 >> 32 != words[start] >> 32 } ?? words.count
            if end - start > 1 { words[start..<end].sort { number($0) < number($1) } }
            start = end
        }
    }
    let isEqual = words.indices.map { place in
        guard place > 0, words[place] >> 32 == words[place - 1] >> 32 else { return false }
        return below == 0 || number(words[place]) == number(words[place - 1])
    }
    return (words.map { Int32(truncatingIfNeeded: $0) }, isEqual)
}
