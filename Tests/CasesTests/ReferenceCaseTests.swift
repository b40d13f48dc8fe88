import Cases
import Diagnostics
import Importing
import Records
import RubricLanguage
import Testing

@Suite struct `A reference table` {
    /// Papers by the tier of their journal, money by the rate of its currency, and known companies.
    private let rubric = """
        rubric: lists
        version: 1.0.0
        title: Lists
        policy: none
        period: 2024
        references:
          journals:
            file: journals.csv
            keys:
              issn: {column: issn, as: issn}
              name: {column: title, as: title, until: "("}
            lookups: [issn, name]
            value: {column: tier, of: paper-tier}
            several: last
          rates: {file: rates.csv, keys: {currency: currency, year: {column: year, as: number}}, value: rate}
          companies: {file: companies.csv, keys: {name: {column: name, as: title}}, value: days}
        tables:
          worth: {high-quality: 10, core: 5, general: 1}
        criteria:
          papers: {counts: paper, points: "worth[journals[issn, journal] else general]"}
          prizes: {counts: award, points: "rates[work, year(awarded)] else 0"}
          stays: {counts: placement, points: "companies[company] else 0"}
        total: papers.points + prizes.points + stays.points
        """

    private let files = [
        "journals.csv": """
        issn,title,tier
        10000011,Boletín de Óptica (Madrid),core
        1000-002X,Folia,general
        1000-0038,FOLIA,High quality
        """,
        "rates.csv": "year,currency,rate\n2023,EUR,7.5\n2024,EUR,8\n",
        "companies.csv": "name,days\nÅkerö  Verktyg,2\n",
    ]

    private func report(_ cases: String, _ changed: [String: String] = [:]) -> FolderReport {
        let texts = files.merging(changed) { $1 }
        return runCases(
            in: RubricFolder(
                name: "lists", rubric: SourceText(name: "rubric.yaml", text: rubric),
                cases: SourceText(name: "cases.yaml", text: cases), vocabulary: .core,
                references: texts.reduce(into: [:]) { $0[$1.key] = SourceText(name: $1.key, text: $1.value) }))
    }

    private func expectSound(_ items: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = report("- case: One\n  person: {id: P1}\n  items: [\(items)]\n  expect: {\(expected)}\n")
        #expect(found.findings.filter { $0.severity == .error } == [], sourceLocation: sourceLocation)
        #expect(found.failures == "", sourceLocation: sourceLocation)
        #expect(found.passed == 1, sourceLocation: sourceLocation)
    }

    @Test func `is asked by one key, and by the next where that finds nothing`() {
        expectSound("{paper: {issn: 1000-0011, journal: Other}}", "papers.points: 5")
        expectSound("{paper: {journal: boletin de optica}}", "papers.points: 5")
        expectSound("{paper: {issn: 1000-0046, journal: Boletín de Óptica (Buenos Aires)}}", "papers.points: 5")
    }

    @Test func `lets the stated row of several hold`() {
        expectSound("{paper: {journal: Folia}}", "papers.points: 10")
        expectSound("{paper: {issn: 1000-002X}}", "papers.points: 1")
    }

    @Test func `says nothing where it has no row or nothing is asked`() {
        expectSound("{paper: {journal: Unheard of}}", "papers.points: 1")
        expectSound("{paper: {tier: core}}", "papers.points: 1")
    }

    @Test func `gives numbers by several keys at once, and by names whatever their accents`() {
        expectSound("{award: {work: EUR, awarded: 2024-05}}, {award: {work: EUR, awarded: 2022}}", "prizes.points: 8")
        expectSound("{placement: {company: akero verktyg, mode: visit}}", "stays.points: 2")
    }

    @Test(arguments: [
        ("rates.csv", "year,currency\n2024,EUR\n", "reference-column", Severity.error),
        ("rates.csv", "year,currency,rate\n2024,EUR,8\n2024,EUR,9\n", "reference-repeated", .error),
        ("rates.csv", "year,currency,rate\n2024,EUR,eight\n", "reference-value", .warning),
        ("rates.csv", "year,currency,rate\n2024,EUR\n", "reference-row", .warning),
        ("rates.csv", "year,currency,rate\n2024, EUR,8\n", "reference-padded", .note),
        ("rates.csv", "year,currency,rate\n2024,\"EUR,8\n", "reference-quote", .error),
        ("journals.csv", "issn,title,tier\n1000-0012,Folia,core\n", "reference-key", .note),
        (
            "journals.csv", "issn,title,tier\n1000-0011,Folia,core\n1000-0038,Folia,general\n", "reference-repeated",
            .note
        ),
    ]) func `is looked through for rows that cannot be meant`(
        file: String, text: String, code: String, severity: Severity
    ) {
        let found = report("- case: One\n  person: {id: P1}\n  expect: {}\n", [file: text]).findings
        #expect(found.contains { $0.code == code && $0.severity == severity }, "\(found.map(\.code))")
    }
}
