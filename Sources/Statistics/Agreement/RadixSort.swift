/// Sorts words by some of their bits; words with equal bits keep their order.
///
/// Goes by digits of up to 11 bits from the lowest (Knuth, The Art of Computer Programming, 5.2.5).
func sort(_ words: inout [UInt64], byBits bits: Range<Int>) {
    var other = words
    for shift in stride(from: bits.lowerBound, to: bits.upperBound, by: 11) {
        var target = other.mutableSpan
        deal(words.span, by: Digit(from: shift, to: min(shift + 11, bits.upperBound)), into: &target)
        swap(&words, &other)
    }
}

/// The positions of numbers from the least to the greatest, and for each whether it equals the one before.
///
/// A word holds the 32 highest bits of a number above its position, so that only words are moved; the few numbers that
/// agree in these and may differ below them are sorted by comparing.
func ascendingOrder(of numbers: [UInt64]) -> (order: [Int32], isEqual: [Bool]) {
    let bits = UInt64.bitWidth - (numbers.max() ?? 0).leadingZeroBitCount
    let below = UInt64(max(0, bits - 32))
    var words = numbers.indices.map { (numbers[$0] >> below) << 32 | UInt64($0) }
    sort(&words, byBits: 32..<(32 + min(bits, 32)))
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

/// Some neighbouring bits of a word, at most 11.
private struct Digit {
    let shift: UInt64
    let mask: UInt64

    init(from lower: Int, to upper: Int) {
        shift = UInt64(lower)
        mask = 1 << UInt64(upper - lower) - 1
    }

    func callAsFunction(_ word: UInt64) -> Int {
        Int(truncatingIfNeeded: word &>> shift & mask)
    }
}

/// Deals words out in the order of a digit.
private func deal(_ words: Span<UInt64>, by digit: Digit, into target: inout MutableSpan<UInt64>) {
    var next = [Int](repeating: 0, count: Int(digit.mask) + 1)
    for position in words.indices { next[digit(words[position])] += 1 }
    var start = 0
    for value in next.indices { (next[value], start) = (start, start + next[value]) }
    for position in words.indices {
        let word = words[position]
        let value = digit(word)
        target[next[value]] = word
        next[value] += 1
    }
}
