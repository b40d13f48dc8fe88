import Diagnostics
import Importing
import Testing

/// Two people and their reports of one paper.
private func world(
    _ first: [String: IdentityWorld.Value], _ second: [String: IdentityWorld.Value],
    contributors: [[[String: IdentityWorld.Value]]] = [[], []]
) -> IdentityWorld {
    let values = [first, second]
    return IdentityWorld(
        people: (0..<2).map { index in
            let item = IdentityWorld.Item(
                kind: "paper", id: "a\(index)", line: 10 * index + 5,
                values: values[index].merging(["doi": .text("10.5/x")]) { $1 }, contributors: contributors[index])
            return IdentityWorld.Person(number: "P\(index)", items: [item])
        })
}

@Suite struct `Reports of one work` {
    @Test func `that say the same give no finding`() {
        let values: [String: IdentityWorld.Value] = [
            "title": .text("T"), "pages": .bits(7), "published": .date(2024, 3),
        ]
        let list: [[String: IdentityWorld.Value]] = [
            ["person": .text("P0"), "position": .bits(1), "share": .percent(60)],
            ["person": .text("P1"), "position": .bits(2), "share": .percent(40)],
        ]
        let join = world(values, values, contributors: [list, list.reversed()]).join().join
        #expect(join.findings.isEmpty)
        #expect(join.tally.works == 1)
    }

    @Test func `that differ in a fact of the work are quoted with both places`() {
        let join = world(["published": .date(2024, 3)], ["published": .date(2024, 5)]).join(batchSize: 1).join
        #expect(join.findings.map(\.code) == ["reports-disagree"])
        let finding = join.findings.first
        #expect(finding?.severity == .warning)
        #expect(
            finding?.message
                == "Reports of one paper disagree in `published`: `2024-05` here, `2024-03` at `staff.xml:5`.")
        #expect(finding?.place == Place(file: "staff.xml", line: 15))
        #expect(finding?.person == "P1")
        #expect(finding?.value == "2024-05")
    }

    @Test func `may leave a fact out, say it less precisely, or say what is their own`() {
        let join = world(
            ["published": .date(2024), "pages": .bits(7), "citations": .bits(1)],
            ["published": .date(2024, 3), "citations": .bits(2)]
        ).join().join
        #expect(join.findings.isEmpty)
    }

    @Test func `give one finding for each field, at its first contradiction`() {
        var world = world(
            ["title": .text("A"), "pages": .bits(1), "journal": .text("J")],
            ["title": .text("B"), "pages": .bits(2), "journal": .text("J")])
        var third = world.people[1]
        third.number = "P2"
        third.items[0].line = 25
        third.items[0].values["title"] = .text("C")
        world.people.append(third)
        let findings = world.join().join.findings
        #expect(findings.map(\.code) == ["reports-disagree", "reports-disagree"])
        #expect(findings.map(\.place.line) == [15, 15])
        #expect(findings.map(\.value) == ["2", "B"])
    }

    @Test func `that give a staff number different positions or shares are quoted`() {
        let lists: [[[String: IdentityWorld.Value]]] = [
            [
                ["self": .bits(1), "position": .bits(1), "share": .percent(50)],
                ["person": .text("P1"), "position": .bits(2), "share": .percent(30)],
            ],
            [
                ["person": .text("P0"), "position": .bits(2), "share": .percent(50)],
                ["person": .text("P1"), "position": .bits(1), "share": .percent(40)],
            ],
        ]
        let messages = world([:], [:], contributors: lists).join().join.findings.map(\.message)
        #expect(
            messages == [
                "Reports of one paper disagree in the `position` of contributor `P0`: `2` here,"
                    + " `1` at `staff.xml:5`.",
                "Reports of one paper disagree in the `share` of contributor `P1`: `40 %` here,"
                    + " `30 %` at `staff.xml:5`.",
            ])
    }

    @Test func `must not declare more than the whole together`() {
        let lists: [[[String: IdentityWorld.Value]]] = [
            [["self": .bits(1), "share": .percent(60)]], [["self": .bits(1), "share": .percent(60)]],
        ]
        let findings = world([:], [:], contributors: lists).join().join.findings
        #expect(findings.map(\.code) == ["shares-exceed-whole"])
        #expect(findings.first?.value == "120 %")
        let same: [[String: IdentityWorld.Value]] = [
            ["person": .text("P0"), "share": .percent(60)], ["person": .text("P1"), "share": .percent(50)],
        ]
        let listed = world([:], [:], contributors: [same, same]).join().join.findings
        #expect(listed.map(\.value) == ["110 %"])
    }

    @Test func `that come from one person are named`() {
        var world = world([:], [:])
        world.people[0].items += world.people[1].items
        world.people.removeLast()
        let findings = world.join().join.findings
        #expect(findings.map(\.code) == ["reported-twice"])
        #expect(findings.first?.severity == .note)
        #expect(findings.first?.value == "a1")
        #expect(findings.first?.place.line == 15)
        #expect(findings.first?.message.contains("`staff.xml:5`") == true)
    }

    @Test func `that are of different members of a family do not contradict each other`() {
        let values: [[String: IdentityWorld.Value]] = [
            ["number": .text("CN1"), "title": .text("A"), "granted": .date(2023, 8)],
            ["number": .text("US2"), "title": .text("B"), "granted": .date(2024, 7)],
            ["number": .text("CN1"), "title": .text("C"), "granted": .date(2023, 8)],
            ["title": .text("D")],
        ]
        let share: [[String: IdentityWorld.Value]] = [["self": .bits(1), "share": .percent(60)]]
        let people = values.indices.map { index in
            let item = IdentityWorld.Item(
                kind: "patent", id: "t", line: 10 * index + 5,
                values: values[index].merging(["family": .text("F")]) { $1 }, contributors: index < 2 ? share : [])
            return IdentityWorld.Person(number: "P\(index)", items: [item])
        }
        let join = IdentityWorld(people: people).join().join
        #expect(join.tally.works == 1)
        #expect(
            join.findings.map(\.message) == [
                "Reports of one patent disagree in `title`: `C` here, `A` at `staff.xml:5`."
            ])
        let members = IdentityWorld(people: Array(people.prefix(2))).join().join
        #expect(members.tally.works == 1)
        #expect(members.findings.isEmpty)
        let unnumbered = IdentityWorld(people: [people[0], people[3]]).join().join
        #expect(unnumbered.findings.map(\.value) == ["D"])
    }

    @Test func `are compared though there are more than are looked at together`() {
        let people = (0..<40_000).map { index in
            let item = IdentityWorld.Item(
                kind: "paper", id: "a", line: index + 1,
                values: ["doi": .text("10.5/\(index / 2)"), "pages": .bits(Int64(index))])
            return IdentityWorld.Person(number: "P\(index)", items: [item])
        }
        let join = IdentityWorld(people: people).join(batchSize: 500, threads: 2).join
        #expect(join.findings.map(\.place.line) == stride(from: 2, through: 40_000, by: 2).map(\.self))
        #expect(join.tally.reports == 40_000)
    }
}

@Suite struct `A colleague in an item without an identifier` {
    @Test func `is counted and not credited`() {
        let named: [[[String: IdentityWorld.Value]]] = [
            [["person": .text("P0")], ["person": .text("P1")], ["person": .text("Q9")]], [["person": .text("P0")]],
        ]
        var world = world([:], [:], contributors: named)
        for index in world.people.indices { world.people[index].items[0].values["doi"] = nil }
        let (join, source) = world.join()
        #expect(source.batch(at: 0).adoptions.isEmpty)
        #expect(join.findings.map(\.code) == ["colleague-without-identifier"])
        let finding = join.findings.first
        #expect(finding?.severity == .note)
        #expect(finding?.message.contains("named 2 times") == true)
        #expect(finding?.place == Place(file: "staff.xml", line: 5))
        #expect(finding?.person == "P0")
    }
}
