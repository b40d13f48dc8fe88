import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// A total that does not go by the track, so that nothing but the track can take it away.
private let formulaRubric = """
    rubric: formula
    version: 1
    period: 2023-01-01..2025-12-31
    tracks: {basic: person.track = basic or person.title = professor, applied: person.track = applied}
    criteria: {papers: {counts: paper, points: 2}, patents: {counts: patent, points: 3}}
    measures: {half: total / 2}
    total: papers.points + patents.points
    deductions: {late: 'if papers.points > 6 then 1 else 0'}
    grades: {of: papers.points, bands: {many: 6.., few: ..<6}}
    """

@Suite struct `A subject without a track, or with several` {
    @Test(arguments: 1...20 as ClosedRange<UInt64>) func `has no total in any number of the run`(seed: UInt64) throws {
        let rubric = try rubric(formulaRubric)
        let faculty = RandomFaculty(people: 20, seed: seed)
        let source = ListedBatches(batches: [Batch(faculty.people)])
        let scored = ScoredFaculty(source.batches[0], rubric).people.values
        let half = try #require(rubric.measures.firstIndex { $0.name == "half" })
        for person in scored where person.outcome.status != .scored {
            #expect(person.values[rubric.total.index] == nil && person.values[half] == nil)
            #expect(person.outcome.grade == nil && person.outcome.track == nil)
            #expect(!person.postings.contains { rubric.measures[$0.measure.index].name.hasPrefix("total") })
        }
        var evaluation = Evaluation(rubric, threads: 1)
        evaluation.score(source)
        let sum = scored.reduce(Exact.zero) { $0 + ($1.values[rubric.total.index] ?? 0) }
        let institutions = zip(evaluation.places.names, evaluation.totals).filter { $0.0.unit == nil }.map(\.1)
        #expect(institutions.reduce(Exact.zero) { $0 + $1.sums[rubric.total.index] } == sum)
        let withTotal = scored.count { $0.values[rubric.total.index] != nil }
        #expect(institutions.reduce(Exact.zero) { $0 + $1.scored } == Exact(withTotal))
        #expect(evaluation.verdicts.count { $0.rank != nil } == withTotal)
        #expect(evaluation.tally.scored == withTotal)
    }
}
