/// Exact numbers one behind the other, some of them missing: eight bytes for each that is a short decimal.
public struct ExactColumn: Sendable {
    /// Bits that no decimal has.
    private static let missing = Int64.min
    private static let other = Int64.min + 1

    private var bits: [Int64] = []
    /// The numbers that are no short decimals, by place.
    private var others: [Int: Exact] = [:]

    public init() {}

    public var count: Int { bits.count }

    public mutating func append(_ number: Exact?) {
        guard let number else { return bits.append(Self.missing) }
        if let decimal = PackedDecimal(number) {
            bits.append(decimal.bits)
        } else {
            others[count] = number
            bits.append(Self.other)
        }
    }

    public mutating func append(contentsOf other: ExactColumn) {
        for (place, number) in other.others { others[count + place] = number }
        bits += other.bits
    }

    public subscript(place: Int) -> Exact? {
        switch bits[place] {
        case Self.missing: nil
        case Self.other: others[place]
        default: PackedDecimal(bits: bits[place]).exact
        }
    }
}
