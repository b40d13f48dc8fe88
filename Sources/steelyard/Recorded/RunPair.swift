import Diagnostics
import RubricLanguage
import Runs
import Sheets

/// Two folders of runs that are compared.
struct RunPair {
    private let old, new: RunFolder

    /// Refuses folders that are damaged, or about different kinds of subjects.
    init(_ old: String, _ new: String) throws {
        self.old = try RunFolder(old)
        self.new = try RunFolder(new)
        let (first, second) = (self.old.manifest.subject, self.new.manifest.subject)
        guard first == second else {
            throw Fault("`\(old)` is about \(first)s and `\(new)` about \(second)s: they cannot be compared.")
        }
        for run in [self.old, self.new] {
            try run.check(["persons.csv"] + (run.recorded.hasLedger ? ["ledger.csv"] : []))
        }
    }

    /// Compares them; their inputs are looked for below some folders and below the current one.
    func compare(inputs folders: [String], progress: inout Progress) throws -> (RunComparison, ComparisonSummary) {
        let search = try InputSearch(folders)
        let inputs = [LocatedInputs(old.manifest, search), LocatedInputs(new.manifest, search)]
        let missing = inputs.flatMap(\.missing).first { RunPair.recordRoles.contains($0.input.role) }
        let facts = try facts(inputs, progress: &progress)
        let clauses = try clauses(inputs)
        let sameClauses = clauses?.allSatisfy { $0.path == "version" } ?? false
        do {
            let comparison = RunComparison(old.recorded, new.recorded, facts: facts, sameClauses: sameClauses)
            var summary = try ComparisonSummary(comparison, oldName: old.path, newName: new.path)
            if facts == nil { summary.factsMissing = missing?.words ?? inputs.flatMap(\.missing).first?.words }
            summary.clauses = clauses?.map(\.words)
            return (comparison, summary)
        } catch let fault as RunFault {
            throw Fault(fault.message("\(old.path)` or `\(new.path)"))
        }
    }

    /// What the staff records are made of.
    fileprivate static let recordRoles = ["staff", "overlay", "mapping", "vocabulary"]

    /// What changed in the staff records; nothing where they are the same, and `nil` where they are not at hand.
    private func facts(_ inputs: [LocatedInputs], progress: inout Progress) throws -> [String: [FactChange]]? {
        if RunPair.recordRoles.allSatisfy({ old.manifest.inputs($0) == new.manifest.inputs($0) }) { return [:] }
        guard inputs.allSatisfy(\.tellsRecords) else { return nil }
        return try RecordComparison(inputs[0], inputs[1], progress: &progress).changes()
    }

    /// In what the rubrics differ, if they do and their texts are at hand, those of what they extend included.
    private func clauses(_ inputs: [LocatedInputs]) throws -> [RubricChange]? {
        let (before, after) = (old.manifest.rubric, new.manifest.rubric)
        guard before.sha256 != after.sha256, before.amendments == after.amendments, let first = try inputs[0].rubric(),
            let second = try inputs[1].rubric()
        else { return nil }
        let texts = [try RubricTexts(first), try RubricTexts(second)]
        let hashes = texts.map { rubricHash(of: $0.files.map(\.sha256)) }
        guard hashes == [before.sha256, after.sha256] else { return nil }
        return differences(from: texts[0].document, to: texts[1].document)
    }

    /// What somebody should look at.
    func findings(_ comparison: RunComparison, _ summary: ComparisonSummary) -> [Finding] {
        reviewFindings(summary) + versionFindings(comparison)
    }

    /// The people for whom the first run counts what was withdrawn since.
    private func reviewFindings(_ summary: ComparisonSummary) -> [Finding] {
        summary.withdrawn.map { withdrawal in
            needsReview(
                withdrawal.person,
                "`\(old.path)` counts \(withdrawal.kind) `\(withdrawal.item)`, which was withdrawn since: "
                    + "\(withdrawal.amount) in `\(withdrawal.measure)`.",
                Place(file: old.path + "/ledger.csv"))
        }
    }

    private func versionFindings(_ comparison: RunComparison) -> [Finding] {
        guard comparison.hidesVersion else { return [] }
        let rubric = new.manifest.rubric
        return [
            Finding(
                code: "same-version", severity: .warning,
                message: "The rubrics of the runs differ, and both are `\(rubric.name)` \(rubric.version).",
                hint: "Give a changed rubric a new version.", place: Place(file: new.path + "/" + RunManifest.fileName))
        ]
    }
}

extension LocatedInputs {
    /// Whether the staff records can be read again. Which of several vocabularies was the rubric's, only the rubric says.
    fileprivate var tellsRecords: Bool {
        let isKnown = !missing.contains { RunPair.recordRoles.contains($0.input.role) }
        return isKnown && (paths("vocabulary").count < 2 || !paths("rubric").isEmpty)
    }
}
