public import Runs

/// Writes what differs between two runs: the head, then for each kind of difference its subjects, then the end.
public protocol ComparisonWriter {
    mutating func head()
    mutating func begin(_ kind: SubjectChange.Kind)
    mutating func entry(_ change: SubjectChange)
    mutating func end(_ kind: SubjectChange.Kind)
    mutating func foot()
    /// Hands over what was written since the last time.
    mutating func take() -> [UInt8]
}

extension ComparisonWriter {
    /// Writes the comparison. Those who changed are read from the runs again, one after the other.
    ///
    /// - Parameter persons: of whom the answer is; of everybody if there are none.
    public mutating func write(
        _ comparison: RunComparison, _ summary: ComparisonSummary, about persons: Set<String> = [],
        to put: ([UInt8]) throws -> Void
    ) throws {
        func isMeant(_ change: SubjectChange) -> Bool { persons.isEmpty || persons.contains(change.id) }
        head()
        for kind in SubjectChange.Kind.allCases {
            begin(kind)
            if kind == .changed, summary[kind] > 0 {
                _ = try comparison.forEachChange { change in
                    guard change.kind == .changed, isMeant(change) else { return }
                    entry(change)
                    try put(take())
                }
            }
            for change in summary.others where change.kind == kind && isMeant(change) { entry(change) }
            end(kind)
        }
        foot()
        try put(take())
    }
}
