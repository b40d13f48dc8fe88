import YAMLDocuments

/// Clause by clause, in what the second rubric differs from the first, amendments made.
///
/// Notation does not count: blanks, quotation marks, the order of keys, a shorthand or its long form, a default that is
/// written out. Two rubrics without a difference give the same to everybody.
public func differences(from old: RubricDocument, to new: RubricDocument) -> [RubricChange] {
    let trees = [old, new].map { $0.amended(by: $0.choice().made).tree }
    var comparison = TreeComparison(old.source, new.source)
    comparison.compare((trees[0], trees[1]), as: .rubric)
    return comparison.changes
}
