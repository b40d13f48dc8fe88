/// Sorts words by some of their bits, from the least digit up (radix sort), in arrays that it keeps for the next time.
struct WordSorter: Sendable {
    /// What is to be sorted, and afterwards is.
    var words: [UInt64]
    private var scratch: [UInt64]
    private var starts: [UInt32] = []

    init(count: Int) {
        words = Array(repeating: 0, count: count)
        scratch = words
    }

    /// Sorts by `bits` bits from `first` up; words that have them in common keep their order.
    mutating func sort(from first: Int, bits: Int) {
        let passes = (bits + 10) / 11
        guard passes > 0 else { return }
        let width = (bits + passes - 1) / passes
        starts.removeAll(keepingCapacity: true)
        starts.append(contentsOf: repeatElement(0, count: passes << width))
        Self.count(words, passes, from: first, width, into: &starts)
        for pass in 0..<passes {
            let digit = Digit(shift: first + pass * width, mask: UInt64(1) << width - 1, starts: pass << width)
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
        _ words: [UInt64], _ passes: Int, from first: Int, _ width: Int, into starts: inout [UInt32]
    ) {
        let mask = UInt64(1) << width - 1
        let words = words.span
        var counts = starts.mutableSpan
        for index in words.indices {
            var rest = words[index] >> UInt64(first)
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
