internal import Numbers

/// XML in the making, as bytes. What is written must be free of markup: nothing is escaped.
struct Page {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Writes a number, with zeros in front if it is shorter than `width`.
    mutating func write(_ number: some UnsignedInteger & FixedWidthInteger, width: Int = 1) {
        var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "0"))
        var start = digits.count
        var rest = number
        while rest > 0 {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        for place in min(start, digits.count - width)..<digits.count { bytes.append(digits[place]) }
    }

    mutating func write(_ number: Int, width: Int = 1) {
        precondition(number >= 0, "samples hold no negative numbers")
        write(UInt(number), width: width)
    }

    mutating func write(_ day: Day) {
        let (year, month, day) = day.calendar
        write(year, width: 4)
        write("-")
        write(month, width: 2)
        write("-")
        write(day, width: 2)
    }

    /// Writes an attribute, its value as the body does.
    mutating func attribute(_ name: String, _ value: (inout Page) -> Void) {
        write(" ")
        write(name)
        write("=\"")
        value(&self)
        write("\"")
    }

    mutating func attribute(_ name: String, _ value: String) { attribute(name) { $0.write(value) } }

    mutating func attribute(_ name: String, _ value: Int) { attribute(name) { $0.write(value) } }

    mutating func attribute(_ name: String, _ value: Day) { attribute(name) { $0.write(value) } }

    /// Writes `true`; what is false is left out.
    mutating func flag(_ name: String, _ value: Bool) {
        if value { attribute(name, "true") }
    }

    /// Writes a word of small Latin letters with a capital.
    mutating func writeCapitalised(_ word: String) {
        let start = bytes.count
        write(word)
        bytes[start] &= 0b1101_1111
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
