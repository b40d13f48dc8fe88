import Diagnostics
import Numbers
import Testing

@testable import Runs

/// The Spring Festival of an invented year, with two working days made up at weekends.
private let festival = """
    date,kind,name
    2026-02-14,workday,made up
    2026-02-16,holiday,Spring Festival
    2026-02-17,holiday,Spring Festival
    2026-02-18,holiday,Spring Festival
    2026-02-19,holiday,Spring Festival
    2026-02-20,holiday,Spring Festival
    2026-02-23,holiday,Spring Festival
    2026-02-28,workday,made up
    """

@Suite struct `The holidays` {
    private func read(_ text: String) -> (holidays: Holidays, findings: [Finding]) {
        Holidays.read(SourceText(name: "holidays.csv", text: text))
    }

    @Test(arguments: [
        ("2026-02-12", 5, "2026-02-25"), ("2026-02-14", 1, "2026-02-14"), ("2026-02-15", 1, "2026-02-24"),
        ("2026-02-16", 5, "2026-02-28"), ("2026-02-27", 2, "2026-02-28"), ("2026-02-28", 2, "2026-03-02"),
    ]) func `are passed over, and days made up count`(first: String, count: Int, last: String) throws {
        let (holidays, findings) = read(festival)
        #expect(findings.isEmpty)
        #expect(try holidays.last(of: count, from: #require(Day(first)))?.description == last)
    }

    @Test func `leave as many working days as were asked for`() throws {
        let holidays = read(festival).holidays
        var random = SplitMix64(seed: 3)
        for _ in 0..<200 {
            let first = Day(clamping: 20_480 + Int(random.next() % 120))
            let count = Int(random.next() % 30) + 1
            let last = try #require(holidays.last(of: count, from: first))
            let days = (0...(last - first)).map { first.advanced(by: $0) }
            #expect(days.count { holidays.isWorkingDay($0) } == count)
            #expect(holidays.isWorkingDay(last))
        }
    }

    @Test func `know Saturdays and Sundays without a file`() throws {
        let first = try #require(Day("2024-03-01"))
        #expect(Holidays().last(of: 2, from: first)?.description == "2024-03-04")
        #expect(!Holidays().know(2024))
    }

    @Test(arguments: [
        ("day,kind\n2026-01-01,holiday\n", "holiday-columns"), ("date,kind\n2026-02-30,holiday\n", "holiday-date"),
        ("date,kind\n2026-02,holiday\n", "holiday-date"), ("date,kind\n2026-02-01,feast\n", "holiday-kind"),
        ("date,kind\n2026-02-01\n", "holiday-row"),
        ("date,kind\n2026-02-01,holiday\n2026-02-01,workday\n", "holiday-twice"),
    ]) func `are refused where the file is wrong`(text: String, code: String) {
        #expect(read(text).findings.map(\.code) == [code])
    }
}
