import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

@Suite struct `Late evidence` {
    private typealias Element = RandomFaculty.Element

    private let text = """
        rubric: late
        version: 1
        period: 2025
        parameters: {deadline: 2026-01-15}
        evidence until: deadline
        criteria: {papers: {counts: paper, evidence: [full-text], points: 3}, books: {counts: book, points: 1}}
        total: papers.points + books.points
        """

    private func paper(_ id: String, _ dates: [RandomFaculty.FieldValue?]) -> Element {
        Element(
            kind: "paper", fields: [("id", .text(id))],
            children: dates.map { date in
                Element(kind: "evidence", fields: [("type", .code("full-text"))] + (date.map { [("date", $0)] } ?? []))
            })
    }

    private func decision(_ number: String?, of item: String) -> Element {
        Element(
            kind: "decision",
            fields: [("id", .text("d" + item)), ("finding", .code("late-evidence")), ("of", .text(item))]
                + (number.map { [("number", .text($0))] } ?? []))
    }

    private func postings(_ items: [Element]) throws -> [Posting] {
        let person = Element(kind: "person", fields: [("id", .text("P"))], children: items)
        let scored = ScoredFaculty(Batch([person]), try rubric(text)).people
        return try #require(scored["P"]).postings.filter { $0.measure == MeasureIndex(0) }
    }

    @Test(
        arguments: [
            ([.date(2026, 1, 15)], true), ([.date(2026, 1, 16)], false), ([.date(2026, 1, nil)], true),
            ([.date(2026, 2, nil)], false), ([nil], true), ([.date(2027, 1, 1), .date(2025, 1, 1)], true),
        ] as [([RandomFaculty.FieldValue?], Bool)])
    func `is later than the day that the rubric names`(dates: [RandomFaculty.FieldValue?], isInTime: Bool) throws {
        #expect(try postings([paper("a", dates)]).map(\.reason) == [isInTime ? .base : .evidenceLate])
    }

    @Test func `counts by a decision with a number for this item`() throws {
        let late = RandomFaculty.FieldValue.date(2026, 3, 1)
        let items = [
            paper("admitted", [late]), paper("flagged", [late]), paper("refused", [late]),
            decision("QU-7", of: "admitted"), decision(nil, of: "flagged"), decision("QU-8", of: "other"),
        ]
        #expect(try postings(items).map(\.reason) == [.base, .evidenceLate, .evidenceLate])
    }

    @Test func `is of no matter where none is required, and missing evidence stays missing`() throws {
        let book = Element(kind: "book", fields: [("id", .text("b"))])
        #expect(try postings([paper("a", []), book]).map(\.reason) == [.evidenceMissing])
    }
}
