import Diagnostics
import Importing
import Records

/// What was read, field by field, and what was not.
struct Filling {
    private let vocabulary: Vocabulary
    private var rates: FillRates
    /// What the formats do not read: the most frequent first.
    private let unread: [(name: String, count: Int)]
    private let counts: ReadCounts

    init(_ staff: StaffImport, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        rates = FillRates(vocabulary)
        rates.add(staff.places)
        for index in 0..<staff.store.count { rates.add(staff.store.batch(at: index)) }
        unread = staff.unread.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        counts = ReadCounts(staff, vocabulary)
    }
}

extension Filling {
    /// A table for a terminal.
    var text: String {
        var lines: [String] = []
        for kind in rates.kinds {
            lines.append("\(vocabulary[kind].name): \(rates[kind])")
            for (place, field) in vocabulary[kind].fields.enumerated() {
                let count = rates[kind, Slot(place)]
                let share = count == 0 ? "–" : rates.percent(kind, Slot(place)) + " %"
                lines.append("  " + padded(field.name, 24) + aligned(String(count), 9) + aligned(share, 10))
            }
            lines.append("")
        }
        if !unread.isEmpty {
            lines.append("not read:")
            lines += unread.map { "  " + padded($0.name, 48) + aligned(String($0.count), 9) } + [""]
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }

    private func aligned(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }

    /// The same for scripts, with the findings.
    func json(_ findings: [Finding]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            for (name, count) in counts.totals { json.member(name, count) }
            json.array("kinds") { json in
                for kind in rates.kinds { json.object { write(kind, to: &$0) } }
            }
            json.array("unread") { json in
                for (name, count) in unread {
                    json.object { json in
                        json.member("name", name)
                        json.member("count", count)
                    }
                }
            }
            json.array("findings") { $0.write(findings) }
        }
        json.endLine()
        return json.take()
    }

    private func write(_ kind: KindIndex, to json: inout JSONWriter) {
        json.member("kind", vocabulary[kind].name)
        json.member("records", rates[kind])
        json.array("fields") { json in
            for (place, field) in vocabulary[kind].fields.enumerated() {
                json.object { json in
                    json.member("field", field.name)
                    json.member("filled", rates[kind, Slot(place)])
                    json.member("percent", number: rates.percent(kind, Slot(place)))
                }
            }
        }
    }
}
