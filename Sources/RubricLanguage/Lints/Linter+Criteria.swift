import Diagnostics
import Records

extension Linter {
    mutating func lintCriterion(_ place: Int) {
        let criterion = rubric.criteria[place]
        let idle = criterion.kinds.filter { isIdle($0, criterion) }
        if !idle.isEmpty {
            report(
                "matches-nothing", .warning,
                "Criterion `\(criterion.name)` counts no \(list(idle.map { rubric.vocabulary[$0].name })):"
                    + " its conditions can never hold for one.", at: .conditions(criterion: place))
        }
        lintCaps(of: place)
        let kinds = criterion.kinds.filter { !idle.contains($0) }
        guard case .table(let table) = criterion.points, !kinds.isEmpty else { return }
        let proof = RegionProof(rubric, kinds: kinds, assuming: criterion.conditions.map(\.root))
        if table.hitPolicy == .unique { lintOverlaps(table, place, proof) }
        lintGap(table, place, proof)
        lintDeadRows(table, place, proof)
    }

    private func isIdle(_ kind: KindIndex, _ criterion: Criterion) -> Bool {
        let answer = RegionProof(rubric, kinds: [kind]).example(meeting: criterion.conditions.map(\.root))
        if case .impossible = answer { return true }
        return false
    }

    private mutating func lintOverlaps(_ table: DecisionTable, _ criterion: Int, _ proof: RegionProof) {
        for second in table.rows.indices {
            for first in table.rows[..<second].indices {
                let rows = "\(name(first, table)) and \(name(second, table))"
                switch proof.overlap(table.rows[first].condition?.root, table.rows[second].condition?.root) {
                case .impossible: break
                case .notProved: reportNotProved("\(rows) do not overlap", at: .row(criterion: criterion, second))
                case .possible(let witness):
                    report(
                        "rows-overlap", witness.isConditional ? .warning : .error,
                        "\(rows) of criterion `\(rubric.criteria[criterion].name)` both match \(words(witness)).",
                        hint: "With `hit: unique` at most one row may match; `hit: first` takes the first that does.",
                        at: .row(criterion: criterion, second))
                }
            }
        }
    }

    private mutating func lintGap(_ table: DecisionTable, _ criterion: Int, _ proof: RegionProof) {
        switch proof.gap(in: table.rows.map { $0.condition?.root }) {
        case .impossible: break
        case .notProved: reportNotProved("one row always matches", at: .criterion(criterion))
        case .possible(let witness):
            report(
                "rows-leave-gap", witness.isPlain ? .warning : .note,
                "No row of criterion `\(rubric.criteria[criterion].name)` matches \(words(witness)).",
                hint: "Such an item gets no points, and the sheet says that no row matches; "
                    + "a last row without `when` takes all that is left.", at: .criterion(criterion))
        }
    }

    private mutating func lintDeadRows(_ table: DecisionTable, _ criterion: Int, _ proof: RegionProof) {
        for place in table.rows.indices {
            guard let reason = death(of: place, table, criterion, proof) else { continue }
            report(
                "dead-row", .warning,
                "\(name(place, table)) of criterion `\(rubric.criteria[criterion].name)` never applies: \(reason).",
                at: .row(criterion: criterion, place))
        }
    }

    /// Why a row never applies; `nil` when it may.
    private func death(of place: Int, _ table: DecisionTable, _ criterion: Int, _ proof: RegionProof) -> String? {
        let row = table.rows[place].condition?.root
        let anything = RegionProof(rubric, kinds: rubric.criteria[criterion].kinds)
        if case .impossible = anything.example(meeting: [row]) { return "its condition cannot hold" }
        if case .impossible = proof.example(meeting: [row]) { return "`where` excludes what it matches" }
        guard table.hitPolicy == .first else { return nil }
        let earlier = table.rows[..<place].map { $0.condition?.root }
        if case .impossible = proof.reach(row, after: earlier) { return "rows before it take all that it matches" }
        return nil
    }

    /// A row by its tier, or by its number.
    private func name(_ row: Int, _ table: DecisionTable) -> String {
        table.rows[row].tier.map { "Row `\($0)`" } ?? "Row \(row + 1)"
    }
}
