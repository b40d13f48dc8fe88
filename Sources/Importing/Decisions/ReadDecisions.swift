public import Diagnostics

/// Reads decisions: the list of proposals as CSV, in which the column `decision` was filled.
///
/// A line without a decision says nothing. Of the other columns only those count that name the two items; any
/// others may have been added or left out.
public func readDecisions(_ source: SourceText) -> (decisions: Decisions, findings: [Finding]) {
    var reader = DecisionReader(source)
    reader.read()
    return (reader.decisions, reader.findings.inOrder())
}
