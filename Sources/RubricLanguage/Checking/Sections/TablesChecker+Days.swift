import Diagnostics
import Numbers
import YAMLDocuments

/// Rows of a table that are ranges of dates.
extension Checker {
    /// `..2018-12-31`, `2019-01-01..`, `2019-01..2020-06`, `2024`; without overlaps and, unless the table says what
    /// holds elsewhere, without gaps between them.
    func days(_ nodes: [YAMLNode], hasElse: Bool) -> [Period]? {
        let ranges = nodes.compactMap(days)
        guard ranges.count == nodes.count else { return nil }
        let order = ranges.indices.sorted { ranges[$0].first < ranges[$1].first }
        var isSound = true
        for (before, after) in zip(order, order.dropFirst()) {
            let (end, start) = (ranges[before].last, ranges[after].first)
            let later = nodes[max(before, after)]
            if start <= end {
                reader.report(
                    "key-overlap",
                    "The rows `\(nodes[before].text ?? "")` and `\(nodes[after].text ?? "")` both claim some days.",
                    at: later, hint: "Both ends of `2018-01-01..2018-12-31` belong to it; `..<2019-01-01` stops short.")
                isSound = false
            } else if end.advanced(by: 1) != start, !hasElse {
                let gap = Period(first: end.advanced(by: 1), last: start.advanced(by: -1))
                reader.report(
                    "key-gap", "No row holds \(gap.dayCount == 1 ? "the day \(gap.first)" : "the days \(gap)").",
                    at: later,
                    hint: "Let the rows meet, or say with `else` what holds there.")
                isSound = false
            }
        }
        return isSound ? ranges : nil
    }

    private func days(_ yaml: YAMLNode) -> Period? {
        guard let text = reader.text(yaml) else { return nil }
        let (membership, faults) = parseMembership(text)
        for fault in faults { reader.report(Finding(fault, in: yaml, of: reader.source)) }
        guard let membership else { return nil }
        guard let (first, last) = ends(of: membership) else {
            reader.report(
                "wrong-value", "`\(text)` is not a range of dates.", at: yaml,
                hint: "Write `..2018-12-31`, `2019-01-01..` or `2024`.", value: text)
            return nil
        }
        guard first <= last else {
            reader.report("empty-range", "No day lies in this range.", at: yaml, value: text)
            return nil
        }
        return Period(first: first, last: last)
    }

    /// The first and the last day of a range; `nil` if its ends are no dates.
    private func ends(of membership: SyntaxMembership) -> (first: Day, last: Day)? {
        switch membership {
        case .holder(let node): return PartialDate(literal: node).map { ($0.first, $0.last) }
        case .range(let range):
            let (from, to) = (range.from.map(PartialDate.init(literal:)), range.to.map(PartialDate.init(literal:)))
            if case .some(nil) = from { return nil }
            if case .some(nil) = to { return nil }
            let end = to?.map { range.includesEnd ? $0.last : $0.first.advanced(by: -1) }
            return (from?.map(\.first) ?? .earliest, end ?? .latest)
        }
    }

    /// Whether a row can only be a range of dates.
    func isOfDays(_ text: String) -> Bool {
        guard text.contains("-"), let membership = parseMembership(text).syntax else { return false }
        return ends(of: membership) != nil
    }
}

extension PartialDate {
    /// A date in an expression, or a number of four digits that stands for a year.
    fileprivate init?(literal node: SyntaxNode) {
        switch node.kind {
        case .date(let written): self.init(written)
        case .number(let digits) where digits.utf8.count == 4: self.init(digits)
        default: return nil
        }
    }
}
