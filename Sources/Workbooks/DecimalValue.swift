/// A decimal text that a spreadsheet can hold: a binary number of 15 digits shows all of its digits.
struct DecimalValue {
    /// The nearest binary number, which shown with `places` is the text again.
    let number: Double
    let places: Int

    private static let mostDigits = 15
    /// So many places a number format can have.
    private static let mostPlaces = 30

    init?(_ text: String) {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }), let number = Double(text) else {
            return nil
        }
        places = parts.count == 2 ? parts[1].count : 0
        self.number = number
        let whole = parts[0].drop { $0 == 0x30 }
        let significant = (Array(whole) + (parts.count == 2 ? Array(parts[1]) : [])).drop { $0 == 0x30 }
        let kept = significant.count - (parts.count == 2 ? parts[1].reversed().prefix { $0 == 0x30 }.count : 0)
        guard whole.count <= Self.mostDigits, kept <= Self.mostDigits, places <= Self.mostPlaces else { return nil }
    }

    /// The format that shows the number with its places.
    static func format(places: Int) -> String {
        places == 0 ? "0" : "0." + String(repeating: "0", count: places)
    }
}
