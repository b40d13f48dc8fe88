import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// What is written in one piece or in two is worth the same.
@Suite struct `Splitting a record` {
    @Test func `one placement of twenty days is two of ten adjoining days`() throws {
        let rubric = try rubric(manifoldRubric)
        let whole = RandomFaculty.placement("a", spans: [((2024, 3, 1), (2024, 3, 20))])
        let halves = [
            RandomFaculty.placement("a", spans: [((2024, 3, 1), (2024, 3, 10))]),
            RandomFaculty.placement("b", spans: [((2024, 3, 11), (2024, 3, 20))]),
        ]
        #expect(days([whole], rubric) == 20)
        #expect(days(halves, rubric) == 20)
    }

    @Test func `overlapping placements count each day once`() throws {
        let placements = [
            RandomFaculty.placement("a", spans: [((2024, 3, 1), (2024, 5, 31))]),
            RandomFaculty.placement("b", spans: [((2024, 5, 15), (2024, 7, 10))]),
        ]
        #expect(days(placements, try rubric(manifoldRubric)) == 132)
    }

    @Test func `one payment of a hundred thousand is two of fifty thousand on the same day`() throws {
        let rubric = try rubric(manifoldRubric)
        let whole = income([RandomFaculty.receipt(10_000_000, month: 3)], rubric)
        let halves = income(
            [RandomFaculty.receipt(5_000_000, month: 3), RandomFaculty.receipt(5_000_000, month: 3)], rubric)
        #expect(whole == 10)
        #expect(halves == whole)
    }

    @Test(arguments: [(5, "5"), (10, "10"), (50, "34"), (192, "76.6"), (200, "79"), (320, "81.4")])
    func `an amount is paid bracket by bracket`(tenThousands: Int, points: String) throws {
        let receipts = [RandomFaculty.receipt(tenThousands * 1_000_000, month: 3)]
        #expect(income(receipts, try rubric(manifoldRubric)) == Exact(points))
    }

    private func days(_ placements: [RandomFaculty.Element], _ rubric: Rubric) -> Exact? {
        value("practice-days", of: placements, rubric)
    }

    private func income(_ receipts: [RandomFaculty.Element], _ rubric: Rubric) -> Exact? {
        let item = RandomFaculty.Element(
            kind: "transformation", fields: [("id", .text("t")), ("form", .code("licence"))], children: receipts)
        return value("income.points", of: [item], rubric)
    }

    private func value(_ measure: String, of items: [RandomFaculty.Element], _ rubric: Rubric) -> Exact? {
        var person = RandomFaculty(people: 1, seed: 1).people[0]
        person.children = person.children.filter { ["title", "track"].contains($0.kind) } + items
        let scored = ScoredFaculty(Batch([person]), rubric)
        guard let index = rubric.measures.firstIndex(where: { $0.name == measure }) else { return nil }
        return scored.people[RandomFaculty.id(0)]?.values[index] ?? nil
    }
}
