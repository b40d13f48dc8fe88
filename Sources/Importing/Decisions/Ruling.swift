internal import Diagnostics
internal import Records

/// Decisions as they meet the reports of a run.
struct Ruling {
    let decisions: Decisions
    /// Reports that are decided to be of different works.
    let apart: [ReportPair]
    /// Reports that are decided to be of one work, directly or by way of others.
    let together: [[UInt32]]
    private let plan: IdentityPlan
    /// For each item that was met its kind and its report.
    private var met: [Int: ReportList.Decided] = [:]

    init(_ decisions: Decisions, _ register: borrowing ReportRegister, _ plan: IdentityPlan) {
        self.decisions = decisions
        self.plan = plan
        for decided in register.decided { met[Int(decided.item)] = decided }
        together = Ruling.together(decisions, met, register)
        var apart: [ReportPair] = []
        for entry in decisions.entries where entry.verdict == .different {
            if let pair = Ruling.pair(entry, met) { apart.append(pair) }
        }
        self.apart = apart
    }

    /// Only lines count whose two items are there and of one kind: the others are not applied.
    private static func together(
        _ decisions: Decisions, _ met: [Int: ReportList.Decided], _ register: borrowing ReportRegister
    ) -> [[UInt32]] {
        var sets = DisjointSets(count: decisions.items.count)
        var joined: [Int: KindIndex] = [:]
        for entry in decisions.entries where entry.verdict == .same {
            guard let first = met[entry.first], let second = met[entry.second], first.kind == second.kind else {
                continue
            }
            sets.join(entry.first, entry.second)
            (joined[entry.first], joined[entry.second]) = (first.kind, first.kind)
        }
        var groups: [Int: [UInt32]] = [:]
        for decided in register.decided
        where decided.report != ReportRegister.none && joined[Int(decided.item)] == decided.kind {
            groups[sets.root(of: Int(decided.item)), default: []].append(decided.report)
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    private static func pair(_ entry: Decisions.Entry, _ met: [Int: ReportList.Decided]) -> ReportPair? {
        guard let first = met[entry.first]?.report, let second = met[entry.second]?.report,
            first != ReportRegister.none, second != ReportRegister.none
        else { return nil }
        return ReportPair(first: first, second: second)
    }

    /// The items that are of one work with others by a decision, batch by batch, with the line that says so.
    func joined(_ register: borrowing ReportRegister, _ groups: WorkGroups) -> [Int: [(item: Row, line: Int)]] {
        var joined: [Int: [(item: Row, line: Int)]] = [:]
        for entry in decisions.entries where entry.verdict == .same {
            guard let pair = Ruling.pair(entry, met), groups.group(of: pair.first) == groups.group(of: pair.second)
            else { continue }
            for item in [entry.first, entry.second] {
                guard let decided = met[item], let line = decisions.line(of: item) else { continue }
                joined[register.batch(of: decided.report), default: []].append((decided.row, line))
            }
        }
        return joined
    }

    /// What is wrong with the decisions.
    func findings(_ register: borrowing ReportRegister, of store: some BatchReading) -> [Finding] {
        var shared: [Int: String] = [:]
        var untouched = WorkGroups(register, joining: together)
        for (index, entry) in decisions.entries.enumerated() where entry.verdict == .different {
            guard let pair = Ruling.pair(entry, met), untouched.root(of: pair.first) == untouched.root(of: pair.second)
            else { continue }
            shared[index] = reason(entry, pair, register, store)
        }
        return decisions.findings(kinds: met.mapValues(\.kind), shared: shared, in: plan.vocabulary)
    }

    /// Why two reports would be of one work.
    private func reason(
        _ entry: Decisions.Entry, _ pair: ReportPair, _ register: borrowing ReportRegister, _ store: some BatchReading
    ) -> String {
        let batches = [pair.first, pair.second].map { store.batch(at: register.batch(of: $0)) }
        let rows = [pair.first, pair.second].map { register.reports[Int($0)].row }
        let kind = batches[0].kind(of: rows[0])
        for (slot, field) in plan.vocabulary[kind].fields.enumerated()
        where plan.kinds[kind.index].identifiers & 1 << UInt64(slot) != 0 {
            let texts = zip(batches, rows).map { $0.text($1, Slot(slot)) }
            if let text = texts[0], text == texts[1] { return "both have the `\(field.name)` `\(shortened(text))`" }
        }
        if together.contains(where: { $0.contains(pair.first) && $0.contains(pair.second) }) {
            return "other lines decide that they are the same"
        }
        return "other reports connect them"
    }
}
