import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// The manifold rubric with conditions that are true, false and missing.
private let rubricWithConditions = manifoldRubric.replacing(
    "dimensions:\n",
    with: """
        conditions:
          published: papers.points > 0
          practised: practice-days >= 30 days
          senior: {title: Senior, when: "person.title in {associate, professor}"}
          entered: person.entered in period
          any: published or entered
          both: published and practised and not entered
          free: not (published else false) or works.score > 50
          no-paper: not published
        dimensions:

        """
)

@Suite struct `Named conditions` {
    private func value(_ name: String, _ person: ScoredFaculty.Person, _ rubric: Rubric) -> Bool? {
        rubric.measure(named: name).flatMap { person.values[$0.index] }.map { !$0.isZero }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `are one, zero or missing, and the sum of their postings`(seed: UInt64) throws {
        let rubric = try rubric(rubricWithConditions)
        for (id, person) in ScoredFaculty(Batch(RandomFaculty(people: 12, seed: seed).people), rubric).people {
            for (index, measure) in rubric.measures.enumerated() where measure.unit == .condition {
                let postings = person.postings.filter { $0.measure == MeasureIndex(index) }
                #expect([nil, 0, 1].contains(person.values[index]), "\(id): \(measure.name)")
                #expect(postings.map(\.amount) == (person.values[index].map { [$0] } ?? []), "\(id): \(measure.name)")
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `are joined by the logic of what is missing`(seed: UInt64) throws {
        let rubric = try rubric(rubricWithConditions)
        for person in ScoredFaculty(Batch(RandomFaculty(people: 12, seed: seed).people), rubric).people.values {
            let (published, practised) = (value("published", person, rubric), value("practised", person, rubric))
            #expect(value("entered", person, rubric) == nil)
            #expect(value("any", person, rubric) == (published == true ? true : nil))
            #expect(value("both", person, rubric) == (published == true && practised == true ? nil : false))
            #expect(value("no-paper", person, rubric) == (published == false))
        }
    }

    @Test func `may be given`() throws {
        let rubric = try rubric(rubricWithConditions)
        var scorer = Scorer(rubric, sink: EmptySink())
        scorer.evaluator.take(Batch(RandomFaculty(people: 1, seed: 3).people))
        let published = try #require(rubric.measure(named: "published"))
        let none = try #require(rubric.measure(named: "no-paper"))
        for given in [true, false, nil] as [Bool?] {
            scorer.inject(given.map { $0 ? 1 : 0 }, for: published)
            _ = scorer.score(Row(0))
            #expect(scorer.truth(of: published) == given)
            #expect(scorer.truth(of: none) == given.map { !$0 })
        }
    }
}
