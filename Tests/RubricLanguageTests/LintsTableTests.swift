import Testing

@testable import RubricLanguage

@Suite struct `Lints of a table` {
    @Test func `find nothing in rows that meet`() throws {
        let findings = try lints(
            criterion: """
                counts: paper
                where: pages is known
                points:
                  hit: unique
                  rows:
                    - {points: 1, when: pages < 5}
                    - {points: 2, when: pages in 5..10}
                    - {points: 3, when: pages > 10}
                """)
        #expect(findings == [])
    }

    @Test func `show an item that two rows match`() throws {
        let findings = try lints(
            criterion: """
                counts: paper
                where: pages is known
                points:
                  hit: unique
                  rows:
                    - {tier: short, points: 1, when: pages <= 5}
                    - {tier: long, points: 2, when: pages >= 5}
                """)
        #expect(
            findings == [
                "error rows-overlap: Row `short` and Row `long` of criterion `c` both match a `paper` where `pages = 5`."
            ])
    }

    @Test func `only warn where perhaps no item is matched twice`() throws {
        let findings = try lints(
            criterion: """
                counts: patent
                points:
                  hit: unique
                  rows:
                    - {points: 1, when: exists(use where arms-length)}
                    - {points: 2, when: count(use) = 0}
                    - {points: 0, when: not exists(use where arms-length) and count(use) > 0}
                """)
        #expect(
            findings == [
                "warning rows-overlap: Row 1 and Row 2 of criterion `c` both match a `patent`, if there is one,"
                    + " where `exists(use where arms-length)` holds, `count(use) = 0`."
            ])
    }

    @Test func `show an item that no row matches`() throws {
        let findings = try lints(
            criterion: """
                counts: paper
                points:
                  - {points: 1, when: pages < 5 and tier = core}
                  - {points: 2, when: pages >= 5}
                """)
        #expect(
            findings == [
                "warning rows-leave-gap: No row of criterion `c` matches a `paper` where `pages = 0`, "
                    + "`tier = high-quality`."
            ])
    }

    @Test func `only note a gap of missing values`() throws {
        let findings = try lints(
            criterion: """
                counts: paper
                points:
                  - {points: 1, when: pages < 5}
                  - {points: 2, when: pages >= 5}
                """)
        #expect(
            findings == ["note rows-leave-gap: No row of criterion `c` matches a `paper` where `pages` is missing."])
    }

    @Test func `say why a row never applies`() throws {
        let findings = try lints(
            criterion: """
                counts: paper
                where: tier in {core, general} and pages > 3
                points:
                  - {tier: a, points: 1, when: pages < 2 and pages > 4}
                  - {tier: b, points: 1, when: tier = high-quality}
                  - {tier: d, points: 2, when: tier = core or pages > 8}
                  - {tier: e, points: 3, when: tier = core and pages = 5}
                  - {points: 0}
                """)
        #expect(
            findings == [
                "warning dead-row: Row `a` of criterion `c` never applies: its condition cannot hold.",
                "warning dead-row: Row `b` of criterion `c` never applies: `where` excludes what it matches.",
                "warning dead-row: Row `e` of criterion `c` never applies: rows before it take all that it matches.",
            ])
    }

    @Test func `name the kinds that a criterion can never count`() throws {
        let findings = try lints(
            criterion: """
                counts: [paper, book]
                where: quartile = q1
                points: 3
                """)
        #expect(
            findings == [
                "warning matches-nothing: Criterion `c` counts no `book`: its conditions can never hold for one."
            ])
    }
}
