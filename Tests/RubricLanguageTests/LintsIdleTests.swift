import Testing

@testable import RubricLanguage

@Suite struct `Lints of what has no effect` {
    private func caps(_ caps: String, selection: Int = 4) throws -> [String] {
        try lints(
            criterion: """
                counts: patent
                where: granted in period
                points:
                  - {tier: high, points: 5, when: granted-abroad}
                  - {tier: low, points: 2}
                select: {best: \(selection)}
                at most: \(caps)
                """)
    }

    @Test func `find caps of items that a selection keeps`() throws {
        #expect(
            try caps("[{items: 4}, {tier: low, items: 3}]") == [
                "warning cap-cannot-bind: The cap `{items: 4}` of criterion `c` can never bind: at most 4 items are left."
            ])
    }

    @Test func `find caps of points that the items cannot reach`() throws {
        #expect(try caps("[{points: 19}, {tier: low, points: 7}]") == [])
        let idle = try caps("[{points: 20}, {tier: low, points: 8}]")
        #expect(idle.count == 2)
        #expect(idle.allSatisfy { $0.hasPrefix("warning cap-cannot-bind") })
    }

    @Test func `count the caps before`() throws {
        #expect(try caps("[{items: 2}, {points: 10}]").count == 1)
        #expect(try caps("[{tier: low, items: 2}, {points: 10}]") == [])
    }

    @Test func `find a tie-break that stands twice`() throws {
        let findings = try lints(
            "criteria:\n  c: {counts: patent, points: 1, where: granted in period}\nties: [c.points, c.points, total]")
        #expect(
            findings == [
                "warning tie-break-repeated: The tie-break `c.points` decides nothing: it stands before.",
                "warning tie-break-repeated: The tie-break `total` decides nothing: equals have the same total.",
            ])
    }

    @Test func `list the kinds of evidence that nothing counts`() throws {
        let findings = try lints("criteria:\n  c: {counts: patent, points: 1}", notes: true)
        let note = try #require(findings.first { $0.hasPrefix("note kinds-not-counted") })
        #expect(note.contains("`paper`"))
        #expect(!note.contains("`patent`"))
    }
}
