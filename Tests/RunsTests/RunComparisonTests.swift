import Numbers
import Testing

@testable import Runs

@Suite struct `Two runs compared` {
    private let people = (1...9).map { number in
        Person(id: String(number), rank: String(number), postings: [posting("p1", "1"), posting("p2", "2")])
    }

    @Test func `differ in nothing from themselves, nor where the records stand elsewhere`() throws {
        var moved = people
        for place in moved.indices {
            moved[place].postings = [posting("p2", "2", line: 40), posting("p1", "1", line: 90)]
        }
        for other in [people, moved] {
            let (changes, unchanged) = try changes(recorded(people), recorded(other))
            #expect(changes.isEmpty)
            #expect(unchanged.count == people.count)
        }
    }

    @Test func `tell those who changed from those who only moved, came or went`() throws {
        var others = people
        others[2].postings[0] = posting("p1", "7", rule: "high")
        others[2].total = "9"
        others[4].grade = "fair"
        others[5].rank = "7"
        others.remove(at: 0)
        others.append(Person(id: "99"))
        let found = try changes(recorded(people), recorded(others)).changes
        #expect(found.map { "\($0.id) \($0.kind)" } == ["1 went", "3 changed", "5 moved", "6 moved", "99 came"])
        #expect(
            found[1].lines == [
                LineChange(
                    measure: "papers.points", item: "p1", kind: "paper", reason: "base", other: "",
                    old: .init(rule: "core", amount: "1"), new: .init(rule: "high", amount: "7"))
            ])
        #expect(found[1].measures == [ValueChange(name: "papers.points", old: "1", new: "9")])
        #expect(found[2].results == [ValueChange(name: "grade", old: "good", new: "fair")])
    }

    @Test func `swap what came and went when they are swapped`() throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<40 {
            func some() -> [Person] {
                people.filter { _ in random.next() % 3 > 0 }.map { person in
                    var person = person
                    if random.next() % 3 == 0 { person.postings[0] = posting("p1", String(random.next() % 3)) }
                    if random.next() % 3 == 0 { person.rank = String(random.next() % 3) }
                    return person
                }
            }
            let (first, second) = (some(), some())
            let (there, back) = (
                try changes(recorded(first), recorded(second)), try changes(recorded(second), recorded(first))
            )
            #expect(there.unchanged == back.unchanged)
            #expect(there.changes.map(\.id) == back.changes.map(\.id))
            for (one, other) in zip(there.changes, back.changes) {
                #expect(one.results.map { [$0.old, $0.new] } == other.results.map { [$0.new, $0.old] })
                #expect(Set(one.lines.map { [$0.old, $0.new] }) == Set(other.lines.map { [$0.new, $0.old] }))
                let kinds = Set([one.kind, other.kind])
                #expect(one.kind == other.kind || kinds == [.came, .went])
            }
        }
    }

    @Test func `give the reason as far as it is known`() throws {
        var others = people
        others[0].postings[0] = posting("p1", "5")
        func causes(staff: String = "aa", rubric: String = "rr", facts: [String: [FactChange]]?) throws
            -> [SubjectChange.Cause]
        {
            let new = try recorded(others, staff: staff, rubric: rubric)
            return try changes(recorded(people), new, facts: facts).changes.flatMap(\.causes)
        }
        func fact(_ kind: String) -> FactChange {
            FactChange(item: "p1", kind: kind, field: "tier", old: "core", new: "high")
        }
        #expect(try causes(staff: "bb", facts: nil) == [.records])
        #expect(try causes(staff: "bb", facts: ["1": [fact("paper")]]) == [.record])
        #expect(try causes(staff: "bb", facts: ["1": [fact("decision")]]) == [.decision])
        #expect(try causes(staff: "bb", facts: ["2": [fact("paper")]]) == [.others])
        #expect(try causes(rubric: "qq", facts: [:]) == [.rubric])
        #expect(try causes(staff: "bb", rubric: "qq", facts: ["1": [fact("paper")]]) == [.record, .rubric])
    }

    @Test func `leave the rubric out where its clauses are the same`() throws {
        var others = people
        others[0].postings[0] = posting("p1", "5")
        let (old, new) = (try recorded(people, rubric: "qq"), try recorded(others))
        for (same, cause) in [(false, SubjectChange.Cause.rubric), (true, .others)] {
            var causes: [SubjectChange.Cause] = []
            let comparison = RunComparison(old, new, facts: [:], sameClauses: same)
            _ = try comparison.forEachChange { causes += $0.causes }
            #expect(causes == [cause])
        }
    }

    @Test func `say so when one kept no postings`() throws {
        let without = try recorded(people, hasLedger: false)
        let comparison = RunComparison(try recorded(people), without, facts: nil)
        #expect(!comparison.tellsLines)
        let summary = try ComparisonSummary(comparison, oldName: "first", newName: "second")
        #expect(summary.withoutLedger == ["second"])
        #expect(summary.unchanged.count == people.count)
    }

    @Test func `say when a rubric changed and kept its version`() throws {
        let (old, new) = (try recorded(people), try recorded(people, rubric: "qq"))
        #expect(RunComparison(old, new, facts: nil).hidesVersion)
        #expect(!RunComparison(old, old, facts: nil).hidesVersion)
    }

    @Test func `must be in order`() throws {
        let wrong = try recorded([Person(id: "2"), Person(id: "1")])
        #expect(throws: RunFault.unsoundRow("persons.csv", person: "1")) { try changes(wrong, wrong) }
    }
}
