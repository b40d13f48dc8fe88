import Importing
import Records

/// How much was read: whether a file was understood at all.
struct ReadCounts {
    /// Subjects, items and contributions.
    let totals: [(name: String, count: Int)]
    /// The kinds of items with how many there are, none left out but those without any.
    let items: [(name: String, count: Int)]

    init(_ staff: StaffImport, _ vocabulary: Vocabulary) {
        func counts(_ role: RecordKind.Role) -> [(name: String, count: Int)] {
            vocabulary.kinds(in: role).map { (vocabulary[$0].name, staff.counts[$0.index]) }
        }
        items = counts(.item).filter { $0.count > 0 }
        let contributions = vocabulary.kind("contributor").map { staff.counts[$0.index] } ?? 0
        totals =
            counts(.subject) + [
                ("left-out", staff.unsound), ("items", items.reduce(0) { $0 + $1.count }),
                ("contributions", contributions),
            ]
    }

    /// One line, and one for the items if there are any.
    var text: String {
        let some = totals.filter { $0.count > 0 }
        let first = some.isEmpty ? "nothing was read" : listed(some)
        return first + "\n" + (items.isEmpty ? "" : "items: \(listed(items))\n")
    }

    private func listed(_ counts: [(name: String, count: Int)]) -> String {
        counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }
}
