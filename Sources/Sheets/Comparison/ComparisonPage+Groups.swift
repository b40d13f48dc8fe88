import Analysis
import Numbers
import Records
import Statistics

extension ComparisonSheets {
    /// The ids of the pictures of divisions; there are hardly more of these.
    private static let ids: [StaticString] = [
        "group1", "group2", "group3", "group4", "group5", "group6", "group7", "group8", "group9", "group10",
    ]

    func writeGroups(_ html: inout HTMLWriter) {
        html.element("p", "note", words.groupsMeaning)
        // One group alone has nothing beside it.
        let divisions = comparison.divisions.filter { $0.groups.count > 1 }
        for (place, division) in divisions.enumerated() {
            html.element("h3", nil, division.labels[language])
            if place < Self.ids.count { html.figure(strip(division), id: Self.ids[place]) }
            writeTable(division, &html)
            var notes: [String] = []
            if division.smallGroups > 0 {
                notes.append(
                    fill(
                        words.smallGroups, String(division.smallGroups), String(comparison.settings.smallestGroup),
                        String(division.smallPeople)))
            }
            if division.unknown > 0 { notes.append(fill(words.unknownGroup, String(division.unknown))) }
            if !notes.isEmpty { html.element("p", "note", notes.joined(separator: " ")) }
        }
    }

    private func strip(_ division: GroupDivision) -> IntervalStrip {
        let labels = division.groups.map { label(of: $0, in: division) }
        // A strip has little room: what all labels begin with, such as an institution, stands in the table.
        let heads = Set(labels.map { label in label.firstRange(of: " · ").map { label[..<$0.upperBound] } ?? "" })
        let common = heads.count == 1 ? heads.first?.count ?? 0 : 0
        return IntervalStrip(
            caption: fill(words.ofGroup, division.labels[language]),
            rows: zip(division.groups, labels).map { group, label in
                IntervalStrip.Row(
                    label: String(label.dropFirst(common)), value: group.change.shift.value,
                    interval: group.change.shift.interval.lower...group.change.shift.interval.upper,
                    shown: group.change.shift.value.change(1))
            },
            limits: [Limit(label: "0", value: 0, shown: "")])
    }

    private func writeTable(_ division: GroupDivision, _ html: inout HTMLWriter) {
        let breakdown = comparison.breakdown
        html.table(division.labels[language]) { html in
            html.tableHead(
                [words.group, words.people, words.shift, words.interval, words.chance, words.topRate]
                    + (breakdown?.kind == .amendments ? breakdown?.clauses.map(\.labels[language]) ?? [] : []),
                numbersFrom: 1)
            html.element("tbody") { html in
                for group in division.groups {
                    html.element("tr") { html in
                        html.rowHead(nil, label(of: group, in: division))
                        html.number(String(group.count))
                        html.number(group.change.shift.value.change(1))
                        let interval = group.change.shift.interval
                        html.element("td", "n", interval.lower.change(1) + " … " + interval.upper.change(1))
                        html.number(group.change.shift.significance.rounded(forReading: 3))
                        html.element("td", "n", "\(group.oldTop) → \(group.newTop)")
                        guard let breakdown, breakdown.kind == .amendments else { return }
                        let means = breakdown.meanPercentiles(of: group.members)
                        for clause in breakdown.clauses.indices { html.number(means?[clause].change(1) ?? "—") }
                    }
                }
            }
        }
    }
}
