import Numbers
import Records
import Scoring
import Testing

@testable import Sheets

@Suite struct `A panel` {
    /// Panels of five without the highest and the lowest; users by the mean of three; grades by the same scale.
    private static let judged = """
        rubric: judged
        version: 1.0.0
        period: 2023-01-01..2025-12-31
        criteria:
          works:
            title: {en: Works, zh: 成果}
            counts: assessment
            where: source = panel
            points: "trimmed-mean(value of score where not (conflict else false), trim: 1, at-least: 5)"
            once per: report
        measures:
          users:
            title: {en: Users, zh: 用户}
            value: "mean((median(value of score, at-least: 9) else mean(value of score where not (conflict else false), at-least: 3)) of assessment where source = user)"
        total: works.points
        grades:
          of: total
          bands:
            good: {range: 85.., title: {en: Good, zh: 良好}}
            fair: {range: ..<85, title: {en: Fair, zh: 合格}}
        """

    private static func assessment(
        _ id: String, _ source: String, _ scores: [String], conflicts: [String] = []
    ) -> Record {
        let heard = scores.map { Record("score", ["value": $0]) }
        let others = conflicts.map { Record("score", ["value": $0, "conflict": "true"]) }
        return Record("assessment", ["id": id, "source": source], heard + others)
    }

    private static var records: [Record] {
        [
            assessment("far", "panel", ["70", "72", "74", "75", "95"], conflicts: ["10"]),
            assessment("near", "panel", ["80", "84", "85", "88", "90", "86"]),
            assessment("short", "panel", ["80", "84", "85", "88"]),
            assessment("users", "user", ["90", "95", "100"]),
            assessment("society", "social", ["50"]),
        ]
    }

    private func panels(_ language: Language = .english) throws -> [String: Account.Panel] {
        let account = try #require(try accounts(Self.judged, [person("1", Self.records)], language).first)
        return Dictionary(uniqueKeysWithValues: account.panels.map { ($0.item, $0) })
    }

    @Test func `shows the mean that the rubric uses for its source, and which it is`() throws {
        let panels = try panels()
        #expect(panels["far"]?.used == "73.67")
        #expect(panels["far"]?.method == "Trimmed mean, without 1 at each end")
        #expect([panels["far"]?.median, panels["far"]?.deviation] == ["74.00", "10.13"])
        #expect([panels["far"]?.count, panels["far"]?.conflicts] == [5, 1])
        #expect(panels["users"]?.used == "95.00")
        #expect(panels["users"]?.method == "Mean")
        #expect(panels["users"]?.interval == "92.11–97.89")
        #expect(panels["society"]?.used == nil)
        #expect(panels["society"]?.method == "the rubric uses none")
        #expect(panels["society"]?.deviation == nil)
    }

    @Test func `has no score below the minimum, and says when a grade is near`() throws {
        let panels = try panels()
        #expect(panels["short"]?.used == nil)
        #expect(panels["short"]?.notes == ["no score: 4 of at least 5 assessors"])
        #expect(panels["near"]?.interval == "84.34–87.16")
        #expect(panels["near"]?.notes == ["near limit: 85 for Good"])
        #expect(panels["far"]?.notes.isEmpty == true)
        #expect(try self.panels(.chinese)["near"]?.notes == ["接近等次界线：“良好”的界线为 85"])
    }

    @Test func `stands in a table with its scores, and runs say how reliable they are`() throws {
        let other = person("2", [Self.assessment("p", "panel", ["60", "62", "61", "60", "62"])])
        let run = try run(Self.judged, [person("1", Self.records), other])
        let rows = run.rows(.panels)
        let far = try #require(rows.first { $0["item"] == "far" })
        #expect(far["scores"] == "70 72 74 75 95")
        #expect(
            [far["used"], far["mean"], far["method"], far["status"]] == ["73.67", "77.20", "trimmed-mean", "used"])
        #expect(rows.first { $0["item"] == "short" }?["status"] == "panel-short")
        #expect(rows.first { $0["item"] == "near" }?["near-limit"] == "good")
        #expect(rows.first { $0["item"] == "society" }?["status"] == "unused")
        let reliability = table(run.reliability.table())
        #expect(reliability.map { $0["source"] } == ["panel", "social", "user"])
        let panel = reliability[0]
        #expect([panel["items"], panel["scores"], panel["conflicts"]] == ["4", "20", "1"])
        #expect([panel["too-few-assessors"], panel["near-limit"]] == ["1", "1"])
        #expect(panel["verdict"] == "tentative")
        #expect(reliability[1]["undetermined"] == "one-assessor")
        #expect(reliability[2]["undetermined"] == "one-item")
        #expect(reliability[2]["alpha"] == "")
    }

    /// Shrout and Fleiss 1979, table 2, with an assessor who is left out of an item where `without` says so.
    private static func crossed(without absent: String? = nil) throws -> [String: String] {
        let rows = ["9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"]
        let items = rows.enumerated().map { number, row in
            let scores = row.split(separator: " ").enumerated().map { assessor, score in
                Record("score", ["assessor": "R\(assessor)", "value": String(score)])
            }
            let heard = number == 3 ? scores.filter { $0.fields["assessor"] != absent } : scores.reversed()
            return Record("assessment", ["id": "a\(number)", "source": "panel"], heard)
        }
        let rubric = try rubric(judged)
        let batches = try items.enumerated().map { try batch([person("\($0)", [$1])]) }
        let reporter = LedgerReporter(rubric, description(.english))
        var evaluation = Evaluation(rubric, threads: 3)
        #expect(reporter.reliability.isEmpty)
        evaluation.score(Records(batches: batches), with: reporter, ordinal: { $0 }) { _ in }
        return try #require(table(reporter.reliability.table()).first)
    }

    @Test func `has the correlations of agreement where all items have the same assessors`() throws {
        let row = try Self.crossed()
        #expect([row["icc"], row["icc-mean"]] == ["0.166", "0.443"])
        #expect([row["icc-agreement"], row["icc-agreement-mean"]] == ["0.290", "0.620"])
        let other = try Self.crossed(without: "R2")
        #expect([other["icc-agreement"], other["icc-agreement-mean"]] == ["", ""])
        #expect(other["icc"] != "" && other["alpha"] != "")
    }
}
