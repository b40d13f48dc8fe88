import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// Choices of single people and of units. The slots of a work are thirds and the like, rounded.
private func allocating(share: Bool = true) throws -> Rubric {
    try rubric(
        """
        rubric: allocating
        version: 1
        period: 2023-01-01..2025-12-31
        criteria:
          papers:
            counts: paper
            where: published in period
            values:
              slot: {value: 1 / contributors, round: 2 half-up}
              core: if tier = core then 1 else 0
              patent: 0
            points: "round(if tier = core then 5 else 4 * slot, 2, half-up)"
          patents: {counts: patent, once per: family, values: {slot: 0.5, core: 0, patent: 1}, points: 2}
        allocations:
          alone:
            of: [papers, patents]
            limits:
              - {sum: slot, at most: 1.5}
              - {where: patent = 1, at most: 2}
              \(share ? "- {where: core = 1, share: 50 %}" : "")
            ties: [slot, points]
          together:
            of: [patents, papers]
            by: person.unit
            limits:
              - {per: person, sum: slot, at most: own-limit}
              - {sum: slot, at most: 0.75 * heads}
              - {where: patent = 1, at most: 3}
              \(share ? "- {where: core = 1, sum: slot, share: 40 %}" : "")
            ties: -slot
        measures:
          heads: count(persons by person.unit)
          own-limit: if count(paper) > 3 then 1.2 else 1
          used: sum(slot of together)
          cores: count(alone where core = 1)
          together-of-unit: sum(together.points of persons by person.unit)
          standing: share-below(together-of-unit of persons)
        total: alone.points + together.points
        """)
}

@Suite struct `An allocation` {
    static let seeds = Array<UInt64>(1...8)

    @Test(arguments: seeds) func `of one person is what the search of all choices finds, tie-break included`(
        seed: UInt64
    ) throws {
        for chooser in try run(RandomFaculty(people: 12, seed: seed)).values where chooser.papersFirst.count <= 9 {
            let items = chooser.papersFirst
            let order = items.indices.sorted { (items[$0].ties, $1) > (items[$1].ties, $0) }
            let chosen = bestOfAll(items, order) { choice in
                let core = choice.count { $0.core == 1 }
                return choice.reduce(Exact.zero) { $0 + $1.slot } <= Exact(3, over: 2)
                    && choice.count { $0.isPatent } <= 2 && 2 * core <= choice.count
            }
            #expect(Set(chosen.map { items[$0].id }) == chooser.chosen["alone"] ?? [], "\(chooser)")
        }
    }

    @Test(arguments: seeds) func `that people share is worth what the search of all choices finds`(
        seed: UInt64
    ) throws {
        let found = try run(RandomFaculty(people: 4, seed: seed))
        for members in Dictionary(grouping: found.values, by: \.unit).values {
            let items = members.flatMap(\.papersFirst)
            guard items.count <= 11 else { continue }
            let limits = Dictionary(uniqueKeysWithValues: members.map { ($0.id, $0.values["own-limit"] ?? 0) })
            let chosen = bestOfAll(items, Array(items.indices)) { choice in
                let slots = choice.reduce(Exact.zero) { $0 + $1.slot }
                let core = choice.reduce(Exact.zero) { $1.core == 1 ? $0 + $1.slot : $0 }
                return slots <= Exact(3, over: 4) * Exact(members.count) && choice.count { $0.isPatent } <= 3
                    && 5 * core <= 2 * slots
                    && Dictionary(grouping: choice, by: \.person).allSatisfy { person, own in
                        own.reduce(Exact.zero) { $0 + $1.slot } <= limits[person] ?? 0
                    }
            }
            let best = chosen.reduce(Exact.zero) { $0 + items[$1].points }
            #expect(members.allSatisfy { $0.values["together-of-unit"] == best })
        }
    }

    @Test(arguments: seeds) func `foots, and is a source of aggregations`(seed: UInt64) throws {
        for chooser in try run(RandomFaculty(people: 15, seed: seed)).values {
            for (name, sum) in chooser.posted { #expect(chooser.values["\(name).points"] == sum) }
            let items = Dictionary(uniqueKeysWithValues: chooser.papersFirst.map { ($0.id, $0) })
            let slots = (chooser.chosen["together"] ?? []).reduce(Exact.zero) { $0 + (items[$1]?.slot ?? 9) }
            #expect(chooser.values["used"] == slots)
            let cores = (chooser.chosen["alone"] ?? []).reduce(Exact.zero) { $0 + (items[$1]?.core ?? 9) }
            #expect(chooser.values["cores"] == cores)
        }
    }

    @Test(arguments: seeds) func `does not depend on the order of records, on batches or on threads`(
        seed: UInt64
    ) throws {
        let faculty = RandomFaculty(people: 20, seed: seed)
        let expected = try run(faculty)
        for (batches, threads) in [(1, 1), (3, 2), (20, 4)] {
            #expect(try run(faculty.shuffled(seed: seed &+ 9), batches: batches, threads: threads) == expected)
        }
    }

    @Test(arguments: seeds) func `is never worth less by one more item where nothing limits shares`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        var faculty = RandomFaculty(people: 8, seed: seed)
        let before = try run(faculty, under: allocating(share: false))
        let lucky = Int.random(in: 0..<8, using: &random)
        faculty.people[lucky].children.append(RandomFaculty.paper("new", of: lucky, among: 8, &random))
        let after = try run(faculty, under: allocating(share: false))
        for (id, chooser) in before {
            #expect(after[id]?.values["together-of-unit"] ?? 0 >= chooser.values["together-of-unit"] ?? 1)
            #expect(after[id]?.values["alone.points"] ?? 0 >= chooser.values["alone.points"] ?? 1)
        }
    }

    @Test func `says what is proved of each group`() throws {
        var evaluation = Evaluation(try allocating(), threads: 2)
        evaluation.score(ListedBatches(batches: [Batch(RandomFaculty(people: 20, seed: 4).people)]))
        #expect(evaluation.allocations.map(\.group) == [["U0"], ["U1"], ["U2"]])
        for outcome in evaluation.allocations {
            #expect(outcome.isProved && outcome.isShared && outcome.chosen < outcome.items)
            #expect(outcome.limits.map(\.limit) == [1, 2, 3])
            #expect(outcome.limits.allSatisfy { $0.used <= $0.allowed })
        }
    }

    @Test func `says what is not proved, and keeps the limits all the same`() throws {
        let fine = try rubric(
            """
            rubric: fine
            version: 1
            period: 2024
            criteria: {papers: {counts: paper, points: "1 / max(1, pages)"}}
            allocations: {some: {of: papers, limits: {at most: 2}}}
            total: some.points
            """)
        // Their common denominator is beyond what is solved exactly.
        let papers = [99991, 99989, 99971, 99961].map { pages in
            RandomFaculty.Element(
                kind: "paper", fields: [("id", .text("\(pages)")), ("pages", .number(pages))])
        }
        let person = RandomFaculty.Element(kind: "person", fields: [("id", .text("P1"))], children: papers)
        var evaluation = Evaluation(fine, threads: 1)
        evaluation.score(ListedBatches(batches: [Batch([person])]))
        let outcome = try #require(evaluation.allocations.first)
        #expect(!outcome.isProved && !outcome.isShared && outcome.group == ["P1"])
        #expect(outcome.chosen == 2 && outcome.items == 4 && outcome.value < outcome.bound)
    }

    private func run(
        _ faculty: RandomFaculty, under rubric: Rubric? = nil, batches: Int = 1, threads: Int = 1
    ) throws -> [String: Chooser] {
        let size = (faculty.people.count + batches - 1) / batches
        let source = ListedBatches(
            batches: stride(from: 0, to: faculty.people.count, by: size).map {
                Batch(Array(faculty.people[$0..<min($0 + size, faculty.people.count)]))
            })
        var evaluation = Evaluation(try rubric ?? allocating(), threads: threads)
        let choosers = Choosers()
        evaluation.score(source)
        evaluation.report(source, with: choosers, ordinal: { $0 }, deliver: { _ in })
        return choosers.known
    }
}

/// The best of all choices that are allowed; of equally good ones the one with the first item of the order on which
/// they differ.
private func bestOfAll(
    _ items: [Chooser.Item], _ order: [Int], isAllowed: ([Chooser.Item]) -> Bool
) -> [Int] {
    var best: (chosen: [Int], value: Exact) = ([], .zero)
    for bits in 0..<(1 << items.count) {
        let chosen = items.indices.filter { bits >> $0 & 1 == 1 }
        let value = chosen.reduce(Exact.zero) { $0 + items[$1].points }
        guard value >= best.value, isAllowed(chosen.map { items[$0] }) else { continue }
        let isPreferred = order.first { chosen.contains($0) != best.chosen.contains($0) }.map(chosen.contains) ?? false
        if value > best.value || isPreferred { best = (chosen, value) }
    }
    return best.chosen
}
