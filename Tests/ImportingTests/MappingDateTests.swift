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
}
