public import Diagnostics
public import Numbers

extension XMCDADocument {
    /// What some alternatives have under some criteria, in the order of both, and what is wrong with the table.
    ///
    /// The table has each of these alternatives and no other, and for each of them every criterion once; what is not
    /// known is `NA`.
    public func performances(
        of alternatives: [String], under criteria: [String], in file: String
    ) -> (rows: [[Exact?]]?, findings: [Finding]) {
        let rows = Dictionary(alternatives.enumerated().map { ($1, $0) }) { first, _ in first }
        let columns = Dictionary(criteria.enumerated().map { ($1, $0) }) { first, _ in first }
        var cells = [[Performance?]](
            repeating: [Performance?](repeating: nil, count: criteria.count), count: alternatives.count)
        var findings: [Finding] = []
        var strangers: Set<String> = []
        for entry in performances {
            guard let row = rows[entry.alternative] else {
                guard strangers.insert(entry.alternative).inserted else { continue }
                findings.append(unknown(entry, "alternative", entry.alternative, among: alternatives))
                continue
            }
            guard let column = columns[entry.criterion] else {
                guard strangers.insert("/" + entry.criterion).inserted else { continue }
                findings.append(unknown(entry, "criterion", entry.criterion, among: criteria))
                continue
            }
            if cells[row][column] != nil {
                findings.append(
                    Finding(
                        code: "xmcda-performance-twice",
                        message: "`\(entry.alternative)` has a value under `\(entry.criterion)` already.",
                        place: entry.place))
            }
            cells[row][column] = entry
        }
        findings += missing(cells, alternatives, criteria, in: file)
        return (findings.isEmpty ? cells.map { $0.map { $0?.value } } : nil, findings)
    }

    private func unknown(_ entry: Performance, _ kind: String, _ name: String, among known: [String]) -> Finding {
        Finding(
            code: "xmcda-\(kind)",
            message: "`\(name)` is no \(kind) here.",
            hint: nearest(to: name, among: known).map { "Is `\($0)` meant?" }, place: entry.place, value: name,
            allowed: known.count > 20 ? "one of \(known.count) numbers" : known.joined(separator: ", "))
    }

    /// A finding for each alternative of which something is missing.
    private func missing(
        _ cells: [[Performance?]], _ alternatives: [String], _ criteria: [String], in file: String
    ) -> [Finding] {
        zip(alternatives, cells).compactMap { alternative, row in
            let names = zip(criteria, row).filter { $0.1 == nil }.map { "`\($0.0)`" }
            guard !names.isEmpty else { return nil }
            let what = names.count == criteria.count ? "no row" : "no value under \(names.joined(separator: ", "))"
            return Finding(
                code: "xmcda-performance-missing", message: "The table has \(what) for `\(alternative)`.",
                hint: "Write NA for what is not known.", place: Place(file: file, line: 1))
        }
    }
}
