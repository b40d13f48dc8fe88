import Numbers
import Testing

@testable import Importing

@Suite struct `A date format of a mapping` {
    /// Law: what a format writes, it reads.
    @Test(arguments: ["yyyymmdd", "ddmmyyyy", "d/m/yyyy", "yyyy-mm-dd", "yyyy.m.d", "mm/yyyy", "yyyy"])
    func `reads every date that is written in it`(text: String) throws {
        let format = try #require(DateFormat(text))
        var random = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let year = Int.random(in: 1000...2999, using: &random)
            let month = text.contains("m") ? Int.random(in: 1...12, using: &random) : nil
            let day = text.contains("d") ? Int.random(in: 1...28, using: &random) : nil
            let date = try #require(PartialDate(year: year, month: month, day: day))
            #expect(format.date(Array(written(date, text).utf8)) == date)
        }
    }

    private func written(_ date: PartialDate, _ format: String) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return format.replacing("yyyy", with: "\(date.year)")
            .replacing("mm", with: padded(date.month ?? 0)).replacing("m", with: "\(date.month ?? 0)")
            .replacing("dd", with: padded(date.day ?? 0)).replacing("d", with: "\(date.day ?? 0)")
    }

    @Test(arguments: [
        ("ddmmyyyy", "31022020"), ("ddmmyyyy", "3112020"), ("ddmmyyyy", "DDMMAAAA"), ("yyyy", "20x0"),
        ("yyyy", "20201"), ("d/m/yyyy", "1-2-2020"),
    ])
    func `refuses what is not in it`(format: String, text: String) throws {
        #expect(try #require(DateFormat(format)).date(Array(text.utf8)) == nil)
    }

    @Test(arguments: ["", "ddmm", "ddyyyy", "yyyyyyyy", "yyyy-MM", "yy", "yyyymmmm", "yyyymm-mm"])
    func `is refused when it makes no date`(text: String) {
        #expect(DateFormat(text) == nil)
    }
}

@Suite struct `A date of a mapped file` {
    @Test func `is read by the first format that fits`() throws {
        let mapping = try mapping(fields: "published: {from: '@d', date: [ddmmyyyy, yyyy]}")
        let file = house(#"<paper d="09022021"/><paper d="2021"/><paper d="soon"/>"#, mapping)
        #expect(file.values("paper", "published") == ["2021-02-09", "2021", nil])
        #expect(file.codes == ["date"])
    }

    @Test func `can have its parts in different places`() throws {
        let mapping = try mapping(fields: "published: {date: {year: '@y', month: '@m', day: '@d'}}")
        let file = house(
            #"<paper y="2021" m="2" d="9"/><paper y="2021" m="" d="9"/><paper m="2"/>"#
                + #"<paper y="2021" m="2" d="30"/><paper y="2O21"/>"#, mapping)
        #expect(file.values("paper", "published") == ["2021-02-09", "2021", nil, "2021-02", nil])
        #expect(file.codes == ["date", "date"])
    }

    @Test func `has a year that is converted like any value`() throws {
        let year = "{from: '@y', capture: '[0-9]{4}', codes: {'2563': '2020', '2564': '2021'}}"
        let mapping = try mapping(fields: "published: {date: {year: \(year), month: '@m'}}")
        let file = house(#"<paper y="BE 2563" m="2"/><paper y="2999"/><paper y="soon"/>"#, mapping)
        #expect(file.values("paper", "published") == ["2020-02", nil, nil])
        #expect(Set(file.codes) == ["unknown-code", "pattern"])
    }
}

@Suite struct `The names of months` {
    /// Law: every known name is read whole, in capitals, and by any beginning that is no other's.
    @Test(arguments: MonthNames.languages) func `are known`(language: String) throws {
        let names = try #require(MonthNames(language: language))
        let format = try #require(DateFormat("d 'de' mmm, yyyy"))
        var found: Set<Int> = []
        for sample in [
            "jan", "feb", "mar", "apr", "mai", "may", "jul", "aug", "sep", "okt", "oct", "nov", "dez", "dec",
        ] {
            if let month = names.month(sample.utf8) { found.insert(month) }
        }
        #expect(found.count >= 3)
        let date = format.date(Array("3 de Nov., 2020".utf8), months: names)
        #expect(date == PartialDate(year: 2020, month: 11, day: 3))
        #expect(names.month("xyz".utf8) == nil && names.month("n".utf8) == nil && names.month("".utf8) == nil)
    }

    @Test func `are read in full and abbreviated, beyond ASCII, and not where they are two`() throws {
        let french = try #require(MonthNames(language: "fr"))
        #expect(french.month("FÉVRIER".utf8) == 2)
        #expect(french.month("févr.".utf8) == 2)
        #expect(french.month("jui".utf8) == nil)
        #expect(french.month("juil.".utf8) == 7)
    }

    @Test func `can be listed by a mapping`() throws {
        let listed = "[一月, 二月, 三月, 四月, 五月, 六月, 七月, 八月, 九月, 十月, 十一月, 十二月]"
        let file = house(
            "<paper y='2020' m='十二月'/><paper y='2020' m='十'/>",
            try mapping(fields: "published: {date: {year: '@y', month: {from: '@m', months: \(listed)}}}"))
        #expect(file.values("paper", "published") == ["2020-12", "2020"])
    }
}

@Suite struct `A date that says more than is read` {
    @Test func `is read as far as the format goes`() throws {
        let mapping = try mapping(fields: "published: {from: '@d', date: [yyyy*]}")
        let file = house("<paper d='2009-01-01T00:00:00.000+01:00'/>", mapping)
        #expect(file.values("paper", "published") == ["2009"])
        #expect(DateFormat("yyyy*-mm") == nil && DateFormat("yyyy 'de") == nil)
    }
}

@Suite struct `A duration` {
    @Test(arguments: [
        ("2019", "P2Y", "2020"), ("2019", "24", "2020"), ("2019-03", "P1Y", "2020-02"), ("2019-03", "1", "2019-03"),
        ("2019-03-15", "P6M", "2019-09-14"), ("2019-03-15", "P2Y0M2DT0H", "2021-03-16"),
        ("2019-03-15", "P1W", "2019-03-21"), ("2019-01-31", "P1M", "2019-02-28"),
    ])
    func `ends what begins, as precisely as it begins`(start: String, duration: String, end: String) throws {
        let mapping = try mapping(
            fields: "institution: {constant: U}\nfrom: '@a'\nto: {date: {start: '@a', lasts: '@d'}}", select: "post",
            kind: "appointment")
        let file = house("<post a='\(start)' d='\(duration)'/>", mapping)
        #expect(file.values("appointment", "to") == [end])
        #expect(file.findings == [])
    }

    @Test(arguments: [
        ("2019", "P6M"), ("2019-03", "P10D"), ("2019", "0"), ("2019", "two"), ("2019", "P"), ("2019", "P2"),
        ("2019", "PY"), ("2019-03-15", "PT5H"), ("2019", "P99999999Y"), ("2019", "P1H"),
    ])
    func `that says less or more than its beginning is reported`(start: String, duration: String) throws {
        let mapping = try mapping(
            fields: "institution: {constant: U}\nto: {date: {start: '@a', lasts: '@d'}}", select: "post",
            kind: "appointment")
        let file = house("<post a='\(start)' d='\(duration)'/>", mapping)
        #expect(file.values("appointment", "to") == [nil])
        #expect(file.codes == ["duration"])
    }

    @Test(arguments: [
        ("hours", "PT40H30M", "40.5"), ("days", "P2W", "14"), ("months", "P1Y2M", "14"), ("years", "18", "1.5"),
    ])
    func `is counted in a unit`(unit: String, text: String, count: String) throws {
        let mapping = try mapping(
            fields: "hours: {from: '@d', duration: \(unit)}", select: "course", kind: "teaching")
        #expect(house("<course d='\(text)'/>", mapping).values("teaching", "hours") == [count])
        #expect(house("<course d='P1MT1H'/>", mapping).codes == ["duration"])
    }
}
