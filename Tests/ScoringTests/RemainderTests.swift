import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// A rubric in which papers are shared by a rule and rounded to cents.
private func rubric(by rule: String) throws -> Rubric {
    try rubric(
        """
        rubric: shares
        version: 1
        period: 2024
        rounding: {item: 2 half-up}
        credit: {shared: {\(rule)}}
        criteria:
          papers:
            counts: paper
            points: [{points: 100, when: tier = high-quality}, {points: 7, when: tier = core}, {points: 0.05}]
            credit: shared
        total: papers.points
        """)
}

/// Rules that conserve, each with a contributor who receives what rounding leaves over.
private let rules = [
    "by: equal, conserves: true, remainder: {to: last, where: own.position > 1}",
    "by: equal, conserves: true, remainder: {to: first}",
    "by: position, conserves: true, table: {1: [1], 2: [0.7, 0.3], 3: [33.35 %, 33.35 %, 33.3 %]}, remainder: {to: last}",
    "by: declared, conserves: true, otherwise: other, remainder: {to: first, where: own.position = 2}}, "
        + "other: {by: equal, conserves: true",
    """
    by: formula, conserves: true, share: "(if own.position = 1 then 1 / 3 else 0) + 2 / (3 * contributors)", \
    remainder: {to: last, where: own.position > 1}
    """,
    """
    by: formula, conserves: true, remainder: largest-remainder, \
    share: 2 * (contributors + 1 - own.position) / (contributors * (contributors + 1))
    """,
    """
    by: formula, conserves: true, points: "points / contributors", remainder: {to: first, where: own.position > 2}
    """,
]

/// A paper by everybody in a list of people, and what each has for it.
private func parts(_ people: [RandomFaculty.Element], _ rule: String) throws -> [String: Exact] {
    let rubric = try rubric(by: rule)
    return ScoredFaculty(Batch(people), rubric).people.mapValues { $0.values[rubric.total.index] ?? 0 }
}

/// People who wrote one paper together, in the order of the positions.
private func coauthors(
    _ count: Int, tier: String, _ more: (Int) -> [(String, RandomFaculty.FieldValue)] = { _ in [] }
) -> [RandomFaculty.Element] {
    let contributors = (0..<count).map { place in
        RandomFaculty.Element(
            kind: "contributor",
            fields: [("person", .text(RandomFaculty.id(place))), ("position", .number(place + 1))] + more(place))
    }
    let paper = RandomFaculty.Element(
        kind: "paper", fields: [("id", .text("p")), ("tier", .code(tier))], children: contributors)
    return (0..<count).map {
        RandomFaculty.Element(
            kind: "person", fields: [("id", .text(RandomFaculty.id($0))), ("name", .text("N"))], children: [paper])
    }
}

@Suite struct `What rounding leaves over` {
    @Test(arguments: rules) func `is given out, so that the parts are the whole`(rule: String) throws {
        for count in 1...12 {
            for (tier, worth) in [("high-quality", Exact(100)), ("core", 7), ("general", Exact(1, over: 20))] {
                let parts = try parts(coauthors(count, tier: tier), rule)
                #expect(parts.values.reduce(0, +) == worth, "\(count) of \(tier)")
                #expect(parts.values.allSatisfy { $0.signum >= 0 }, "\(count) of \(tier)")
            }
        }
    }

    @Test(arguments: rules) func `does not depend on the order of the list`(rule: String) throws {
        for count in 2...9 {
            var faculty = RandomFaculty(people: 0, seed: 0)
            faculty.people = coauthors(count, tier: "core")
            let expected = try parts(faculty.people, rule)
            for seed in 0..<3 as Range<UInt64> {
                #expect(try parts(faculty.shuffled(seed: seed).people, rule) == expected)
            }
        }
    }

    @Test func `goes to one contributor, and all others have their rounded share`() throws {
        let rule = "by: equal, conserves: true, remainder: {to: last, where: own.position < 3}"
        for count in 3...9 {
            let parts = try parts(coauthors(count, tier: "high-quality"), rule)
            let share = (Exact(100) / Exact(count)).rounded(RoundingStep(places: 2, mode: .halfUp))
            for (id, part) in parts where id != RandomFaculty.id(1) { #expect(part == share) }
        }
    }

    @Test func `of hours goes to the last member, not to a main author`() throws {
        let rule = """
            by: formula, conserves: true, remainder: {to: last, where: own.corresponding else false}, \
            share: "(if own.corresponding else false then 1 / 3 else 0) + 2 / (3 * contributors)"
            """
        let members = """
            by: formula, conserves: true, remainder: {to: last, where: not (own.corresponding else false)}, \
            share: "(if own.corresponding else false then 1 / 3 else 0) + 2 / (3 * contributors)"
            """
        let people = coauthors(7, tier: "high-quality") { [("corresponding", .truth($0 == 6))] }
        #expect(try parts(people, rule)[RandomFaculty.id(6)] == Exact("42.88"))
        #expect(try parts(people, members)[RandomFaculty.id(6)] == Exact("42.86"))
        #expect(try parts(people, members)[RandomFaculty.id(5)] == Exact("9.54"))
        #expect(try parts(people, members)[RandomFaculty.id(0)] == Exact("9.52"))
    }

    @Test func `goes to the last of all where the condition holds for nobody`() throws {
        let parts = try parts(
            coauthors(3, tier: "high-quality"),
            "by: equal, conserves: true, remainder: {to: last, where: own.position > 9}")
        #expect(
            parts
                == ["P1000": Exact("33.33"), "P1001": Exact("33.33"), "P1002": Exact("33.34")].compactMapValues { $0 })
    }

    @Test func `cannot save a formula whose shares are no whole`() throws {
        let rubric = try rubric(by: "by: formula, conserves: true, share: 0.4, remainder: {to: last}")
        let scored = ScoredFaculty(Batch(coauthors(2, tier: "core")), rubric)
        #expect(scored.people.values.flatMap(\.postings).contains { $0.reason == .disputed })
        #expect(scored.people.values.allSatisfy { $0.values[rubric.total.index] == 0 })
    }
}
