import Diagnostics
import Numbers
import Records
import Testing

@testable import Importing

/// Random titles of words that are often the same.
private func randomTitle(_ random: inout SplitMix64) -> String {
    let words = [
        "growth", "of", "a", "crystal", "lattice", "Über", "model", "2019", "3", "résumé", "新型", "材料", "cell:",
    ]
    return (0..<Int.random(in: 1...9, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
}

/// The same title with a letter changed here and there.
private func misspelt(_ title: String, _ random: inout SplitMix64) -> String {
    String(title.map { Int.random(in: 0..<25, using: &random) == 0 ? "x" : $0 })
}

private func title(_ text: String) -> Title { Title.forms(of: text).full }

@Suite struct `Two persons` {
    @Test func `share the same unit in whatever order their appointments stand`() {
        func person(_ number: String, _ units: [String]) -> PersonProfile {
            PersonProfile(
                number: number, names: ["Ana Lima"], orcid: nil, born: nil, units: units, place: Place(file: "a.xml"))
        }
        let proposals = [["U p", "U q"], ["U q", "U p"]].map {
            person("1", $0).proposal(with: person("2", ["U q", "U p"]))
        }
        #expect(proposals.map { $0?.agrees.last } == ["unit U p", "unit U p"])
    }
}

@Suite struct `The likeness of titles` {
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `is the same both ways, whole for itself, and never passed over by a sketch`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = randomTitle(&random)
        for other in [randomTitle(&random), misspelt(text, &random), misspelt(text, &random)] {
            let (a, b) = (title(text), title(other))
            let likeness = a.likeness(to: b)
            #expect(likeness == b.likeness(to: a))
            #expect(0...100 ~= likeness)
            if likeness >= Title.least { #expect(a.sketch.mayBeLike(b.sketch)) }
            if a.pairs.count > 0 { #expect(a.likeness(to: a) == 100) }
        }
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `does not see what normalising takes away, and normalising twice takes nothing more`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let text = randomTitle(&random)
        let plain = PlainText(text).words
        let letters = plain.map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
        #expect(PlainText(letters.joined(separator: " ")).words == plain)
        for other in [text.uppercased(), "  " + text.replacing(" ", with: " – "), text + "."] {
            #expect(PlainText(other).words == plain)
        }
    }

    @Test(arguments: [
        ("Über die Größe", "uber die grosse"), ("ＣＲＩＳＰＲ－Ｃａｓ９", "CRISPR-Cas9"), ("CO₂ capture", "CO2 capture"),
        ("Eﬃcient ﬁlters", "efficient filters"), ("L’amour; l'été", "lamour lete"), ("e\u{301}tude", "étude"),
        ("Søren Æsir", "soren aesir"), ("《新型材料》研究", "新型材料 研究"),
    ])
    func `is whole for other spellings`(one: String, other: String) {
        #expect(title(one).pairs == title(other).pairs)
    }

    @Test func `is nothing where the numbers differ`() {
        #expect(
            title("Annual report of the laboratory 2019").likeness(to: title("Annual report of the laboratory 2020"))
                == 0)
    }

    @Test func `is nothing between the parts of a series`() {
        #expect(title("Structure of matter, part II").likeness(to: title("Structure of matter, part III")) == 0)
        #expect(title("Structure of matter, part II").likeness(to: title("STRUCTURE OF MATTER: Part II")) == 100)
    }

    @Test func `knows a title without its subtitle`() {
        let forms = Title.forms(of: "Growth of crystal lattices: a model of the early phase")
        #expect(forms.main?.likeness(to: title("Growth of crystal lattices")) == 100)
        #expect(Title.forms(of: "Cells: a model of the early phase").main == nil, "too short to say anything")
        #expect(Title.forms(of: "新型材料的制备与应用——以水凝胶为例").main != nil)
    }
}

@Suite struct `The likeness of names` {
    @Test(arguments: [
        ("Smith, John", "John Smith", 95), ("J. Smith", "John Smith", 90), ("Smith J", "John Smith", 90),
        ("Li Xiao-Ming", "Xiaoming Li", 95), ("Li Xiao Ming", "Xiaoming Li", 95), ("José Núñez", "JOSE NUNEZ", 100),
        ("John Smith", "John A. Smith", 85), ("张 伟", "张伟", 100), ("Müller, K.-H.", "K. H. Müller", 95),
    ])
    func `allows another order, initials and missing parts`(one: String, other: String, score: Int) {
        let (a, b) = (PersonName(one), PersonName(other))
        #expect(a.likeness(to: b)?.score == score)
        #expect(b.likeness(to: a)?.score == score)
        #expect(!Set(a.keys()).isDisjoint(with: b.keys()))
    }

    @Test(arguments: [
        ("张伟", "张玮"), ("John Smith", "Jane Smith"), ("J. Smith", "J. Smyth"), ("", "John"), ("张伟", "Zhang Wei"),
    ])
    func `is none between others`(one: String, other: String) {
        #expect(PersonName(one).likeness(to: PersonName(other)) == nil)
    }
}

@Suite struct `The search for likely duplicates` {
    private func search(
        _ world: IdentityWorld, batchSize: Int = 3, threads: Int = 1, _ lines: [DecisionLine] = []
    ) -> Proposals {
        let decisions = lines.isEmpty ? nil : decisions(lines).decisions
        let source = world.join(batchSize: batchSize, decisions: decisions).source
        return LikenessSearch(
            source, files: ["staff.xml"], vocabulary: .core, decisions: decisions, threads: threads
        ).proposals()
    }

    /// People who report some titles, misspelt here and there.
    private func world(seed: UInt64) -> IdentityWorld {
        var random = SplitMix64(seed: seed)
        let titles = (0..<6).map { _ in randomTitle(&random) }
        return IdentityWorld(
            people: (0..<12).map { person in
                let items = (0..<Int.random(in: 0...4, using: &random)).map { item in
                    let title = misspelt(titles.randomElement(using: &random) ?? "", &random)
                    return IdentityWorld.Item(
                        kind: item == 3 ? "book" : "paper", id: "i\(item)", line: 100 * person + item,
                        values: [
                            "title": .text(title), "published": .date(2018 + Int.random(in: 0...3, using: &random)),
                            "doi": .text("10.5/\(Int.random(in: 0...40, using: &random))"),
                        ].filter { item != 3 || $0.key != "doi" })
                }
                return IdentityWorld.Person(number: "P\(person)", items: items)
            })
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `gives the same list for any order, any batches and any threads`(seed: UInt64) {
        let world = world(seed: seed)
        let list = search(world).list
        #expect(list == search(world.shuffled(seed: seed + 1), batchSize: 1 + Int(seed % 5), threads: 3).list)
        #expect(proposalTable(list, names: [:]) == proposalTable(search(world, threads: 2).list, names: [:]))
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `proposes only what is not joined, of one kind, alike and near in time, each pair once`(seed: UInt64) {
        let world = world(seed: seed)
        let list = search(world).list.filter { $0.kind != "person" }
        #expect(Set(list.map { [$0.first, $0.second] }).count == list.count)
        let works = IdentityOutcome(world.join().source).works
        for proposal in list {
            let items = [proposal.first, proposal.second].compactMap { side in
                world.people.first { $0.number == side.person }?.items.first { $0.id == side.item }
            }
            #expect(items.count == 2 && items.allSatisfy { $0.kind == proposal.kind })
            #expect(proposal.score >= 80 && proposal.score <= 100)
            let titles = Set(items.compactMap { $0.values["title"] }.map { "\($0)" })
            #expect(!works.values.contains { $0.reports.isSuperset(of: titles) })
        }
    }

    @Test func `finds something in most of the worlds of these tests`() {
        #expect((0..<30).count { !search(world(seed: $0)).list.isEmpty } > 20)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `does not come back to what is decided`(seed: UInt64) {
        let world = world(seed: seed)
        let list = search(world).list
        let lines = list.enumerated().map { index, proposal in
            DecisionLine(
                verdict: index.isMultiple(of: 2) ? "different" : "same", kind: proposal.kind,
                first: (proposal.first.person, proposal.first.item),
                second: (proposal.second.person, proposal.second.item))
        }
        let left = search(world, lines).list.map { [$0.first, $0.second] }
        #expect(list.allSatisfy { !left.contains([$0.first, $0.second]) })
    }

    @Test func `finds a paper that has a DOI once and once has none, and says what agrees`() {
        let values: [[String: IdentityWorld.Value]] = [
            [
                "title": .text("Growth of Crystal Lattices: a Model"), "published": .date(2024, 3),
                "journal": .text("Nature Biotech."), "doi": .text("10.5/x"),
            ],
            [
                "title": .text("Growth of crystal lattices – a model"), "published": .date(2024),
                "journal": .text("Nature Biotech"),
            ],
            [
                "title": .text("Growth of crystal lattices"), "published": .date(2025),
                "journal": .text("Other Letters"),
            ],
            ["title": .text("Growth of crystal lattices: a model"), "published": .date(2021)],
            ["title": .text("Melting of snow in the high mountains"), "published": .date(2024)],
        ]
        let world = IdentityWorld(
            people: values.enumerated().map { index, values in
                IdentityWorld.Person(
                    number: "P\(index)",
                    items: [IdentityWorld.Item(kind: "paper", id: "a", line: index + 1, values: values)])
            })
        let list = search(world).list.filter { $0.kind == "paper" }
        #expect(list.map { [$0.first.person, $0.second.person] } == [["P0", "P1"], ["P0", "P2"], ["P1", "P2"]])
        #expect(list.map(\.score) == [100, 80, 80])
        #expect(
            list[0].agrees == [
                "title", "Journal or proceedings Nature Biotech.", "Published in the final issue 2024-03",
            ])
        #expect(list[0].differs == ["DOI 10.5/x / none"])
        #expect(list[1].differs.first == "subtitle only in one")
    }
}
