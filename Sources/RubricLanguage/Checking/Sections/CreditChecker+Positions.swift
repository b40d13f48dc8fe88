import Numbers
import YAMLDocuments

/// Shares by number of contributors and position.
extension Checker {
    func positions(_ fields: YAMLFields, conserves: Bool) -> CreditRule.Share? {
        let beyond = fields["beyond"].flatMap(number) ?? .zero
        guard let table = fields.required("table") else { return nil }
        var rows: [[Exact]] = []
        for (name, key, yaml) in reader.entries(of: table) {
            guard name == "\(rows.count + 1)" else {
                reader.report(
                    "credit-row", "Expected the row for \(counted(rows.count + 1, "contributor")), found `\(name)`.",
                    at: key, hint: "Rows are numbered 1, 2, 3 … without a gap.", value: name)
                return nil
            }
            let shares = reader.listOrOne(yaml)
            rows.append(shares.compactMap(share))
            if shares.count > rows.count {
                reader.report(
                    "credit-row",
                    "\(counted(rows.count, "contributor").capitalisedFirst) cannot have \(shares.count) shares.",
                    at: yaml)
            } else if conserves, rows[rows.count - 1].count == shares.count {
                checkSum(rows[rows.count - 1], of: rows.count, beyond: beyond, at: yaml)
            }
        }
        if rows.isEmpty { reader.report("credit-row", "The table has no rows.", at: table) }
        if conserves, !beyond.isZero, let yaml = fields["beyond"] {
            reader.report(
                "credit-sum",
                "Behind \(counted(rows.count, "contributor")), shares of \(beyond) make more than a whole.", at: yaml,
                hint: "Write `beyond: 0` or `conserves: false`.")
        }
        return .positions(rows: rows, beyond: beyond)
    }

    private func share(_ yaml: YAMLNode) -> Exact? {
        guard let share = number(yaml) else { return nil }
        if share.signum < 0 {
            reader.report("wrong-value", "A share is not below zero.", at: yaml, value: "\(share)")
            return nil
        }
        return share
    }

    /// The shares of a row, with those behind the last column, are a whole.
    private func checkSum(_ row: [Exact], of count: Int, beyond: Exact, at yaml: YAMLNode) {
        let sum = row.reduce(.zero, +) + beyond * Exact(count - row.count)
        guard sum != .one else { return }
        reader.report(
            "credit-sum", "The shares of \(counted(count, "contributor")) sum to \(sum), not to 1.", at: yaml,
            hint: "Correct them, or write `conserves: false`.", value: "\(sum)")
    }
}
