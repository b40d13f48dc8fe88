internal import Records

/// In which order the attributes of each kind were written so far: the one that came behind another is expected there
/// again, written as nearly always, with one blank and a double quote.
struct AttributeOrder {
    private static let none: UInt8 = 255
    /// For each kind and slot ` name="`.
    private let beginnings: [ShortText]
    /// For each kind what came first and, for each slot, what came behind it.
    private var followers: [UInt8]

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

    /// The slot of the attribute that is expected at a place.
    @inline(__always)
    func expected(at place: Int) -> Int? {
        let slot = followers[place]
        return slot == Self.none ? nil : Int(slot)
    }

    @inline(__always)
    func beginning(of slot: Int, in kind: KindIndex) -> ShortText { beginnings[64 * kind.index + slot] }

    @inline(__always)
    mutating func expect(_ slot: Int, at place: Int) { followers[place] = UInt8(slot) }

    @inline(__always)
    mutating func expectEnd(at place: Int) {
        if followers[place] != Self.none { followers[place] = Self.none }
    }
}
