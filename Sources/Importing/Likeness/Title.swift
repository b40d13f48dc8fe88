internal import Records

/// A title, or the part of it before the subtitle, made ready to be compared with others.
struct Title {
    /// How alike two titles must be to be proposed, in hundredths.
    static let least = 80
    /// How many letters a title without its subtitle must have to say anything; a character of a script without blanks
    /// counts twice.
    private static let leastMain = 16

    /// Neighbouring letters, in order, repetitions included.
    let pairs: [UInt64]
    /// The numbers in the title: two reports of two years differ in nothing else.
    let numbers: [[UInt32]]
    /// The words, or in scripts without blanks the pairs of characters, as hashes; each once, in order.
    let tokens: [UInt64]
    /// The first letters, by which like titles of many come together.
    let head: UInt64

    init(_ words: some Collection<[UInt32]>) {
        let letters = words.flatMap(\.self)
        pairs = zip(letters, letters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
        numbers = words.flatMap(numberRuns).sorted { $0.lexicographicallyPrecedes($1) }
        head = letters.prefix(4).reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) }
        tokens = Set(words.flatMap(tokenHashes)).sorted()
    }

    /// A title, and the same without its subtitle where it has one that can be left out.
    static func forms(of text: String) -> (full: Title, main: Title?) {
        let plain = PlainText(text)
        let main = plain.mainWords.map { plain.words.prefix($0) }
        let weight = main.map { $0.joined().reduce(0) { $0 + (isIdeographic($1) ? 2 : 1) } } ?? 0
        return (Title(plain.words), weight < leastMain ? nil : main.map { Title($0) })
    }

    /// How alike two titles are, in hundredths: twice the pairs of letters that both have, of the pairs of both.
    func likeness(to other: Title) -> Int {
        guard numbers == other.numbers, !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
        var (i, j, shared) = (0, 0, 0)
        while i < pairs.count, j < other.pairs.count {
            if pairs[i] == other.pairs[j] { shared += 1 }
            let isBehind = pairs[i] <= other.pairs[j]
            let isAhead = other.pairs[j] <= pairs[i]
            if isBehind { i += 1 }
            if isAhead { j += 1 }
        }
        return 200 * shared / (pairs.count + other.pairs.count)
    }

    /// A sketch of the title: bits that differ come from pairs of letters that only one of two titles has.
    var sketch: TitleSketch {
        var sketch = TitleSketch(count: UInt32(pairs.count))
        for pair in pairs { sketch.add(pair &* 0x9e37_79b9_7f4a_7c15) }
        return sketch
    }
}

/// So many bits of a title that unlike ones are told apart without a look at them.
struct TitleSketch: Sendable {
    var count: UInt32
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(count: UInt32) { self.count = count }

    fileprivate mutating func add(_ hash: UInt64) {
        let bit: UInt64 = 1 << (hash >> 58)
        if hash & 1 << 40 == 0 { low |= bit } else { high |= bit }
    }

    /// Whether two titles can be alike enough. Never says no where they are.
    func mayBeLike(_ other: TitleSketch) -> Bool {
        let differing = (low ^ other.low).nonzeroBitCount + (high ^ other.high).nonzeroBitCount
        let sum = Int(count) + Int(other.count)
        return 100 * differing <= (100 - Title.least) * sum
    }
}

/// The runs of digits in a word, or the word if it is a Roman number.
private func numberRuns(_ word: [UInt32]) -> [[UInt32]] {
    if word.allSatisfy({ $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }) { return [word] }
    return word.split { !(0x30...0x39 ~= $0) }.map(Array.init)
}

private func tokenHashes(_ word: [UInt32]) -> [UInt64] {
    guard let first = word.first, isIdeographic(first) else { return [tokenHash(word)] }
    guard word.count > 2 else { return [tokenHash(word)] }
    return zip(word, word.dropFirst()).map { tokenHash([$0, $1]) }
}

private func tokenHash(_ letters: [UInt32]) -> UInt64 {
    let bytes = String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
    return hash(of: bytes.utf8Span.span)
}
