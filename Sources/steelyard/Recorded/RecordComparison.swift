import ArgumentParser
import Importing
import Records
import Runs

/// The staff records of two runs, compared person by person.
struct RecordComparison {
    private let old, new: RecordedStaff

    init(_ old: LocatedInputs, _ new: LocatedInputs, progress: inout Progress) throws {
        self.old = try RecordedStaff(old, progress: &progress)
        self.new = try RecordedStaff(new, progress: &progress)
    }

    /// What changed, for each person in both whose record did. No more is held than a number for each person, and the
    /// records that differ.
    func changes() -> [String: [FactChange]] {
        var prints: [String: Int] = [:]
        old.forEach { id, facts in prints[id] = facts().hashValue }
        var changed: [String: RecordFacts] = [:]
        new.forEach { id, facts in
            guard let print = prints[id] else { return }
            let facts = facts()
            if facts.hashValue != print { changed[id] = facts }
        }
        var changes: [String: [FactChange]] = [:]
        old.forEach { id, facts in
            if let other = changed[id] { changes[id] = facts().changes(to: other) }
        }
        return changes
    }
}

/// The staff records of a run, read again.
private struct RecordedStaff {
    private let staff: StaffImport
    private let vocabulary: Vocabulary

    init(_ inputs: LocatedInputs, progress: inout Progress) throws {
        let options = try StaffOptions.parse(try inputs.staffArguments())
        let materials = try Materials(options, rubric: try inputs.rubric())
        try refuse(materials.findings, in: materials.sources)
        staff = try readStaff(options, materials, folder: temporaryFolder, progress: &progress)
        vocabulary = materials.vocabulary
        progress.clear()
    }

    /// Hands the number of each subject to the body, and its facts if they are asked for.
    func forEach(_ body: (String, () -> RecordFacts) -> Void) {
        for index in 0..<staff.store.count {
            let batch = staff.store.batch(at: index)
            for row in batch.roots {
                let kind = vocabulary[batch.kind(of: row)]
                guard kind.role == .subject, let id = kind.slot("id").flatMap({ batch.text(row, $0) }) else { continue }
                body(id) { RecordFacts(row, of: batch, vocabulary) }
            }
        }
    }
}
