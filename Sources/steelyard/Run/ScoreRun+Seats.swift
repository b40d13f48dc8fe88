import Diagnostics
import Importing
import RubricLanguage
import Scoring
import Sheets

extension ScoreRun {
    /// Seats that a gate or a veto took from somebody, and who has them instead.
    func seatFindings() -> [Finding] {
        guard let quota = rubric.quota, let grade = rubric.grading?.bands[quota.grade].name else { return [] }
        let people = subjects(intake.staff, rubric)
        return evaluation.seats.losses.map { loss in
            let loser = people.identifier(loss.subject)
            let taker = loss.taker.map { "`\(people.identifier($0))` has it instead" } ?? "it stays empty"
            return Finding(
                code: "seat-lost", severity: .note,
                message: "The score of `\(loser)` would win a seat for `\(grade)`, "
                    + "which a gate or veto takes; \(taker).",
                place: rubricPlace, person: loser)
        }
    }
}
