/// A currency by its three letters, such as `CNY` or `EUR`, in 32 bits.
///
/// The bits are never zero, so that a column may use zero for a currency that is missing.
public struct Currency: Hashable, Sendable {
    /// The three capital letters, the first in the highest of the three bytes.
    public let bits: UInt32

    /// A currency from the bits of another.
    @inlinable public init(bits: UInt32) {
        self.bits = bits
    }

    /// Reads three ASCII letters, of which small ones count as capitals; `nil` otherwise.
    public init?(utf8 bytes: Span<UInt8>) {
        guard bytes.count == 3 else { return nil }
        var bits: UInt32 = 0
        for index in bytes.indices {
            let capital = bytes[index] & ~0x20
            guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= capital else { return nil }
            bits = bits << 8 | UInt32(capital)
        }
        self.bits = bits
    }

    /// The same from a text.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8Span.span)
    }

    /// The three capital letters.
    public var code: String {
        let letters = [bits >> 16, bits >> 8, bits].map { UInt8(truncatingIfNeeded: $0) }
        return String(decoding: letters, as: UTF8.self)
    }
}

extension Currency: CustomStringConvertible {
    /// The three capital letters.
    public var description: String { code }
}
