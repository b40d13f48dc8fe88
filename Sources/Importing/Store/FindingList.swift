internal import Diagnostics

/// The findings of a run: so many of each code in detail, the others counted.
struct FindingList {
    private var entries: [Finding] = []
    private var counts: [String: Int] = [:]
    private(set) var errors = 0

    mutating func append(_ finding: Finding) {
        count(1, of: finding.code)
        if finding.severity == .error { errors += 1 }
        if counts[finding.code, default: 0] <= PieceFindings.limit { entries.append(finding) }
    }

    /// Counts findings whose details nobody kept.
    mutating func count(_ number: Int, of code: String) { counts[code, default: 0] += number }

    mutating func countErrors(_ number: Int) { errors += number }

    /// All that are kept, in order, and a note for each code of which there are more.
    func inOrder() -> [Finding] {
        var all = entries.inOrder()
        var last: [String: Finding] = [:]
        for finding in all where counts[finding.code, default: 0] > PieceFindings.limit { last[finding.code] = finding }
        for (code, finding) in last.sorted(by: { $0.key < $1.key }) {
            let left = counts[code, default: 0] - PieceFindings.limit
            all.append(
                Finding(
                    code: "more-findings", severity: .note,
                    message: "\(left) more findings `\(code)` are not listed.", place: finding.place))
        }
        return all.inOrder()
    }
}
