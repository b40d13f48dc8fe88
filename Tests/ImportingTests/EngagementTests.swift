import Diagnostics
import Testing

@testable import Importing

@Suite struct `Placements and teaching` {
    private func placement(_ id: String, _ from: String, _ to: String, mode: String = "full-time") -> String {
        "\n<placement id='\(id)' company='C' mode='\(mode)'><span from='\(from)' to='\(to)'/></placement>"
    }

    private func teaching(_ id: String, _ days: String) -> String { "\n<teaching id='\(id)' \(days)</teaching>" }

    private func findings(_ items: String...) -> [Finding] {
        imported(staff(person(items.joined()))).findings
    }

    @Test func `of one person that overlap are shown, each pair once`() {
        let found = findings(
            placement("a", "2024-03-01", "2024-05-31"), placement("b", "2024-05-15", "2024-07-10"),
            placement("c", "2024-05-20", "2024-05-20"))
        #expect(found.map(\.code) == Array(repeating: "placements-overlap", count: 3))
        #expect(found.first?.severity == .note)
        #expect(
            found.first?.message
                == "This placement and the placement `a` share the days 2024-05-15..2024-05-31.")
        #expect(found.first?.place == Place(file: "a.xml", line: 3))
        #expect(found.first?.person == "1")
        #expect(found.first?.value == "b")
    }

    @Test func `are only shown where they surely overlap`() {
        #expect(findings(placement("a", "2024-03", "2024-05"), placement("b", "2024-05", "2024-07")).isEmpty)
        let (march, april) = (placement("a", "2024-03-01", "2024-03-31"), placement("b", "2024-04-01", "2024-04-30"))
        #expect(findings(march, april).isEmpty)
        #expect(findings(placement("a", "2024-03", "2024-06"), placement("b", "2024-05", "2024-07")).count == 1)
    }

    @Test func `meet only where a placement takes all of the time`() {
        let course = teaching("t", "><span from='2024-02-26' to='2024-06-28'/>")
        let found = findings(course, placement("a", "2024-06-01", "2024-08-31"))
        #expect(found.map(\.code) == ["placement-during-teaching"])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.message.contains("teaching `t` share the days 2024-06-01..2024-06-28") == true)
        #expect(findings(course, placement("a", "2024-06-01", "2024-08-31", mode: "half-time")).isEmpty)
        let day = teaching("t", "held='2024-06-03'>")
        #expect(findings(day, placement("a", "2024-06-01", "2024-08-31")).count == 1)
        #expect(findings(teaching("t", "held='2024-06'>"), placement("a", "2024-06-01", "2024-08-31")).isEmpty)
    }

    @Test func `of two people do not meet`() {
        let people =
            person(placement("a", "2024-03-01", "2024-05-31"))
            + person(placement("a", "2024-03-01", "2024-05-31"), id: "2")
        #expect(imported(staff(people)).findings.isEmpty)
    }
}
