import Hashing

/// Two runs side by side, subject by subject.
///
/// Both are read from the beginning to the end; of the subjects only the one at hand is held.
public struct RunComparison {
    public let old, new: RecordedRun
    /// In what the runs differ before a record is read.
    public let inputs: [InputChange]
    /// Whether both runs kept their postings, so that it can be told which lines changed.
    public let tellsLines: Bool
    /// The facts that differ between the staff records, by the number of the subject; `nil` where the staff files
    /// are not at hand.
    public let facts: [String: [FactChange]]?
    /// Whether the rules are others, as far as is known.
    private let rulesDiffer: Bool

    /// Two runs that are about the same kind of subject.
    ///
    /// - Parameter sameClauses: whether the rubrics are known to differ in no clause that gives anybody a point.
    public init(_ old: RecordedRun, _ new: RecordedRun, facts: [String: [FactChange]]?, sameClauses: Bool = false) {
        self.old = old
        self.new = new
        self.facts = facts
        inputs = inputChanges(old.manifest, new.manifest)
        rulesDiffer = inputs.contains { $0.isOfRules && !(sameClauses && $0.isOfClauses) }
        tellsLines = old.hasLedger && new.hasLedger
    }

    /// Whether the rubric changed and its version did not.
    public var hidesVersion: Bool {
        let (first, second) = (old.manifest.rubric, new.manifest.rubric)
        return first.name == second.name && first.version == second.version && first.sha256 != second.sha256
    }

    /// Those of some numbers that neither run has.
    public func unknown(_ ids: [String]) throws -> [String] {
        var rest = Set(ids)
        for run in [old, new] where !rest.isEmpty {
            var subjects = try run.subjects(withPostings: false)
            while !rest.isEmpty, let subject = try subjects.next() { rest.remove(subject.id) }
        }
        return ids.filter(rest.contains)
    }

    /// Hands every subject that differs to the body, in the order of their numbers; answers the others.
    ///
    /// A subject whose cohort has another size, and nothing else, does not differ.
    public func forEachChange(_ body: (SubjectChange) throws -> Void) throws -> Unchanged {
        var (first, second) = (
            try old.subjects(withPostings: tellsLines), try new.subjects(withPostings: tellsLines)
        )
        let columns = SubjectColumns(first.columns, second.columns)
        var unchanged = Unchanged.Tally()
        var (before, after) = (try first.next(), try second.next())
        while before != nil || after != nil {
            if let subject = before, after.map({ precedes(subject.id, $0.id) }) ?? true {
                try body(columns.change(of: subject, .went))
                before = try first.next()
            } else if let subject = after, before.map({ precedes(subject.id, $0.id) }) ?? true {
                try body(columns.change(of: subject, .came))
                after = try second.next()
            } else if let old = before, let new = after {
                if let change = change(old, new, columns) { try body(change) } else { unchanged.add(new, columns) }
                (before, after) = (try first.next(), try second.next())
            }
        }
        return unchanged.finish()
    }

    private func change(
        _ old: RecordedSubject, _ new: RecordedSubject, _ columns: SubjectColumns
    ) -> SubjectChange? {
        let lines = lineChanges(old.postings, new.postings)
        let results = columns.results(old.row, new.row)
        let measures = columns.measures(old.row, new.row)
        guard !(lines.isEmpty && results.isEmpty && measures.isEmpty) else { return nil }
        var change = columns.change(of: new, .changed)
        (change.lines, change.results, change.measures) = (lines, results, measures)
        change.facts = facts?[new.id] ?? []
        if lines.isEmpty, measures.isEmpty, change.facts.isEmpty,
            results.allSatisfy({ SubjectColumns.verdict.contains($0.name) })
        {
            change.kind = .moved
        } else {
            change.causes = causes(change)
        }
        return change
    }

    private func causes(_ change: SubjectChange) -> [SubjectChange.Cause] {
        var causes: [SubjectChange.Cause] = []
        // What was decided about duplicates is no fact of anybody's record.
        if facts == nil && inputs.contains(where: \.isOfRecords) || inputs.contains(where: { $0.aspect == .decisions })
        {
            causes.append(.records)
        }
        if change.facts.contains(where: { $0.kind != "decision" }) { causes.append(.record) }
        if change.facts.contains(where: { $0.kind == "decision" }) { causes.append(.decision) }
        if rulesDiffer { causes.append(.rubric) }
        if inputs.contains(where: { $0.aspect == .prior }) { causes.append(.prior) }
        return causes.isEmpty ? [.others] : causes
    }
}

/// The subjects whom two runs give the same.
public struct Unchanged: Hashable, Sendable {
    public var count: Int
    /// The fingerprint of their rows and postings: the same in both runs.
    public var sha256: String

    struct Tally: ~Copyable {
        private var count = 0
        private var hash = SHA256()

        mutating func add(_ subject: RecordedSubject, _ columns: SubjectColumns) {
            count += 1
            for row in [columns.comparable(subject.row)] + subject.postings.map({ Array($0.comparable) }) {
                hash.update((row + [0x0A]).span)
            }
        }

        consuming func finish() -> Unchanged { Unchanged(count: count, sha256: hash.finish()) }
    }
}
