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
    /// Writes the whole comparison. Those who changed are read from the runs again, one after the other.
    public mutating func write(
        _ comparison: RunComparison, _ summary: ComparisonSummary, to put: ([UInt8]) throws -> Void
    ) throws {
        head()
        for kind in SubjectChange.Kind.allCases {
            begin(kind)
            if kind == .changed, summary[kind] > 0 {
                _ = try comparison.forEachChange { change in
                    guard change.kind == .changed else { return }
                    entry(change)
                    try put(take())
                }
            }
            for change in summary.others where change.kind == kind { entry(change) }
            end(kind)
        }
        foot()
        try put(take())
    }
}
