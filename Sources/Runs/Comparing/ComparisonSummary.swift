/// What a comparison of two runs comes to, known before its changes are listed.
public struct ComparisonSummary: Sendable {
    /// The folders as the user named them.
    public var oldName, newName: String
    public var old, new: RunManifest
    public var inputs: [InputChange]
    /// The folders without a ledger: which lines changed cannot be told.
    public var withoutLedger: [String] = []
    /// Why it cannot be told what changed in the records, if it cannot.
    public var factsMissing: String?
    /// In what the rubrics differ, clause by clause; `nil` where their texts are not at hand.
    public var clauses: [String]?
    public private(set) var counts: [SubjectChange.Kind: Int] = [:]
    /// Those who moved, came or went; those who changed are too many to be held.
    public private(set) var others: [SubjectChange] = []
    /// The items that the second run takes back and the first one did not.
    public private(set) var withdrawn: [Withdrawal] = []
    public private(set) var unchanged = Unchanged(count: 0, sha256: "")

    /// Reads both runs once.
    public init(_ comparison: RunComparison, oldName: String, newName: String) throws {
        (self.oldName, self.newName) = (oldName, newName)
        (old, new) = (comparison.old.manifest, comparison.new.manifest)
        inputs = comparison.inputs
        if !comparison.old.hasLedger { withoutLedger.append(oldName) }
        if !comparison.new.hasLedger { withoutLedger.append(newName) }
        unchanged = try comparison.forEachChange { change in
            counts[change.kind, default: 0] += 1
            withdrawn += change.withdrawals
            if change.kind != .changed { others.append(change) }
        }
    }

    /// How many subjects have a kind of difference.
    public subscript(kind: SubjectChange.Kind) -> Int { counts[kind] ?? 0 }

    /// Whether the texts of the rubrics are not the same, so that their clauses can be compared; under other amendments
    /// of one text the names of the amendments say all.
    public var textsDiffer: Bool {
        old.rubric.sha256 != new.rubric.sha256 && old.rubric.amendments == new.rubric.amendments
    }
}
