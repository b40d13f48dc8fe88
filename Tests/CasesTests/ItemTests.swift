import Cases
import Diagnostics
import Records
import Testing

@Suite struct `What an example expects of an item` {
    private static let rubric = """
        rubric: items
        version: 1
        period: 2024
        criteria:
          papers:
            counts: paper
            where: published in period
            values: {slot: {value: 1 / contributors, round: 2 half-up}, pages-each: pages * slot}
            points: 6 * slot
            plus: [{name: long, when: pages-each > 5, by: 1}]
            once per: journal
            select: {best: 1}
          books: {counts: book, points: 4}
        measures: {slots: sum(slot of papers)}
        total: papers.points + books.points
        """

    private func report(_ expect: String, items: String) -> FolderReport {
        let cases = "- {case: one, person: {id: P}, items: [\(items)], expect: \(expect)}"
        return runCases(
            in: RubricFolder(
                name: "items", rubric: SourceText(name: "rubric.yaml", text: Self.rubric),
                cases: SourceText(name: "cases.yaml", text: cases), vocabulary: .core))
    }

    private let items = """
        {paper: {id: a, journal: A, published: 2024, contributors: 2, pages: 12}},
        {paper: {id: b, journal: B, published: 2024, contributors: 3}},
        {paper: {id: c, journal: A, published: 2024, contributors: 4}},
        {paper: {id: d, journal: D, published: 2020}}, {book: {id: e}}
        """

    @Test func `is its points before caps and selection, and its named numbers`() {
        let expect = """
            {total: 8, slots: 0.83, items: {
              a: {papers.points: 4, papers.slot: 0.5, papers.pages-each: 6},
              b: {papers.points: 1.98, papers.slot: 0.33, papers.pages-each: missing},
              c: {papers.points: missing, papers.slot: missing}, d: {papers.points: missing, books.points: missing},
              e: {books.points: 4, papers.points: missing}}}
            """
        let report = report(expect, items: items)
        #expect(report.failures == "" && report.findings.isEmpty)
    }

    @Test func `is named where it differs`() {
        let report = report(
            "{items: {a: {papers.points: 5}, b: {papers.slot: 0.5}, x: {papers.points: missing}}}", items: items)
        let found = report.results.flatMap(\.differences).map { [$0.name, $0.expected, $0.found] }
        #expect(
            found == [
                ["a papers.points", "5", "4"], ["b papers.slot", "0.5", "0.33"],
                ["x papers.points", "missing", "no such item"],
            ])
    }

    @Test func `must be a number that the rubric gives items`() {
        let report = report("{items: {a: {papers.slots: 1}}}", items: items)
        #expect(report.findings.map(\.code) == ["unknown-measure"])
        #expect(report.findings.map(\.hint) == ["Did you mean `papers.slot`?"])
    }
}
