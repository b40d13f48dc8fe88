import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

private let rubricText = """
    rubric: integrity
    version: 1
    period: 2024
    criteria: {papers: {counts: paper, points: 1}}
    measures: {deducted: 0, findings: 0}
    conditions: {grave: papers.points > 1000, remedied: papers.points >= 0}
    total: papers.points - deducted
    grades:
      worst of:
        D: grave or deducted > 30 or findings >= 2
        C: {title: Warned, when: deducted > 10 or not remedied and deducted > 0}
        B: deducted > 0
        A: else
    """

@Suite struct `The worst of several grades` {
    /// The grade for what is given; `nil` if there is none.
    private func grade(_ given: [String: Exact?], in text: String = rubricText) throws -> String? {
        let rubric = try rubric(text)
        var scorer = Scorer(rubric, sink: EmptySink())
        scorer.evaluator.take(Batch([RandomFaculty.Element(kind: "person", fields: [("id", .text("P"))])]))
        for (name, value) in given { scorer.inject(value, for: try #require(rubric.measure(named: name))) }
        return scorer.score(Row(0)).grade.flatMap { rubric.grading?.bands[$0].name }
    }

    @Test(
        arguments: [
            ([:], "A"), (["deducted": 1], "B"), (["deducted": 10], "B"), (["deducted": 11], "C"),
            (["deducted": 31], "D"),
            (["deducted": 1, "remedied": 0], "C"), (["findings": 2], "D"), (["deducted": 31, "remedied": 0], "D"),
            (["grave": 1], "D"), (["deducted": 21, "findings": 2], "D"),
        ] as [([String: Exact], String)])
    func `is the first whose condition holds`(given: [String: Exact], expected: String) throws {
        #expect(try grade(given) == expected)
    }

    @Test func `never becomes better when more is deducted`() throws {
        let order = ["A", "B", "C", "D"]
        for remedied in [0, 1] as [Exact] {
            var worst = 0
            for deducted in 0...40 {
                let name = try #require(try grade(["deducted": Exact(deducted), "remedied": remedied]))
                let place = try #require(order.firstIndex(of: name))
                #expect(place >= worst)
                worst = place
            }
        }
    }

    @Test func `is none where a worse one cannot be told`() throws {
        #expect(try grade(["grave": nil]) == nil)
        #expect(try grade(["grave": nil, "findings": 2]) == "D")
        #expect(try grade(["remedied": nil, "deducted": 12]) == "C")
        #expect(try grade(["remedied": nil, "deducted": 2]) == nil)
        let kind = rubricText.replacing("D: grave or", with: "D: (grave else false) or")
        #expect(try grade(["grave": nil], in: kind) == "A")
    }

    @Test func `is limited by gates like a band`() throws {
        let gated = rubricText + "\ngates: {papers: {require: papers.points > 0, grade at most: C}}"
        #expect(try grade([:], in: gated) == "C")
        #expect(try grade(["findings": 2], in: gated) == "D")
        #expect(try grade(["papers.points": 1], in: gated) == "A")
    }
}
