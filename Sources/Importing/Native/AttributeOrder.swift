internal import Records

/// In which order the attributes of each kind were written so far: of what came behind another the two that were new
/// there last are expected again, written as nearly always, with one blank and a double quote.
struct AttributeOrder {
    /// Nothing came yet.
    private static let none: UInt16 = 0xFFFF
    /// For each kind and slot ` name="`.
    private let beginnings: [ShortText]
    /// For each kind what came first and, for each slot, what came behind it: what was new there last in the low byte,
    /// in the high byte what was before.
    private var followers: [UInt16]

    init(_ vocabulary: Vocabulary) {
        beginnings = vocabulary.kinds.flatMap { kind in
            (0..<64).map { ShortText($0 < kind.fields.count ? " \(kind.fields[$0].name)=\"" : "\0") }
        }
        followers = Array(repeating: Self.none, count: 65 * vocabulary.kinds.count)
    }

    @inline(__always)
    func first(of kind: KindIndex) -> Int { 65 * kind.index }

    @inline(__always)
    func place(behind slot: Int, of kind: KindIndex) -> Int { 65 * kind.index + 1 + slot }

    /// The slots of the attributes that are expected at a place; there are none from 64 on.
    @inline(__always)
    func expected(at place: Int) -> (last: Int, other: Int) {
        (Int(followers[place] & 0xFF), Int(followers[place] >> 8))
    }

    @inline(__always)
    func beginning(of slot: Int, in kind: KindIndex) -> ShortText { beginnings[64 * kind.index + slot] }

    mutating func expect(_ slot: Int, at place: Int) {
        // One that was expected and written in an unusual way is not new.
        if expected(at: place).last != slot { followers[place] = followers[place] << 8 | UInt16(slot) }
    }
}
