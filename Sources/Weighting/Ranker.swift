import Numbers

/// Ranks words, many times over in the same arrays.
struct Ranker: Sendable {
    private(set) var ranks: [UInt32]
    private var sorter: WordSorter
    /// The bits of a person's number, which stand below the score.
    private let personBits: Int

    init(people: Int) {
        ranks = Array(repeating: 0, count: people)
        sorter = WordSorter(count: people)
        personBits = UInt64.bitWidth - UInt64(max(0, people - 1)).leadingZeroBitCount
    }

    /// Ranks one score for each person, the highest first.
    mutating func rank(_ scores: [Int64]) {
        guard let highest = scores.max(), let lowest = scores.min() else { return }
        let scoreBits = UInt64.bitWidth - UInt64(highest - lowest).leadingZeroBitCount
        if scoreBits + personBits <= UInt64.bitWidth {
            pack(scores, below: highest)
            sorter.sort(from: personBits, bits: scoreBits)
            Self.spread(sorter.words, personBits, into: &ranks)
        } else {
            compare(scores)
        }
    }

    /// The people from the highest score down, after a ranking.
    func order() -> [UInt32] {
        let mask = UInt64(1) << personBits - 1
        return sorter.words.map { UInt32($0 & mask) }
    }

    private mutating func pack(_ scores: [Int64], below highest: Int64) {
        let shift = UInt64(personBits)
        let source = scores.span
        var words = sorter.words.mutableSpan
        for person in source.indices {
            words[person] = UInt64(bitPattern: highest &- source[person]) &<< shift | UInt64(person)
        }
    }

    private static func spread(_ words: [UInt64], _ personBits: Int, into ranks: inout [UInt32]) {
        let words = words.span
        var ranks = ranks.mutableSpan
        let (shift, mask) = (UInt64(personBits), UInt64(1) << personBits - 1)
        var (rank, score) = (UInt32(1), UInt64(0))
        for place in words.indices {
            let word = words[place]
            if word &>> shift != score {
                score = word &>> shift
                rank = UInt32(place &+ 1)
            }
            ranks[Int(word & mask)] = rank
        }
    }

    /// Where score and person do not fit one word together.
    private mutating func compare(_ scores: [Int64]) {
        let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        ranks = Numbers.ranks(fromOrder: order, as: UInt32.self) { scores[$0] == scores[$1] }
        sorter.words = order.map { UInt64($0) }
    }
}
