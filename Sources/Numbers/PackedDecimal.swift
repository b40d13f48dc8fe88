/// A decimal as it was written, in the 64 bits of a column: the scale in the low five bits, the signed mantissa above.
///
/// `12.5` and `12.50` are equal numbers but different texts, and differ here; compare `exact` for the numbers.
/// `Int64.min` is never the bits of a decimal, so that a column may use it for one that is missing.
public struct PackedDecimal: Hashable, Sendable {
    /// The mantissa times 32, plus the scale.
    public var bits: Int64

    /// A decimal from the bits of another.
    @inlinable public init(bits: Int64) {
        self.bits = bits
    }

    /// A number with the fewest places that it takes; `nil` where it is no decimal with a mantissa below 2^58.
    public init?(_ number: Exact) {
        guard case .decimal(let mantissa, let scale) = number.storage, mantissa.magnitude < 1 << 58 else { return nil }
        bits = mantissa << 5 | Int64(scale)
    }

    /// Reads a plain decimal of at most 18 places and a mantissa below 2^58; `nil` otherwise.
    public init?(utf8 bytes: Span<UInt8>) {
        guard let decimal = ShortDecimal(utf8: bytes), decimal.mantissa.magnitude < 1 << 58 else { return nil }
        bits = decimal.mantissa << 5 | Int64(decimal.scale)
    }

    /// The digits without the point.
    public var mantissa: Int64 { bits >> 5 }

    /// The number of decimal places written.
    public var scale: Int { Int(bits & 31) }

    /// The number.
    public var exact: Exact { Exact(mantissa: mantissa, scale: scale) }
}

extension PackedDecimal: CustomStringConvertible {
    /// The decimal with the places with which it was written.
    public var description: String {
        var text = TextBuffer(capacity: 64)
        writeMantissa(mantissa, places: scale, into: &text)
        return String(text)
    }
}
