/// Sorts words by some of their bits, from the least digit up (radix sort), in arrays that it keeps for the next time.
public struct WordSorter: Sendable {
    /// What is to be sorted, and afterwards is.
    public var words: [UInt64]
    private var scratch: [UInt64]
    private var starts: [UInt32] = []

    /// A sorter of so many words, which are yet to be set.
    public init(count: Int) { self.init(Array(repeating: 0, count: count)) }

    public init(_ words: [UInt64]) {
        self.words = words
        scratch = words
    }

    /// Sorts by `bits` bits from `first` up; words that have them in common keep their order.
    public mutating func sort(from first: Int, bits: Int) {
        precondition(0 <= first && 0 <= bits && first + bits <= UInt64.bitWidth, "the bits are those of a word")
        let passes = (bits + 10) / 11
        guard passes > 0 else { return }
        let width = (bits + passes - 1) / passes
        starts.removeAll(keepingCapacity: true)
        starts.append(contentsOf: repeatElement(0, count: passes << width))
        Self.count(words, passes, first..<first + bits, width, into: &starts)
        for pass in 0..<passes {
            let mask = UInt64(1) << min(width, bits - pass * width) - 1
            let digit = Digit(shift: first + pass * width, mask: mask, starts: pass << width)
            Self.distribute(words, by: digit, &starts, into: &scratch)
            swap(&words, &scratch)
        }
    }

    private struct Digit {
        let shift: Int
        let mask: UInt64
        /// Where the starts of its values stand.
        let starts: Int
    }

    /// Where each value of each digit begins.
    private static func count(
        _ words: [UInt64], _ passes: Int, _ bits: Range<Int>, _ width: Int, into starts: inout [UInt32]
    ) {
        let (mask, all) = (UInt64(1) << width - 1, UInt64.max >> UInt64(UInt64.bitWidth - bits.count))
        let words = words.span
        var counts = starts.mutableSpan
        for index in words.indices {
            var rest = words[index] >> UInt64(bits.lowerBound) & all
            for pass in 0..<passes {
                counts[pass &<< width | Int(truncatingIfNeeded: rest & mask)] &+= 1
                rest &>>= UInt64(width)
            }
        }
        for pass in 0..<passes {
            var sum: UInt32 = 0
            for value in (pass << width)..<((pass + 1) << width) {
                (counts[value], sum) = (sum, sum &+ counts[value])
            }
        }
    }

    private static func distribute(
        _ words: [UInt64], by digit: Digit, _ starts: inout [UInt32], into scratch: inout [UInt64]
    ) {
        let words = words.span
        var places = starts.mutableSpan
        var target = scratch.mutableSpan
        for index in words.indices {
            let word = words[index]
            let value = digit.starts &+ Int(truncatingIfNeeded: word &>> UInt64(digit.shift) & digit.mask)
            target[Int(places[value])] = word
            places[value] &+= 1
        }
    }
}
