import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// The mean of nothing once counted as known, because asking whether it is true gave an answer.
@Suite struct `An aggregate of nothing` {
    @Test(arguments: ["mean", "median", "max", "min"]) func `is not known`(function: String) throws {
        let value = "\(function)(fte else 0 of appointment) is known"
        #expect(try score("if \(value) then 1 else 2", appointments: 0) == 2)
        #expect(try score("if \(value) then 1 else 2", appointments: 1) == 1)
    }

    @Test func `is known where nothing is a number of its own`() throws {
        for value in ["count(appointment)", "sum(fte else 0 of appointment) + count(appointment)"] {
            #expect(try score("2 + \(value)", appointments: 0) == 2)
        }
    }

    private func score(_ total: String, appointments: Int) throws -> Exact? {
        let rubric = try rubric("{rubric: known, version: 1, period: 2024, total: \"\(total)\"}")
        let appointment = RandomFaculty.Element(kind: "appointment", fields: [("institution", .text("I"))])
        let person = RandomFaculty.Element(
            kind: "person", fields: [("id", .text("P")), ("name", .text("P"))],
            children: Array(repeating: appointment, count: appointments))
        return ScoredFaculty(Batch([person]), rubric).people["P"]?.values[rubric.total.index] ?? nil
    }
}
