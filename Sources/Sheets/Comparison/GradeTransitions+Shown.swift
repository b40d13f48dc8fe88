import Analysis

/// A side on which everybody has a grade needs no place for those without.
extension GradeTransitions {
    /// The old grades that are shown.
    var rows: [Int] { old.indices.filter { old[$0].name != nil || counts[$0].contains { $0 > 0 } } }

    /// The new ones.
    var columns: [Int] {
        new.indices.filter { column in new[column].name != nil || counts.contains { $0[column] > 0 } }
    }
}
