import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

@Suite struct `A trial` {
    private static let seeds = 1...10 as ClosedRange<UInt64>

    @Test(arguments: seeds) func `leaves everything as it was`(seed: UInt64) throws {
        let rubric = try rubric(manifoldRubric)
        let batch = Batch(RandomFaculty(people: 6, seed: seed).people)
        var scorer = Scorer(rubric, sink: LedgerSink())
        scorer.evaluator.take(batch)
        for row in batch.roots {
            _ = scorer.score(row)
            let (values, postings) = (scorer.values, scorer.sink.postings.map(\.amount))
            for item in scorer.evaluator.itemRows { _ = scorer.outcome(of: .verified(item)) }
            for track in rubric.tracks.indices { _ = scorer.outcome(of: .track(track)) }
            scorer.endTrials()
            #expect(scorer.values == values && scorer.sink.postings.map(\.amount) == postings)
        }
    }

    @Test(arguments: seeds) func `of a track gives what somebody of that track has`(seed: UInt64) throws {
        let rubric = try rubric(manifoldRubric)
        let faculty = RandomFaculty(people: 5, seed: seed)
        for (track, definition) in rubric.tracks.enumerated() {
            var moved = faculty
            for person in moved.people.indices {
                for child in moved.people[person].children.indices
                where moved.people[person].children[child].kind == "track" {
                    moved.people[person].children[child].fields = [("value", .code(definition.name))]
                }
            }
            let expected = ScoredFaculty(Batch(moved.people), rubric).people
            let batch = Batch(faculty.people)
            var scorer = Scorer(rubric, sink: EmptySink())
            scorer.evaluator.take(batch)
            for row in batch.roots {
                _ = scorer.score(row)
                let outcome = scorer.outcome(of: .track(track))
                let person = try #require(expected[batch.text(row, Slot(0)) ?? ""])
                #expect(scorer.values == person.values && outcome.grade == person.outcome.grade)
            }
        }
    }

    @Test func `of an item supposes its verification and its evidence`() throws {
        let rubric = try rubric(
            """
            rubric: strict
            version: 1
            period: 2024
            criteria:
              papers: {counts: paper, where: verification = verified, evidence: [full-text], points: 3}
              books: {counts: book, points: 2}
            total: papers.points + books.points
            """)
        let items: [RandomFaculty.Element] = [
            .init(kind: "paper", fields: [("id", .text("bare"))]),
            .init(kind: "paper", fields: [("id", .text("claimed")), ("verification", .code("claimed"))]),
            .init(kind: "book", fields: [("id", .text("disputed")), ("verification", .code("disputed"))]),
        ]
        let batch = Batch([.init(kind: "person", fields: [("id", .text("P"))], children: items)])
        var scorer = Scorer(rubric, sink: EmptySink())
        scorer.evaluator.take(batch)
        let row = try #require(Array(batch.roots).first)
        _ = scorer.score(row)
        #expect(scorer.value(of: rubric.total) == 0)
        var totals: [Exact?] = []
        for item in scorer.evaluator.itemRows {
            _ = scorer.outcome(of: .verified(item))
            totals.append(scorer.value(of: rubric.total))
        }
        #expect(totals == [3, 3, 2])
    }
}

@Suite struct `What a condition lacks` {
    private func shortfalls(of text: String) throws -> [Shortfall] {
        let rubric = try rubric(
            """
            rubric: gated
            version: 1
            period: 2024
            parameters: {least: 5, most: 2}
            criteria: {papers: {counts: paper, points: 3}, books: {counts: book, points: 2}}
            conditions: {written: papers.points + books.points >= 10}
            total: papers.points
            gates: {gate: {require: '\(text)'}}
            """)
        let paper = RandomFaculty.Element(kind: "paper", fields: [("id", .text("a"))])
        let batch = Batch([.init(kind: "person", fields: [("id", .text("P"))], children: [paper])])
        var scorer = Scorer(rubric, sink: EmptySink())
        scorer.evaluator.take(batch)
        _ = scorer.score(try #require(Array(batch.roots).first))
        return scorer.evaluator.shortfalls(of: rubric.gates[0].requirement, rubric: rubric)
    }

    @Test func `is said part by part, with the amount`() throws {
        let found = try shortfalls(of: "papers.points >= 5 and books.points >= 0 and written and 2 >= papers.points")
        #expect(found.map(\.numbers) == ["3 ≥ 5", "3 + 0 ≥ 10", "2 ≥ 3"])
        #expect(found.map(\.amount) == [2, 7, 1])
        #expect(found.map(\.isTooMuch) == [false, false, true])
        #expect(found.map { $0.measure != nil } == [true, false, true])
    }

    @Test func `is too little or too much on either side of what the rubric fixes`() throws {
        let found = try shortfalls(
            of: "papers.points >= least and least <= papers.points and 2 * least <= papers.points "
                + "and papers.points <= most and most > papers.points and most / 2 >= papers.points")
        #expect(found.map(\.amount) == [2, 2, 7, 1, 1, 2])
        #expect(found.map(\.isTooMuch) == [false, false, false, true, true, true])
        #expect(found.allSatisfy { $0.measure != nil })
    }

    @Test func `is quoted where it is no number, and named where it is missing`() throws {
        let found = try shortfalls(of: "(count(book) > 1 or count(talk) > 0) and year(person.born) <= 2000")
        #expect(found.map(\.numbers) == ["0 > 1 or 0 > 0", "person.born? ≤ 2000"])
        #expect(found.map(\.amount) == [nil, nil] && found.last?.missing == ["person.born"])
        let named = try shortfalls(of: "(written or written) and (written or count(book) > 1)")
        #expect(named.map(\.options.count) == [2, 0])
        let unknown = try shortfalls(of: "papers.points is known and person.born is known")
        #expect(unknown.map(\.numbers) == [""] && unknown.map(\.missing) == [["person.born"]])
    }
}
