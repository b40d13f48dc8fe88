import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

@Suite struct `A table by dates` {
    static let seeds = Array<UInt64>(1...60)

    private static let rows = "..2018-12-31: 1, 2019-01-01..2020-06: 2, 2020-07-01..<2022: 3, 2022: 4"

    private static let ranges: [(days: Period, value: Exact)] = zip(
        ["0001-01-01..2018-12-31", "2019-01-01..2020-06", "2020-07-01..2021-12-31", "2022"], 1...4
    ).compactMap { text, value in Period(text).map { ($0, Exact(value)) } }

    @Test(arguments: seeds) func `answers with the row that holds every day that the date may be`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let year = Int.random(in: 2016...2024, using: &random)
        let month = Int.random(in: 0...12, using: &random)
        let day = month == 0 ? 0 : Int.random(in: 0...28, using: &random)
        let date = try #require(
            PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day))
        let held = Self.ranges.first { $0.days.covers(date) == .inside }?.value
        let isElsewhere = Self.ranges.allSatisfy { $0.days.covers(date) == .outside }
        #expect(try value(of: "t[published]", date, "\(Self.rows)") == held)
        #expect(try value(of: "t[published]", date, "\(Self.rows), else: 9") == (isElsewhere ? 9 : held))
        let early = try value(of: "t[published]", PartialDate(date.first), Self.rows)
        #expect(try value(of: "t[first-day(published)]", date, Self.rows) == early)
    }

    @Test func `may have other keys beside the date`() throws {
        let rubric = try rubric(
            """
            rubric: dated
            version: 1
            period: 2024
            tables:
              t:
                keys: [date, paper-tier]
                rows: {..2018-12-31: {core: 20, general: 5}, 2019-01-01..: {core: 10, general: 2}}
            total: sum(t[published, tier] of paper)
            """)
        let papers = [(2018, "core"), (2018, "general"), (2019, "core"), (2024, "general")].enumerated().map {
            RandomFaculty.Element(
                kind: "paper",
                fields: [
                    ("id", .text("\($0)")), ("tier", .code($1.1)), ("published", .date($1.0, nil, nil)),
                ])
        }
        #expect(total(papers, rubric) == 37)
    }

    private func value(of use: String, _ date: PartialDate, _ rows: String) throws -> Exact? {
        let rubric = try rubric(
            "{rubric: dated, version: 1, period: 2024, tables: {t: {\(rows)}}, total: \"max(\(use) of paper)\"}")
        let paper = RandomFaculty.Element(
            kind: "paper",
            fields: [("id", .text("a")), ("published", .date(date.year, date.month, date.day))])
        return total([paper], rubric)
    }

    private func total(_ papers: [RandomFaculty.Element], _ rubric: Rubric) -> Exact? {
        let person = RandomFaculty.Element(
            kind: "person", fields: [("id", .text("P")), ("name", .text("P"))], children: papers)
        return ScoredFaculty(Batch([person]), rubric).people["P"]?.values[rubric.total.index] ?? nil
    }
}
