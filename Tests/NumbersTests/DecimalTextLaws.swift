import Numbers
import Testing

@Suite struct `The text of an exact number` {
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `reads back as the same number`(seed: UInt64) {
        var samples = Samples(seed: seed)
        for _ in 0..<1_500 {
            let places = samples.int(0...40)
            let value = samples.exact().rounded(RoundingStep(places: places, mode: .halfUp))
            #expect(Exact(value.description) == value)
            let text = value.formatted(places: places)
            #expect(Exact(text) == value)
            #expect(text.utf8.split(separator: UInt8(ascii: ".")).dropFirst().first?.count ?? 0 == places)
        }
    }

    @Test func `has a fraction when there is no decimal`() {
        #expect(Exact(10, over: 3).description == "10/3")
        #expect(Exact(-10, over: 3).description == "-10/3")
        #expect(Exact(1, over: 3).raised(to: 60).description.hasPrefix("1/42391158275216203514294433201"))
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.0000000000000000000000000", "0"), ("+7", "7"), ("7.20", "7.2"),
        ("-12.50", "-12.5"), (".5", "0.5"), ("5.", "5"),
        ("000012", "12"), ("0.000000000000000001", "0.000000000000000001"),
        ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
        ("9223372036854775808", "9223372036854775808"), ("12.500000000000000000000000000000", "12.5"),
        ("-123456789012345678901234567890.125", "-123456789012345678901234567890.125"),
    ])
    func `is a plain decimal`(text: String, expected: String) {
        #expect(Exact(text)?.description == expected)
        #expect(Exact("<\(text)>".dropFirst().dropLast())?.description == expected)
    }

    @Test(arguments: [
        "", "-", "+", ".", "-.", "1e5", "1,5", " 1", "1 ", "1.2.3", "--1", "1-", "٣", "１", "0x1", "NaN", "½",
        "1234567890123456789012345678901234567890x", "1.2345678901234567890123456789.0",
    ])
    func `is refused when it is anything else`(text: String) {
        #expect(Exact(text) == nil)
    }

    @Test func `is refused when it is longer than a thousand characters`() {
        #expect(Exact(String(repeating: "9", count: 1_000)) != nil)
        #expect(Exact(String(repeating: "9", count: 1_001)) == nil)
    }

    @Test(arguments: [
        (Exact(72, over: 10), 1, "7.2"), (Exact(72, over: 10), 3, "7.200"), (0, 0, "0"), (0, 2, "0.00"),
        (Exact(-1, over: 1_000), 3, "-0.001"), (Exact(-1, over: 1_000), 5, "-0.00100"), (5, 18, "5.000000000000000000"),
        (Exact(Int64.min), 2, "-9223372036854775808.00"), (Exact(Int64.max), 0, "9223372036854775807"),
        (Exact(1, over: 4), 25, "0.2500000000000000000000000"),
    ])
    func `has exactly the places asked for`(value: Exact, places: Int, expected: String) {
        #expect(value.formatted(places: places) == expected)
        var text = TextBuffer(capacity: 1)
        text.append(UInt8(ascii: ","))
        value.write(places: places, into: &text)
        #expect(String(text) == "," + expected)
    }

    @Test(arguments: [
        (Exact(1, over: 8), 3), (Exact(1, over: 5), 1), (Exact(3, over: 1), 0), (Exact(1, over: 1 << 62), 62),
        (Exact(1, over: 40), 3),
    ])
    func `knows the places that it needs`(value: Exact, places: Int) {
        #expect(value.terminatingPlaces == places)
        #expect(Exact(value.description) == value)
    }

    @Test func `knows when no number of places is enough`() {
        #expect(Exact(1, over: 3).terminatingPlaces == nil)
        #expect(Exact(1, over: 30).terminatingPlaces == nil)
        #expect(Exact(1, over: 3).raised(to: 50).terminatingPlaces == nil)
        #expect(Exact(1, over: 2).raised(to: 100).terminatingPlaces == 100)
    }
}

@Suite struct `A packed decimal` {
    @Test(arguments: ["12.50", "0", "-0.001", "288230376151711743", "-288230376151711743", "0.000000000000000001"])
    func `keeps the places with which it was written`(text: String) {
        let packed = PackedDecimal(utf8: text.utf8Span.span)
        #expect(packed?.description == text)
        #expect(packed?.exact == Exact(text))
    }

    @Test(arguments: ["", "x", "288230376151711744", "1.0000000000000000000", "0.0000000000000000001"])
    func `is refused when it does not fit or is no decimal`(text: String) {
        #expect(PackedDecimal(utf8: text.utf8Span.span) == nil)
    }

    @Test func `has the number that its text has, and survives as bits`() {
        var samples = Samples(seed: 12)
        for _ in 0..<2_000 {
            let mantissa = Exact(Int64(samples.int(-(1 << 58 - 1)...(1 << 58 - 1))) >> Int64(samples.int(0...50)))
            let places = samples.int(0...18)
            let text = (mantissa / Exact(10).raised(to: places)).formatted(places: places)
            guard let packed = PackedDecimal(utf8: text.utf8Span.span) else {
                #expect(text.utf8.count > 20)
                continue
            }
            #expect(packed.exact == Exact(text))
            #expect(packed.description == text)
            #expect(PackedDecimal(bits: packed.bits) == packed)
            #expect(packed.bits != .min)
        }
    }

    @Test func `differs when it was written differently`() {
        let (short, long) = (PackedDecimal(utf8: "12.5".utf8Span.span), PackedDecimal(utf8: "12.50".utf8Span.span))
        #expect(short != long)
        #expect(short?.exact == long?.exact)
    }
}
