internal import Records

/// What stands in front of an attribute's value where it is written as nearly always, with one blank and a double quote:
/// ` name="` in two words, then zeros.
struct AttributeBeginning: BitwiseCopyable {
    var words: (UInt64, UInt64) = (0, 0)
    /// The bytes of the words that count.
    var masks: (UInt64, UInt64) = (0, 0)
    var count = 0

    /// How many bytes have room.
    static let longest = 16

    init(_ name: String) {
        for (place, byte) in " \(name)=\"".utf8.enumerated() {
            let shift = UInt64(8 * (place & 7))
            if place < 8 {
                words.0 |= UInt64(byte) << shift
                masks.0 |= 0xFF << shift
            } else {
                words.1 |= UInt64(byte) << shift
                masks.1 |= 0xFF << shift
            }
            count += 1
        }
    }
}

/// In which order the attributes of each kind were written so far: the one that came behind another is expected there
/// again, and one comparison finds it.
struct AttributeOrder {
    private static let none: UInt8 = 255
    /// For each kind and slot.
    private var beginnings: [AttributeBeginning]
    /// For each kind what came first and, for each slot, what came behind it.
    private var followers: [UInt8]

    init(_ vocabulary: Vocabulary) {
        beginnings = vocabulary.kinds.flatMap { kind in
            (0..<64).map { AttributeBeginning($0 < kind.fields.count ? kind.fields[$0].name : "") }
        }
        followers = Array(repeating: Self.none, count: 65 * vocabulary.kinds.count)
    }

    @inline(__always)
    func first(of kind: KindIndex) -> Int { 65 * kind.index }

    @inline(__always)
    func place(behind slot: Int, of kind: KindIndex) -> Int { 65 * kind.index + 1 + slot }

    /// The slot of the attribute that is expected at a place.
    @inline(__always)
    func expected(at place: Int) -> Int? {
        let slot = followers[place]
        return slot == Self.none ? nil : Int(slot)
    }

    @inline(__always)
    func beginning(of slot: Int, in kind: KindIndex) -> AttributeBeginning { beginnings[64 * kind.index + slot] }

    @inline(__always)
    mutating func expect(_ slot: Int, at place: Int) {
        // A long name is compared by itself.
        if beginnings[place / 65 * 64 + slot].count <= AttributeBeginning.longest { followers[place] = UInt8(slot) }
    }

    @inline(__always)
    mutating func expectEnd(at place: Int) { followers[place] = Self.none }
}
