import Diagnostics
import Sheets

extension ScoreRun {
    /// What earlier runs paid for items that were withdrawn since: those runs stay as they are, and need a review.
    func reviewFindings() -> [Finding] {
        takenBack.map { item in
            needsReview(
                item.person,
                "Earlier runs paid \(item.paid) for \(item.kind) `\(item.item)` under `\(item.criterion)`, "
                    + "which was withdrawn since: it is taken back.",
                Place(file: run.inputs.first { $0.role == .prior }?.name ?? CarryOverTable.fileName))
        }
    }
}

/// Somebody whose item a run counts that was withdrawn since.
func needsReview(_ person: String, _ message: String, _ place: Place) -> Finding {
    Finding(
        code: "needs-review", severity: .warning, message: message,
        hint: "The earlier run stays as it is; somebody should see what else rests on it.", place: place,
        person: person)
}
