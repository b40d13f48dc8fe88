internal import BigInt

extension Exact {
    /// Reads a plain decimal such as `-12.50`: an optional sign, ASCII digits, at most one point, no exponent.
    ///
    /// Digits may be missing on one side of the point, as in XML Schema. A text of more than a thousand characters
    /// is refused, so that a hostile file cannot keep the arithmetic busy.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        self.init(utf8: text.utf8Span.span)
    }

    /// Reads a plain decimal from UTF-8 bytes; allocates only when it has more than 18 digits or places.
    public init?(utf8 bytes: Span<UInt8>) {
        if let decimal = ShortDecimal(utf8: bytes) {
            self.init(mantissa: decimal.mantissa, scale: decimal.scale)
        } else {
            self.init(longDecimal: bytes)
        }
    }

    private init?(longDecimal bytes: Span<UInt8>) {
        guard bytes.count <= 1_000, let text = DecimalText(utf8: bytes) else { return nil }
        var mantissa = BigInt(0)
        var places = 0
        for index in text.digits where bytes[index] != UInt8(ascii: ".") {
            mantissa = mantissa * 10 + BigInt(bytes[index] - UInt8(ascii: "0"))
            if let point = text.point, index > point { places += 1 }
        }
        self.init(text.isNegative ? -mantissa : mantissa, over: BigInt(10).power(places))
    }

    /// The number of decimal places that write the number exactly; `nil` when no number of them does.
    public var terminatingPlaces: Int? {
        switch storage {
        case .decimal(_, let scale): scale
        case .fraction(_, let denominator): decimalPlaces(over: denominator)
        case .big: bigTerminatingPlaces
        }
    }

    private var bigTerminatingPlaces: Int? {
        let denominator = fraction.denominator
        let twos = denominator.trailingZeroBitCount
        var rest = denominator >> twos
        var fives = 0
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        return rest == 1 ? max(twos, fives) : nil
    }
}

extension Exact: CustomStringConvertible {
    /// The exact decimal when there is one, such as `7.2`, and the fraction when there is none: `10/3`.
    public var description: String {
        var text = TextBuffer(capacity: 64)
        write(places: nil, into: &text)
        return String(text)
    }

    /// The number with exactly `places` decimal places, which must suffice.
    public func formatted(places: Int) -> String {
        var text = TextBuffer(capacity: 64)
        write(places: places, into: &text)
        return String(text)
    }

    /// Appends the number as ASCII with exactly `places` decimal places, which must suffice; without `places`, as
    /// `description` shows it.
    public func write(places: Int?, into text: inout TextBuffer) {
        if case .decimal(let mantissa, let scale) = storage, places ?? scale <= 18,
            let mantissa = shift(mantissa, (places ?? scale) - scale)
        {
            writeMantissa(mantissa, places: places ?? scale, into: &text)
        } else if let places = places ?? terminatingPlaces {
            writeDecimal(places: places, into: &text)
        } else if case .fraction(let numerator, let denominator) = storage {
            writeMantissa(numerator, places: 0, into: &text)
            text.append(UInt8(ascii: "/"))
            writeMantissa(denominator, places: 0, into: &text)
        } else {
            let (numerator, denominator) = fraction
            text.append(utf8: "\(numerator)/\(denominator)")
        }
    }

    /// So many zeros behind a mantissa; `nil` where it has no room for them.
    private func shift(_ mantissa: Int64, _ zeros: Int) -> Int64? {
        guard 0...18 ~= zeros else { return nil }
        let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: powerOfTen(zeros))
        return overflow ? nil : shifted
    }

    private func writeDecimal(places: Int, into text: inout TextBuffer) {
        precondition(places >= 0, "a number of places is not negative")
        let (numerator, denominator) = fraction
        let (mantissa, rest) = (numerator * BigInt(10).power(places)).quotientAndRemainder(dividingBy: denominator)
        precondition(rest.isZero, "a number is rounded before it is formatted")
        let digits = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        if mantissa.sign == .minus { text.append(UInt8(ascii: "-")) }
        text.append(utf8: String(padded.dropLast(places)))
        if places > 0 { text.append(UInt8(ascii: ".")) }
        text.append(utf8: String(padded.suffix(places)))
    }
}
