import Analysis
import Diagnostics
import Numbers

/// Reads lists of people: a ranking, or who shall be ahead of whom.
enum PeopleReader {
    /// Ranks by the numbers of people: a `persons.csv` of a run, or any list with `person` and `rank`. Who has no rank
    /// is passed over.
    static func ranks(_ source: SourceText) -> (ranks: [String: Exact], findings: [Finding]) {
        var table = NamedTable(source, columns: ["rank"], oneOf: [["person", "id"]])
        var ranks: [String: Exact] = [:]
        for row in table.rows {
            let column = row.cell("person") == nil ? "id" : "person"
            guard let text = row["rank"], !text.isEmpty, let person = row[column] else { continue }
            guard let rank = Exact(text), rank.signum > 0 else {
                table.report(
                    "ranks-rank", "`\(text)` is no rank.", in: row, "rank", allowed: "1, 2, 3 …; 2.5 for equals")
                continue
            }
            if ranks.updateValue(rank, forKey: person) != nil {
                table.report("ranks-twice", "`\(person)` has a rank before.", in: row, column)
            }
        }
        return (ranks, table.findings.inOrder())
    }

    /// The orders of each track.
    ///
    /// - Parameters:
    ///   - tracks: the numbers of the people of each track, by their place.
    ///   - known: the numbers of all people.
    static func orders(
        _ source: SourceText, _ tracks: [[String: Int]], known: [String]
    ) -> (orders: [[StatedOrder]], findings: [Finding]) {
        var table = NamedTable(source, columns: JudgementTemplate.required(.orders))
        var orders = tracks.map { _ in [StatedOrder]() }
        for row in table.rows {
            let pair = ["before", "after"].map { row[$0] ?? "" }
            guard let track = tracks.firstIndex(where: { $0[pair[0]] != nil && $0[pair[1]] != nil }),
                let ahead = tracks[track][pair[0]], let behind = tracks[track][pair[1]]
            else {
                table.report(missing: pair, in: row, tracks, known)
                continue
            }
            if ahead == behind {
                table.report("orders-itself", "`\(pair[0])` cannot be ahead of itself.", in: row, "after")
            } else if !orders[track].contains(StatedOrder(ahead, before: behind)) {
                orders[track].append(StatedOrder(ahead, before: behind))
            }
        }
        return (orders, table.findings.inOrder())
    }
}

extension NamedTable {
    fileprivate mutating func report(
        missing pair: [String], in row: Row, _ tracks: [[String: Int]], _ known: [String]
    ) {
        for (column, person) in zip(["before", "after"], pair) where !tracks.contains(where: { $0[person] != nil }) {
            let isKnown = known.contains(person)
            report(
                "orders-person",
                isKnown
                    ? "`\(person)` has no total in a track that is looked at." : "No file has a person `\(person)`.",
                in: row, column,
                hint: isKnown ? nil : nearest(to: person, among: known).map { "Did you mean `\($0)`?" })
            return
        }
        report(
            "orders-tracks", "`\(pair[0])` and `\(pair[1])` are in different tracks, which have weights of their own.",
            in: row, "after")
    }
}
