import Analysis
import Numbers
import RubricLanguage
import Scoring
import Statistics
import Testing

@Suite struct `A comparison of two rubrics` {
    static let seeds: [UInt64] = [1, 2, 3]

    private func compare(
        _ old: String, _ new: String, _ faculty: TestFaculty, _ settings: RubricComparison.Settings = .init()
    ) throws -> RubricComparison {
        let source = faculty.batches(3)
        let sides = try [old, new].map { Population(try rubric($0), source, threads: 2, withItems: true) }
        var comparison = RubricComparison(sides[0], sides[1], settings)
        comparison.findItems(source, threads: 2)
        return comparison
    }

    @Test(arguments: seeds) func `moves nobody when both are the same`(seed: UInt64) throws {
        let comparison = try compare(countingRubric(), countingRubric(), TestFaculty(people: 30, seed: seed))
        #expect(comparison.people.count == 30)
        #expect(comparison.people.allSatisfy { $0.gain == 0 && $0.percentileShift == 0 })
        #expect(comparison.quadrants.cameIn + comparison.quadrants.fellOut == 0)
        #expect(comparison.agreement.kendallTauB == 1)
        #expect(comparison.items.allSatisfy { $0.isEmpty })
        #expect(comparison.divisions.allSatisfy { $0.groups.allSatisfy { $0.change.shift.value == 0 } })
        #expect(comparison.partsBreakdown()?.places.allSatisfy { $0?.fair.allSatisfy { $0.isZero } ?? false } == true)
    }

    @Test(arguments: seeds) func `turns round with the sides`(seed: UInt64) throws {
        let faculty = TestFaculty(people: 30, seed: seed)
        let (old, new) = (countingRubric(), countingRubric(papers: "0.5", patents: "4", standards: "2.5"))
        let (there, back) = (try compare(old, new, faculty), try compare(new, old, faculty))
        #expect(there.people.map(\.gain) == back.people.map { -$0.gain })
        #expect(there.people.map(\.percentileShift) == back.people.map { -$0.percentileShift })
        #expect(there.quadrants.cameIn == back.quadrants.fellOut)
        #expect(there.quadrants.overlap == back.quadrants.overlap)
        #expect(there.agreement.kendallTauB == back.agreement.kendallTauB)
        for grade in there.grades.counts.indices {
            #expect(there.grades.counts[grade] == back.grades.counts.map { $0[grade] })
        }
        let (forth, around) = (try #require(there.partsBreakdown()), try #require(back.partsBreakdown()))
        #expect(forth.places.map { $0?.fair } == around.places.map { $0?.fair.map { -$0 } })
    }

    @Test(arguments: seeds) func `breaks places down to parts of the totals`(seed: UInt64) throws {
        let faculty = TestFaculty(people: 30, seed: seed)
        let comparison = try compare(countingRubric(), countingRubric(patents: "9"), faculty)
        let breakdown = try #require(comparison.partsBreakdown())
        #expect(breakdown.clauses.map(\.name) == ["papers", "patents", "standards", "rest"])
        for (person, shares) in zip(comparison.people, breakdown.places) {
            #expect(shares?.fair.reduce(0, +) == Exact(person.gain))
        }
        let parts = try #require(comparison.parts)
        for (place, person) in comparison.people.enumerated() {
            let change =
                try #require(comparison.new.totals[person.person]) - (comparison.old.totals[person.person] ?? 0)
            #expect(parts.reduce(0) { $0 + ($1.difference(place) ?? 0) } == change)
        }
    }

    @Test(arguments: seeds, ["", "ties: [papers.points, standards.points]"])
    func `says what scoring without an item says`(seed: UInt64, ties: String) throws {
        let faculty = TestFaculty(people: 12, seed: seed)
        let (old, new) = (countingRubric(patents: "1"), countingRubric(patents: "6", more: ties))
        let comparison = try compare(old, new, faculty)
        var looked = 0
        for (place, person) in faculty.people.enumerated() where person.patents > 0 {
            guard let compared = comparison.people.firstIndex(where: { comparison.old.ids[$0.person] == person.id }),
                let effect = comparison.items[compared].first(where: { $0.id.hasPrefix("b") })
            else { continue }
            let source = faculty.withoutPatent(of: place).batches()
            let scored = Population(try rubric(new), source, threads: 1)
            let (total, everybody) = (scored.totals[comparison.people[compared].person], Array(scored.ids.indices))
            #expect(effect.newWithout?.total == total)
            #expect(effect.newWithout?.rank == scored.ranks(among: everybody)[comparison.people[compared].person])
            looked += 1
        }
        #expect(looked > 0)
    }

    @Test func `does not say what another item would make up for`() throws {
        let limited = countingRubric(patents: "6").replacing("points: 6}", with: "points: 6, at most: {items: 2}}")
        let faculty = TestFaculty([.init(id: "P1", patents: 3), .init(id: "P2", papers: 1)])
        let comparison = try compare(countingRubric(), limited, faculty)
        #expect(comparison.items[0].allSatisfy { $0.newWithout == nil && $0.oldWithout != nil })
    }

    /// Without it another criterion pays.
    @Test func `does not say what another criterion would make up for`() throws {
        let exclusive = countingRubric(
            patents: "6",
            more: """
                only once: {outputs: {criteria: [patents, others]}}
                """
        ).replacing("  standards:", with: "  others: {counts: [patent, standard], points: 1}\n  standards:")
        let faculty = TestFaculty([.init(id: "P1", patents: 2, standards: 1), .init(id: "P2", papers: 1)])
        let comparison = try compare(countingRubric(), exclusive, faculty)
        let effects = comparison.items[0]
        #expect(effects.count == 3 && effects.allSatisfy { $0.newWithout == nil && $0.oldWithout != nil })
    }

    /// Two colleagues report a paper of the same number each, of which the person is an author.
    @Test func `tells items of one number apart by who reports them`() throws {
        let source = AdoptedPapers()
        let sides = try ["1", "2"].map {
            Population(try rubric(countingRubric(papers: $0)), source, threads: 1, withItems: true)
        }
        var comparison = RubricComparison(sides[0], sides[1])
        comparison.findItems(source, threads: 1)
        #expect(comparison.items[0].map(\.id) == ["a0", "a0", "a0"])
        #expect(comparison.items[0].allSatisfy { $0.old == 1 && $0.new == 2 })
        #expect(comparison.items[0].allSatisfy { $0.newWithout?.total == 4 })
    }

    @Test func `names what the parts leave once, behind parts that only the new side has`() throws {
        let old = countingRubric(papers: "0.3").replacing("total: 3 half-up", with: "total: 0 half-up")
        let new = old.replacing("  standards:", with: "  rest: {counts: software, points: 1}\n  standards:")
            .replacing("+ standards.points", with: "+ standards.points + rest.points")
        let people = (0..<6).map { TestFaculty.Person(id: "P\($0)", papers: $0, software: 6 - $0) }
        let comparison = try compare(old, new, TestFaculty(people))
        let parts = try #require(comparison.parts)
        #expect(parts.map(\.name) == ["papers", "patents", "standards", "rest", "rest"])
        #expect(parts.map(\.isRest) == [false, false, false, false, true])
        let breakdown = try #require(comparison.partsBreakdown())
        #expect(breakdown.clauses.count == 5)
        #expect(breakdown.clauses.last?.labels == parts.last?.labels)
        for (person, shares) in zip(comparison.people, breakdown.places) {
            #expect(shares?.fair.reduce(0, +) == Exact(person.gain))
        }
    }

    @Test func `leaves out who has no total, and never counts it as zero`() throws {
        let tracked = countingRubric(more: "tracks: {basic: person.track = basic}")
        var faculty = TestFaculty(people: 6, seed: 1)
        faculty.people[2].track = "applied"
        let comparison = try compare(countingRubric(), tracked, faculty)
        #expect(comparison.people.count == 5)
        #expect(comparison.leftOut.map { comparison.old.ids[$0] } == ["P2"])
        #expect(comparison.leftOut.map { comparison.new.statuses[$0] } == [.noTrack])
        #expect(comparison.people.map(\.newRank).max() ?? 6 <= 5)
    }

    @Test func `shows no group that is too small`() throws {
        let people = (0..<9).map {
            TestFaculty.Person(id: "P\($0)", papers: $0, title: $0 < 6 ? "lecturer" : "professor")
        }
        let (old, new) = (countingRubric(), countingRubric(papers: "2"))
        let comparison = try compare(old, new, TestFaculty(people), .init(smallestGroup: 4))
        let titles = try #require(comparison.divisions.first { $0.name == "title" })
        #expect(titles.groups.map(\.group.name) == ["lecturer"])
        #expect(titles.smallGroups == 1)
        #expect(titles.smallPeople == 3)
    }

    @Test func `forms groups by the old side`() throws {
        let people = (0..<10).map { TestFaculty.Person(id: "P\($0)", papers: $0, born: $0 < 5 ? 1985 : 1960) }
        let later = countingRubric().replacing("period: 2023-01-01..2025-12-31", with: "period: 2029-01-01..2031-12-31")
        let there = try compare(countingRubric(), later, TestFaculty(people))
        let back = try compare(later, countingRubric(), TestFaculty(people))
        func ages(_ comparison: RubricComparison) -> [String]? {
            comparison.divisions.first { $0.name == "age-band" }?.groups.map(\.group.name)
        }
        #expect(ages(there) == ["35..<45", "55.."])
        #expect(ages(back) == ["45..<55", "55.."])
    }

    @Test func `counts quadrants, grades and fifths`() throws {
        let people = (0..<10).map { TestFaculty.Person(id: "P\($0)", papers: $0, patents: 9 - $0) }
        let (old, new) = (countingRubric(papers: "2", patents: "1"), countingRubric(papers: "1", patents: "2"))
        let comparison = try compare(old, new, TestFaculty(people))
        #expect(comparison.topPlaces == 2)
        #expect(comparison.quadrants.fellOut == 2)
        #expect(comparison.quadrants.cameIn == 2)
        #expect(comparison.quadrants.overlap == 0)
        #expect(comparison.agreement.kendallTauB == -1)
        #expect(comparison.fifths.map(\.count) == [2, 2, 2, 2, 2, 10])
        #expect(comparison.fifths.map(\.meanGain) == [-8, -4, 0, 4, 8, 0])
        // A tenth of ten places is one: who moves one place does not move far.
        let bands: [[ChangeBand: Int]] = [
            [.lostMuch: 2], [.lostMuch: 2], [.lostSome: 1, .wonSome: 1], [.wonMuch: 2], [.wonMuch: 2],
            [.lostMuch: 4, .lostSome: 1, .wonSome: 1, .wonMuch: 4],
        ]
        #expect(comparison.fifths.map(\.bands) == bands)
        #expect(comparison.grades.counts.joined().reduce(0, +) == 10)
        #expect(comparison.people[0].oldPercentile == 5)
        #expect(comparison.people[0].newPercentile == 95)
    }

    @Test func `compares the people of one group among themselves`() throws {
        let faculty = TestFaculty(people: 30, seed: 9)
        let source = faculty.batches()
        let old = Population(try rubric(countingRubric()), source, threads: 1)
        let new = Population(try rubric(countingRubric(patents: "8")), source, threads: 1)
        let professors = try #require(RubricComparison.people(of: old, in: ("title", "professor")))
        let comparison = RubricComparison(old, new, among: professors)
        #expect(comparison.people.map(\.person) == professors)
        #expect(comparison.people.map(\.oldRank).max() ?? 0 <= professors.count)
        #expect(RubricComparison.people(of: old, in: ("title", "dean")) == nil)
    }
}
