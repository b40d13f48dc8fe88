import Importing
import Records
import RubricLanguage

/// The subjects of a run in the order of their numbers.
struct StaffOrder: Sendable {
    /// For each subject, in the order of the files, its place in the order of numbers.
    let ordinals: [Int32]
    /// For each place in the order of numbers the subject's in the order of the files.
    let subjects: [Int]

    init(_ staff: StaffImport, _ rubric: Rubric) {
        subjects = steelyard.subjects(staff, rubric).inOrder()
        var ordinals = [Int32](repeating: 0, count: subjects.count)
        for (ordinal, subject) in subjects.enumerated() { ordinals[subject] = Int32(ordinal) }
        self.ordinals = ordinals
    }
}

/// The subjects that a rubric scores.
func subjects(_ staff: StaffImport, _ rubric: Rubric) -> SubjectIndex {
    rubric.vocabulary[rubric.subject].name == "platform" ? staff.platforms : staff.persons
}
