internal import Records

/// An identifier in 96 bits: a hash of its text under the kind of item and the field that holds it.
///
/// Equal keys are taken for equal identifiers. Among a hundred million identifiers the chance that two
/// different ones have the same key is below one in ten million million, less than that of a memory fault, so
/// texts need not be kept or compared. Nobody gains by making such a pair: it is easier to copy an identifier.
struct IdentifierKey: Hashable, Comparable, Sendable {
    var high: UInt64
    var low: UInt32

    init(_ text: Span<UInt8>, kind: KindIndex, slot: Int) {
        let hash = SipHash.hash(text, key: (UInt64(kind.rawValue), UInt64(slot)))
        high = hash.0
        low = UInt32(truncatingIfNeeded: hash.1)
    }

    /// The key of an item of which something was decided, under its own name. No field has this place.
    init(decided name: [UInt8], kind: KindIndex) { self.init(name.span, kind: kind, slot: 64) }

    static func < (a: IdentifierKey, b: IdentifierKey) -> Bool {
        a.high != b.high ? a.high < b.high : a.low < b.low
    }
}
