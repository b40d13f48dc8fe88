import Numbers
import Testing

@Suite struct `A partial date` {
    @Test func `begins and ends with the days that it may be`() {
        var samples = Samples(seed: 61)
        for _ in 0..<1_000 {
            let day = anyDay(&samples)
            let dates = [
                PartialDate(year: day.year), PartialDate(year: day.year, month: day.month),
                PartialDate(year: day.year, month: day.month, day: day.day),
            ].compactMap(\.self)
            #expect(dates.map(\.precision) == [.year, .month, .day])
            #expect(dates.allSatisfy { $0.first.description.hasPrefix($0.description) })
            for date in dates {
                #expect(date.first <= day && day <= date.last)
                #expect(PartialDate(bits: date.bits) == date && date.bits != 0)
                #expect(PartialDate(date.description) == date)
            }
            #expect(dates[0].first.advanced(by: -1).year == day.year - 1)
            #expect(dates[0].last.advanced(by: 1).year == day.year + 1)
            #expect(dates[1].first.day == 1 && dates[1].last.advanced(by: 1).day == 1)
            #expect(dates[1].last.month == day.month)
            #expect(dates[2].first == day && dates[2].last == day && PartialDate(day) == dates[2])
        }
    }

    @Test(arguments: [
        ("2024", "2024"), ("2024-02", "2024-02"), ("2024-02-29", "2024-02-29"), ("2024Z", "2024"),
        ("2024+01:00", "2024"), ("2024-05:00", "2024"), ("2024-03-05:00", "2024-03"), ("2024-03Z", "2024-03"),
        ("2024-03-15+01:00", "2024-03-15"), ("2024-03-15-14:00", "2024-03-15"), ("2024-03-15Z", "2024-03-15"),
        ("2024-03-15T23:59:59", "2024-03-15"), ("2024-03-15T23:59:59.125Z", "2024-03-15"),
        ("2024-03-15T00:30:00+08:00", "2024-03-15"), ("2024-03-15T10:00", "2024-03-15"), ("0001", "0001"),
    ])
    func `is the day that was written, in no other zone`(text: String, expected: String) {
        #expect(PartialDate(text)?.description == expected)
        #expect(PartialDate(utf8: text.utf8Span.span)?.description == expected)
    }

    @Test(arguments: [
        "", "2", "202", "20245", "0000", "2024-", "2024-1", "2024-13", "2024-00", "2023-02-29", "2024-02-30",
        "2024-2-9", "2024/02/03", "2024-02-03T", "2024-02-03T1", "2024-02-03T25:00:00", "2024-02-03T10:60:00",
        "2024-02-03T10:00:60",
        "2024-02-03T10:00:00.", "2024-02-03+1:00", "2024-02-03ZZ", "2024T10:00:00", "2024-02T10:00", " 2024", "2024 ",
        "-2024", "２０２４", "2024-02-03 10:00", "2024-02-03+15:00", "20240203",
    ])
    func `is refused when it is anything else`(text: String) {
        #expect(PartialDate(text) == nil)
    }

    /// Every date of ten bytes that differs from one in a byte: it is read as its digits say, or is no day.
    @Test func `is a day by eight digits and two hyphens alone`() {
        for (place, byte) in (0..<10).flatMap({ place in (0...255).map { (place, UInt8($0)) } }) {
            var text = Array("2024-02-19".utf8)
            text[place] = byte
            let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            let isDate = parts.map(\.count) == [4, 2, 2] && parts.joined().allSatisfy { 0x30...0x39 ~= $0 }
            let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
            let date = PartialDate(utf8: text.span)
            if isDate {
                #expect(date == PartialDate(year: numbers[0], month: numbers[1], day: numbers[2]))
            } else {
                #expect(date?.precision != .day)
            }
        }
    }

    @Test func `has no day without a month`() {
        #expect(PartialDate(year: 2024, month: nil, day: 3) == nil)
    }
}

@Suite struct `A currency` {
    @Test(arguments: [("CNY", "CNY"), ("eur", "EUR"), ("XxX", "XXX")])
    func `has three letters`(text: String, code: String) {
        let currency = Currency(text)
        #expect(currency?.code == code)
        #expect(currency.map { Currency(bits: $0.bits) } == currency)
    }

    @Test(arguments: ["", "CN", "CNYY", "C1Y", "C Y", "€", "[[[", "@@@"])
    func `is refused when it has not`(text: String) {
        #expect(Currency(text) == nil)
    }
}

@Suite struct `A seeded generator` {
    @Test func `gives the numbers that its authors published`() {
        var generator = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }
}
