/// The name of an element or attribute as three words: its bytes, then zeros. Longer names are not plain.
struct PlainName: Equatable {
    var words: (first: UInt64, second: UInt64, third: UInt64) = (0, 0, 0)

    /// How many bytes have room.
    static let longest = 23

    init(_ first: UInt64 = 0, _ second: UInt64 = 0, _ third: UInt64 = 0) { words = (first, second, third) }

    init(_ name: some Sequence<UInt8>) {
        for (place, byte) in name.enumerated() {
            let bits = UInt64(byte) << UInt64(8 * (place & 7))
            switch place >> 3 {
            case 0: words.first |= bits
            case 1: words.second |= bits
            default: words.third |= bits
            }
        }
    }

    @inline(__always)
    static func == (a: PlainName, b: PlainName) -> Bool { a.words == b.words }
}

/// The numbers of a grammar's names, found by their bytes.
struct PlainNames {
    private var entries: [(name: PlainName, number: Int)]

    init(_ grammar: Grammar) {
        var size = 64
        while size < 4 * grammar.names.count { size *= 2 }
        entries = Array(repeating: (PlainName(), -1), count: size)
        for (number, text) in grammar.names.enumerated() where text.utf8.count <= PlainName.longest {
            let name = PlainName(text.utf8)
            var place = Self.place(name) & (size - 1)
            while entries[place].number >= 0 { place = (place + 1) & (size - 1) }
            entries[place] = (name, number)
        }
    }

    /// The number of a name; negative for one that the grammar does not have.
    @inline(__always)
    func number(_ name: PlainName) -> Int {
        var place = Self.place(name) & (entries.count - 1)
        while entries[place].number >= 0 {
            if entries[place].name == name { return entries[place].number }
            place = (place + 1) & (entries.count - 1)
        }
        return -1
    }

    @inline(__always)
    private static func place(_ name: PlainName) -> Int {
        let word = name.words.first ^ name.words.second &* 31 ^ name.words.third
        return Int(truncatingIfNeeded: (word &* 0x9e37_79b9_7f4a_7c15) >> 40)
    }
}
