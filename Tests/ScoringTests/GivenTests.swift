import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// Batches of one person with a paper each; some of them have the points of papers given.
private struct GivenPoints: BatchSource {
    let given: [Exact?]
    let measure: MeasureIndex

    var count: Int { given.count }

    func batch(at index: Int) -> JoinedBatch {
        let paper = RandomFaculty.Element(kind: "paper", fields: [("id", .text("a"))])
        let batch = Batch([
            .init(kind: "person", fields: [("id", .text("P\(index)")), ("name", .text("P"))], children: [paper])
        ])
        let measures = given[index].map { [GivenMeasure(subject: Row(0), measure: measure, value: $0)] } ?? []
        return JoinedBatch(batch: batch, given: measures)
    }
}

@Suite struct `A measure that is given` {
    @Test func `is that of its subject, and of nobody in a later batch`() throws {
        let rubric = try rubric(
            """
            rubric: given
            version: 1
            period: 2024
            criteria: {papers: {counts: paper, points: 3}}
            total: papers.points
            """)
        let source = GivenPoints(given: [nil, 50, nil, 60, 70, nil], measure: rubric.criteria[0].measure)
        for threads in [1, 2] {
            var evaluation = Evaluation(rubric, threads: threads)
            evaluation.score(source)
            #expect(evaluation.cohorts.joined().sorted() == [3, 3, 3, 50, 60, 70], "\(threads) threads")
        }
    }
}
