import Analysis
import Numbers
import RubricLanguage
import Scoring
import Statistics
import Testing

/// A change of a rubric, broken down to its amendments.
struct AmendedRubric {
    let document: RubricDocument
    let base: Rubric
    let amended: Rubric

    init(_ text: String) throws {
        document = try AnalysisTests.document(text)
        base = try rubric(document, without: Set(document.amendments.map(\.name)))
        amended = try rubric(document)
    }

    /// Compares the rubric without its amendments with the amended one, or the other way round.
    func comparison(_ source: some BatchSource, threads: Int = 1, isSwapped: Bool = false) throws -> RubricComparison {
        let (old, new) = isSwapped ? (amended, base) : (base, amended)
        var comparison = RubricComparison(
            Population(old, source, threads: threads, withItems: true),
            Population(new, source, threads: threads, withItems: true))
        let clauses = Clause.between(old.amendments, new.amendments)
        let run = CoalitionRun(comparison.people.map(\.person), of: comparison.old, threads: threads)
        let names = Set(document.amendments.map(\.name))
        comparison.breakdown = try ClauseBreakdown(clauses, .amendments, people: comparison.people.count) { coalition in
            let made = Clause.made(clauses, in: coalition)
            return run.result(try rubric(document, without: names.subtracting(made)), source)
        }
        return comparison
    }
}

/// The counting rubric with amendments that hang together in several ways.
let reform = countingRubric(
    more: """
        amendments:
          fewer-papers: {set: {criteria/papers/at most: {items: 3}}}
          dearer-patents: {set: {criteria/patents/points: 5}}
          standards-too:
            requires: dearer-patents
            set: {criteria/standards/points: 4}
          strict: {set: {grades/bands/good: 20.., grades/bands/fair: 6..<20}}
        """)

@Suite struct `A change broken down to clauses` {
    static let seeds: [UInt64] = [1, 2, 3]

    @Test(arguments: seeds) func `sums exactly, for everybody and in both ways`(seed: UInt64) throws {
        let comparison = try AmendedRubric(reform).comparison(TestFaculty(people: 30, seed: seed).batches())
        let breakdown = try #require(comparison.breakdown)
        #expect(breakdown.coalitionCount == 12)
        for (place, person) in comparison.people.enumerated() {
            let score = try #require(comparison.new.totals[person.person]) - (comparison.old.totals[person.person] ?? 0)
            let grades =
                (comparison.old.verdicts[person.person].grade ?? 0)
                - (comparison.new.verdicts[person.person].grade ?? 0)
            for (shares, change) in [
                (breakdown.scores[place], score), (breakdown.places[place], Exact(person.gain)),
                (breakdown.percentiles[place], person.percentileShift), (breakdown.grades[place], Exact(grades)),
            ] {
                #expect(try #require(shares).fair.reduce(0, +) == change)
                #expect(try #require(shares).enacted.reduce(0, +) == change)
            }
        }
        let displacement = comparison.agreement.displacement
        #expect(breakdown.meanPlaces.fair.reduce(0, +) == displacement.mean)
        #expect(breakdown.meanPlaces.enacted.reduce(0, +) == displacement.mean)
    }

    @Test(arguments: seeds) func `turns round with the sides`(seed: UInt64) throws {
        let source = TestFaculty(people: 20, seed: seed).batches()
        let rubric = try AmendedRubric(reform)
        let there = try #require(rubric.comparison(source).breakdown)
        let back = try #require(rubric.comparison(source, isSwapped: true).breakdown)
        #expect(back.clauses.map(\.name) == there.clauses.map(\.name).reversed())
        #expect(back.clauses.allSatisfy { $0.isTakenBack })
        for place in there.places.indices {
            #expect(back.places[place]?.fair.reversed().map { -$0 } == there.places[place]?.fair)
            #expect(back.scores[place]?.fair.reversed().map { -$0 } == there.scores[place]?.fair)
            #expect(back.places[place]?.enacted.reversed().map { -$0 } == there.places[place]?.enacted)
        }
    }

    @Test(arguments: seeds) func `does not depend on order or threads`(seed: UInt64) throws {
        let faculty = TestFaculty(people: 25, seed: seed)
        let rubric = try AmendedRubric(reform)
        let one = try rubric.comparison(faculty.batches())
        let other = try rubric.comparison(faculty.batches(6, shuffledBy: seed), threads: 3)
        #expect(one.breakdown?.places == other.breakdown?.places)
        #expect(one.breakdown?.scores == other.breakdown?.scores)
        #expect(one.people.map(\.gain) == other.people.map(\.gain))
        #expect(one.divisions.map { $0.groups.map(\.change) } == other.divisions.map { $0.groups.map(\.change) })
    }

    /// Every set scored by itself, beside all sets together.
    @Test(arguments: seeds, [1, 3]) func `is the same when people are not scored anew for each set`(
        seed: UInt64, threads: Int
    ) throws {
        let source = TestFaculty(people: 25, seed: seed).batches(3)
        let rubric = try AmendedRubric(reform)
        let comparison = try rubric.comparison(source)
        let known = try #require(comparison.breakdown)
        let run = CoalitionRun(comparison.people.map(\.person), of: comparison.old, threads: threads)
        let (document, clauses) = (rubric.document, known.clauses)
        let names = Set(document.amendments.map(\.name))
        var steps: [Int] = []
        let breakdown = try #require(
            try run.breakdown(
                of: clauses, source,
                rubric: {
                    let made = Clause.made(clauses, in: $0)
                    return try AnalysisTests.rubric(document, without: names.subtracting(made))
                }, progress: { steps.append($0) }))
        #expect(breakdown.coalitionCount == known.coalitionCount && steps.last == 100)
        #expect(breakdown.scores == known.scores && breakdown.places == known.places)
        #expect(breakdown.percentiles == known.percentiles && breakdown.grades == known.grades)
        #expect(breakdown.meanPlaces == known.meanPlaces && breakdown.gradeChanges == known.gradeChanges)
    }

    @Test func `ends with the first set under which there is no rubric`() throws {
        struct NoRubric: Error, Equatable {
            var coalition: Coalition
        }
        let source = TestFaculty(people: 3, seed: 1).batches()
        let rubric = try AmendedRubric(reform)
        let comparison = try rubric.comparison(source)
        let run = CoalitionRun(comparison.people.map(\.person), of: comparison.old, threads: 3)
        let base = rubric.base
        #expect(throws: NoRubric(coalition: Coalition([1]))) {
            _ = try run.breakdown(of: Clause.between([], rubric.amended.amendments), source) { coalition in
                if coalition.contains(1) { throw NoRubric(coalition: coalition) }
                return base
            }
        }
    }

    @Test func `knows what is built on what`() throws {
        let rubric = try AmendedRubric(reform)
        let there = Clause.between([], rubric.amended.amendments)
        #expect(there.map(\.name) == ["fewer-papers", "dearer-patents", "standards-too", "strict"])
        #expect(there.map(\.requires) == [[], [], [1], []])
        let back = Clause.between(rubric.amended.amendments, [])
        #expect(back.map(\.requires) == [[], [], [1], []])
        #expect(back[1].name == "standards-too" && back[2].name == "dearer-patents")
    }

    /// Six people and three changes of weights, with the exact means over all six orders.
    @Test func `gives the places that exact rational arithmetic gives`() throws {
        let rubric = try AmendedRubric(
            """
            rubric: places
            version: 1
            period: 2025
            criteria:
              papers: {counts: paper, points: 1}
              patents: {counts: patent, points: 3}
              standards: {counts: standard, points: 2}
              software: {counts: software, points: 1}
            total: papers.points + patents.points + standards.points + software.points
            amendments:
              half-papers: {set: {criteria/papers/points: 0.5}}
              dearer-patents: {set: {criteria/patents/points: 4}}
              dearer-software: {set: {criteria/software/points: 2}}
            """)
        let faculty = TestFaculty([
            .init(id: "P1", papers: 10, patents: 0, standards: 1, software: 2),
            .init(id: "P2", papers: 2, patents: 4, standards: 0, software: 1),
            .init(id: "P3", papers: 5, patents: 1, standards: 2, software: 0),
            .init(id: "P4", papers: 0, patents: 2, standards: 3, software: 3),
            .init(id: "P5", papers: 7, patents: 1, standards: 0, software: 1),
            .init(id: "P6", papers: 1, patents: 1, standards: 1, software: 6),
        ])
        let comparison = try rubric.comparison(faculty.batches())
        #expect(comparison.people.map(\.oldRank) == [3, 1, 4, 1, 6, 4])
        #expect(comparison.people.map(\.newRank) == [4, 2, 5, 1, 6, 3])
        func sixths(_ numbers: Int64...) -> [Exact] { numbers.map { Exact($0, over: 6) } }
        #expect(
            comparison.breakdown?.places.map { $0?.fair } == [
                sixths(-7, -1, 2), sixths(-4, 5, -7), sixths(0, 0, -6), sixths(0, -3, 3), sixths(-3, 0, 3),
                sixths(2, -4, 8),
            ])
        #expect(comparison.breakdown?.scores[0]?.fair == [-5, 0, 2])
        // Places after each amendment in turn: 1, 2, 1, 2.
        #expect(comparison.breakdown?.places[1]?.enacted == [-1, 1, -1])
    }
}
