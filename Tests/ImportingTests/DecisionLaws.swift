import Diagnostics
import Importing
import Numbers
import Records
import Testing

/// A line of a file of decisions.
struct DecisionLine {
    var verdict: String
    var kind = "paper"
    var first: (person: String, item: String)
    var second: (person: String, item: String)
}

/// Decisions as a file holds them, columns in an order of their own.
func decisions(_ lines: [DecisionLine]) -> (decisions: Decisions, findings: [Finding]) {
    let rows = lines.map { line in
        [line.kind, line.first.person, line.first.item, line.second.person, line.second.item, "", line.verdict]
            .joined(separator: ",")
    }
    let head = "kind,person-a,item-a,person-b,item-b,remark,decision"
    return readDecisions(SourceText(name: "pairs.csv", bytes: Array(([head] + rows).joined(separator: "\n").utf8)))
}

extension DecisionLine {
    /// Random decisions about the items of a world.
    static func random(_ world: IdentityWorld, _ verdicts: [String], _ random: inout SplitMix64) -> [DecisionLine] {
        let items = world.people.flatMap { person in person.items.map { (person.number, $0.id, $0.kind) } }
        guard items.count > 1 else { return [] }
        return (0..<Int.random(in: 1...6, using: &random)).compactMap { _ in
            guard let a = items.randomElement(using: &random), let b = items.randomElement(using: &random),
                let verdict = verdicts.randomElement(using: &random), (a.0, a.1) != (b.0, b.1)
            else { return nil }
            return DecisionLine(verdict: verdict, kind: a.2, first: (a.0, a.1), second: (b.0, b.1))
        }
    }

    var titles: (String, String) { ("\(first.person)/\(first.item)", "\(second.person)/\(second.item)") }
}

@Suite struct `Decisions of people` {
    @Test(arguments: 0..<100 as Range<UInt64>)
    func `that say the same join as identifiers do, by way of others too`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let world = IdentityWorld.random(seed: seed)
        let lines = DecisionLine.random(world, ["same"], &random)
        let kinds = Dictionary(
            uniqueKeysWithValues: world.people.flatMap { person in
                person.items.map { ("\(person.number)/\($0.id)", $0.kind) }
            })
        var groups: [Set<String>] = []
        for line in lines where kinds[line.titles.0] == kinds[line.titles.1] {
            let met = groups.filter { $0.contains(line.titles.0) || $0.contains(line.titles.1) }
            groups.removeAll { met.contains($0) }
            groups.append(met.reduce([line.titles.0, line.titles.1]) { $0.union($1) })
        }
        var shared: [String: Set<String>] = [:]
        for (number, group) in groups.enumerated() {
            for title in group { shared[title, default: []].insert("decided \(number)") }
        }
        // What is mentioned is known by its own name besides.
        for title in lines.flatMap({ [$0.titles.0, $0.titles.1] }) { shared[title, default: []].insert(title) }
        let outcome = IdentityOutcome(world.join(decisions: decisions(lines).decisions).source)
        #expect(Set(outcome.works.values) == IdentityOracle(world, decided: shared).works)
        #expect(outcome.kinds.values.allSatisfy { $0.count == 1 })
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `that say different are never overruled`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let world = IdentityWorld.random(seed: seed)
        let lines = DecisionLine.random(world, ["same", "different", "different"], &random)
        let join = world.join(decisions: decisions(lines).decisions)
        let works = IdentityOutcome(join.source).works.values
        for line in lines where line.verdict == "different" {
            #expect(!works.contains { $0.reports.isSuperset(of: [line.titles.0, line.titles.1]) })
        }
        let free = IdentityOutcome(world.join().source).works.values
        let broken = lines.enumerated().filter { _, line in
            line.verdict == "different" && free.contains { $0.reports.isSuperset(of: [line.titles.0, line.titles.1]) }
        }
        let told = Set(join.join.findings.filter { $0.code == "decision-contradicts" }.compactMap(\.place.line))
        #expect(told.isSuperset(of: broken.map { $0.offset + 2 }))
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `give the same works for any order of lines, files and threads, and said twice`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let world = IdentityWorld.random(seed: seed)
        let lines = DecisionLine.random(world, ["same", "different"], &random)
        let source = world.join(decisions: decisions(lines).decisions).source
        let again = decisions((lines + lines).shuffled(using: &random)).decisions
        let other = world.shuffled(seed: seed + 1).join(batchSize: 2, threads: 3, decisions: again)
        #expect(IdentityOutcome(source) == IdentityOutcome(other.source))
    }

    @Test func `mark what they join with their line`() {
        let world = papers(["10.5/x", nil])
        let lines = [DecisionLine(verdict: "same", first: ("P0", "a0"), second: ("P1", "a1"))]
        let (join, source) = world.join(decisions: decisions(lines).decisions)
        #expect(join.tally.works == 1 && join.tally.reports == 2)
        let batch = source.batch(at: 0).batch
        let items = batch.roots.flatMap { batch.children(of: $0) }
        #expect(items.map { batch.decision(of: $0) } == [2, 2])
        #expect(join.findings.map(\.code) == ["reports-disagree"])
        let free = world.join().source.batch(at: 0).batch
        #expect(items.allSatisfy { free.decision(of: $0) == nil && free.work(of: $0) == nil })
    }

    @Test func `that contradict an identifier hold, and say so`() {
        let lines = [DecisionLine(verdict: "different", first: ("P0", "a0"), second: ("P1", "a1"))]
        let join = papers(["10.5/x", "10.5/x"]).join(decisions: decisions(lines).decisions).join
        #expect(join.tally.works == 0)
        #expect(
            join.findings.map(\.message) == [
                "Two reports are decided to be of different works, but both have the `doi` `10.5/x`."
            ])
        #expect(join.findings.first?.place == Place(file: "pairs.csv", line: 2))
    }

    @Test func `that match nothing are named by their line`() {
        let lines = [
            DecisionLine(verdict: "same", first: ("P0", "a0"), second: ("P1", "gone")),
            DecisionLine(verdict: "", first: ("P0", "a0"), second: ("P1", "gone")),
            DecisionLine(verdict: "different", first: ("P0", "a0"), second: ("Q", "a1")),
        ]
        let findings = papers(["10.5/x", nil]).join(decisions: decisions(lines).decisions).join.findings
        #expect(findings.map(\.code) == ["decision-unmatched", "decision-unmatched"])
        #expect(findings.map(\.place.line) == [2, 4])
        #expect(findings.first?.message.contains("`gone` of `P1`") == true)
    }

    @Test func `cannot make one work of two kinds`() {
        var world = papers([nil, nil])
        world.people[1].items[0].kind = "book"
        let lines = [DecisionLine(verdict: "same", first: ("P0", "a0"), second: ("P1", "a1"))]
        let join = world.join(decisions: decisions(lines).decisions).join
        #expect(join.findings.map(\.code) == ["decision-kinds"])
        #expect(join.tally.works == 0)
    }

    /// Two papers were joined by way of a book, or of an item that nobody has, while both lines were called not applied.
    @Test(arguments: ["book", nil]) func `that are not applied join nothing by way of others`(kind: String?) {
        var world = papers([nil, nil, nil])
        if let kind { world.people[1].items[0].kind = kind }
        let middle = ("P1", kind == nil ? "gone" : "a1")
        let lines = [
            DecisionLine(verdict: "same", first: ("P0", "a0"), second: middle),
            DecisionLine(verdict: "same", first: middle, second: ("P2", "a2")),
        ]
        let join = world.join(decisions: decisions(lines).decisions).join
        let code = kind == nil ? "decision-unmatched" : "decision-kinds"
        #expect(join.findings.map(\.code) == [code, code])
        #expect(join.tally.works == 0)
    }

    @Test(arguments: [
        ("decision,kind\nsame,paper", "decisions-columns"),
        ("decision,kind,person-a,item-a,person-b,item-b\nsam,paper,1,a,2,b", "decision-value"),
        ("decision,kind,person-a,item-a,person-b,item-b\nsame,paper,1,a,2", "decisions-cells"),
        ("decision,kind,person-a,item-a,person-b,item-b\nsame,paper,1,a,1,a", "decision-itself"),
        ("decision,kind,person-a,item-a,person-b,item-b\nsame,paper,1,,2,b", "decision-incomplete"),
        ("decision,kind,person-a,item-a,person-b,item-b\n\"same,paper", "decisions-quote"),
    ])
    func `with a fault are refused`(text: String, code: String) {
        let findings = readDecisions(SourceText(name: "pairs.csv", bytes: Array(text.utf8))).findings
        #expect(findings.contains { $0.code == code })
        #expect(findings.haveErrors)
    }

    @Test func `are read from a list with marks of a spreadsheet`() {
        let text = "\u{FEFF}decision;kind;person-a;item-a;person-b;item-b\r\nsame;paper;'=1;a;2;b\r\n"
        let read = readDecisions(SourceText(name: "pairs.csv", bytes: Array(text.utf8)))
        #expect(read.findings.isEmpty)
        #expect(read.decisions.count == 1)
    }
}

/// A paper by each of some people, with these DOIs.
private func papers(_ identifiers: [String?]) -> IdentityWorld {
    IdentityWorld(
        people: identifiers.enumerated().map { index, doi in
            let pages = IdentityWorld.Value.bits(Int64(index))
            let item = IdentityWorld.Item(
                kind: "paper", id: "a\(index)", line: 10 * index + 5,
                values: doi.map { ["doi": .text($0)] } ?? ["pages": pages])
            var person = IdentityWorld.Person(number: "P\(index)", items: [item])
            if identifiers.contains(nil) { person.items[0].values["pages"] = pages }
            return person
        })
}
