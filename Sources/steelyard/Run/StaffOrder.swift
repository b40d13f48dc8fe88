import Importing
import Records
import RubricLanguage

/// The subjects of a run in the order of their numbers.
struct StaffOrder: Sendable {
    /// For each subject, in the order of the files, its place in the order of numbers.
    let ordinals: [Int32]

    init(_ staff: StaffImport, _ rubric: Rubric) {
        let index = subjects(staff, rubric)
        var ordinals = [Int32](repeating: 0, count: index.count)
        for (ordinal, subject) in index.inOrder().enumerated() { ordinals[subject] = Int32(ordinal) }
        self.ordinals = ordinals
    }
}

/// The subjects that a rubric scores.
func subjects(_ staff: StaffImport, _ rubric: Rubric) -> SubjectIndex {
    rubric.vocabulary[rubric.subject].name == "platform" ? staff.platforms : staff.persons
}
