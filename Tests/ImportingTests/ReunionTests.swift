import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

/// Reads files named `a.xml`, `b.xml` and so on under decisions.
private func reunited(_ files: [String], _ lines: [String], overlay: String? = nil) throws -> StaffImport {
    var options = ImportOptions(formats: [MappedFormat(try mapping())])
    options.decisions = decided(lines)
    options.overlay = overlay.map { readOverlay(SourceText(name: "overlay.csv", text: $0), for: .core).overlay }
    let sources = files.enumerated().map { place, text in
        StaffSource(name: "\(["a", "b", "c", "d"][place]).xml", bytes: ByteSource(Array(text.utf8)))
    }
    return importStaff(sources, vocabulary: .core, options: options)
}

private func decided(_ lines: [String]) -> Decisions {
    let text = (["decision,kind,person-a,item-a,person-b,item-b"] + lines).joined(separator: "\n")
    return readDecisions(SourceText(name: "pairs.csv", text: text)).decisions
}

/// Everybody of a run in the order of their numbers, without places.
private func people(of read: StaffImport) -> [String] {
    read.persons.inOrder().map { index in
        let (batch, row) = read.persons[index]
        return tree(read.store.batch(at: batch), row).replacing(#/ [0-9]+:[0-9]+:[0-9]+ /#, with: "")
    }
}

/// A paper of which the title says whose it was.
private func paper(_ number: String, of person: String, _ content: String = "") -> String {
    "<paper id='\(number)'><title>\(person)/\(number)</title>\(content)</paper>"
}

/// Random people with items whose numbers meet, and decisions about them.
private struct Crowd {
    var people: [String]
    var lines: [String]
    /// The numbers of those who are one by the decisions, as far as nothing contradicts it.
    var groups: Set<Set<String>>
    var itemCount = 0

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let numbers = ["1", "2", "10", "007", "x"]
        people = []
        for number in numbers {
            let items = ["p", "q", "r"].filter { _ in Bool.random(using: &random) }
            itemCount += items.count
            let titles = ["professor", "lecturer"].filter { _ in Bool.random(using: &random) }
            people.append(
                person(
                    (titles.map { "<title value='\($0)'/>" } + items.map { paper($0, of: number) }).joined(), id: number
                ))
        }
        var same = numbers.map { Set([$0]) }
        lines = []
        var apart: [Set<String>] = []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let pair = Array(numbers.shuffled(using: &random).prefix(2))
            let isSame = Int.random(in: 0..<4, using: &random) > 0
            lines.append("\(isSame ? "same" : "different"),person,\(pair[0]),,\(pair[1]),")
            if isSame {
                let met = same.filter { !$0.isDisjoint(with: pair) }
                same = same.filter { $0.isDisjoint(with: pair) } + [met.reduce([]) { $0.union($1) }]
            } else {
                apart.append(Set(pair))
            }
        }
        groups = Set(
            same.flatMap { group in apart.contains { $0.isSubset(of: group) } ? group.map { Set([$0]) } : [group] })
    }
}

@Suite struct `Persons who are decided to be one` {
    /// Law: each group is one person with all items; the order of files and lines changes nothing.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `are one, however files and lines are ordered`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let crowd = Crowd(seed: seed)
        let read = try reunited([staff(crowd.people.joined())], crowd.lines)
        #expect(read.errors == 0)
        #expect(read.persons.count == crowd.groups.count)
        for group in crowd.groups { #expect(Set(group.map { read.number(of: $0) }).count == 1) }
        #expect(Vocabulary.core.kind("paper").map { read.counts[$0.index] } == crowd.itemCount)
        let shuffled = crowd.people.shuffled(using: &random)
        let files = [staff(shuffled[..<2].joined()), staff(shuffled[2...].joined())]
        let other = try reunited(files, crowd.lines.shuffled(using: &random))
        #expect(people(of: other) == people(of: read))
    }

    @Test func `are two again without the decision`() throws {
        let files = [staff(person(paper("p", of: "1"))), staff(person(paper("p", of: "2"), id: "2"))]
        let before = everything(in: try reunited(files, []))
        #expect(try reunited(files, ["same,person,2,,1,"]).persons.count == 1)
        #expect(everything(in: try reunited(files, ["different,person,2,,1,"])) == before)
    }

    @Test func `keep all items with their places, under numbers that are free`() throws {
        let own = person(paper("p", of: "1") + paper("2/p", of: "1"))
        let decision = "<decision id='d' of='p' finding='late-evidence'/>"
        let other = person(paper("p", of: "2") + decision, id: "2")
        let read = try reunited([staff(other), staff(own)], ["same,person,2,,1,"])
        let (index, row) = read.persons[0]
        let batch = read.store.batch(at: index)
        let items = batch.children(of: row).map { item in
            "\(batch.text(item, "id") ?? "") \(batch.text(item, "title") ?? "") \(batch.origin(of: item).file)"
        }
        #expect(items == ["p 1/p 1", "2/p 1/2/p 1", "2/2/p 2/p 0", "d  0"])
        #expect(batch.children(of: row).compactMap { batch.text($0, "of") } == ["2/2/p"])
        #expect(batch.text(row, "id") == "1")
    }

    @Test func `disagree with a finding, and the smallest number holds`() throws {
        let files = [
            "<person id='10'><name>A. Lima</name><title value='lecturer'/><track value='basic' to='2019'/></person>",
            "<person id='9' born='1980'><name>Ana Lima</name><title value='professor'/><track value='applied' from='2020'/>"
                + "</person>",
        ].map { staff($0) }
        let read = try reunited(files, ["same,person,9,,10,"])
        #expect(
            people(of: read) == [
                #"person["id=9", "name=Ana Lima", "born=1980"]{title["value=lecturer"]{}track["value=basic", "to=2019"]{}"#
                    + #"title["value=professor"]{}track["value=applied", "from=2020"]{}}"#
            ])
        #expect(
            read.findings.map { "\($0.severity) \($0.place) \($0.person ?? "") \($0.value ?? "") \($0.allowed ?? "")" }
                == [
                    "note a.xml:1 9 A. Lima Ana Lima", "warning a.xml:1 9 lecturer professor",
                ])
        #expect(read.findings.allSatisfy { $0.code == "persons-disagree" })
    }

    @Test func `are credited as one where colleagues name either`() throws {
        let colleague = person(
            "<paper id='p' doi='10.5555/a'><title>T</title><contributor position='1' self='true'/>"
                + "<contributor position='2' person='2'/></paper>", id: "3")
        var read = try reunited([staff(person() + person(id: "2") + colleague)], ["same,person,1,,2,"])
        let join = WorkJoin(
            read.takeReports(), of: read.store, files: ["a.xml"], vocabulary: .core, decisions: read.decisions,
            threads: 1)
        #expect(join.tally.adoptions == 1)
        let source = JoinedSource(read.store, join)
        let adopting = (0..<source.count).map { source.batch(at: $0) }.filter { !$0.adoptions.isEmpty }
        #expect(adopting.map { $0.batch.text($0.adoptions[0].subject, "id") } == ["1"])
        let parts = adopting.flatMap { joined in
            joined.batch.children(of: joined.adoptions[0].item).map { joined.batch.text($0, "person") }
        }
        #expect(parts == [nil, "1"])
    }

    @Test func `take decisions about their items along`() throws {
        let files = [staff(person(paper("p", of: "1"))), staff(person(paper("p", of: "2"), id: "2"))]
        let lines = ["same,person,1,,2,", "same,paper,1,p,2,p", "same,paper,1,p,2,gone"]
        var read = try reunited(files, lines)
        let join = WorkJoin(
            read.takeReports(), of: read.store, files: ["a.xml", "b.xml"], vocabulary: .core, decisions: read.decisions,
            threads: 1)
        #expect(join.tally.works == 1 && join.tally.reports == 2)
        #expect(Set(join.findings.map(\.code)) == ["reports-disagree", "reported-twice", "decision-unmatched"])
        #expect(decided(lines).findings(about: read).map(\.code) == ["decision-person"])
    }

    @Test func `may come from another format, and an overlay speaks of each number`() throws {
        let house = "<house><member no='7' name='Ana Lima'><paper><title>T</title></paper></member></house>"
        let overlay = "person,title,track\n1,professor,\n7,,basic\n"
        let read = try reunited([house, staff(person(paper("p", of: "1")))], ["same,person,1,,7,"], overlay: overlay)
        #expect(
            people(of: read) == [
                #"person["id=1", "name=Ana"]{track["value=basic"]{}title["value=professor"]{}"#
                    + #"paper["id=p", "title=1/p"]{}paper["id=paper-1", "title=T"]{}}"#
            ])
        #expect(read.findings.map(\.code) == ["persons-disagree"])
    }

    @Test func `are left apart where other lines say so`() throws {
        let lines = ["same,person,1,,2,", "same,person,2,,3,", "different,person,1,,3,", "same,person,4,,5,"]
        let read = try reunited([staff((1...4).map { person(id: "\($0)") }.joined())], lines)
        #expect(read.persons.count == 4)
        #expect(
            decided(lines).findings(about: read).map { "\($0.code) \($0.place)" } == [
                "decision-contradicts pairs.csv:4", "decision-unmatched pairs.csv:5",
            ])
    }

    @Test func `under one number twice are refused as anybody is`() throws {
        let read = try reunited([staff(person()), staff(person() + person(id: "2"))], ["same,person,1,,2,"])
        #expect(read.findings.map(\.code) == ["duplicate-person"])
        #expect(read.unsound == 1 && !read.isUsable)
    }
}
