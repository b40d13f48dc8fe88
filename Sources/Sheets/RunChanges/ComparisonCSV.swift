import Diagnostics
public import Runs

/// A comparison as a table: a row for each fact, result, measure and line that differs, and at least one for each
/// subject that does.
public struct ComparisonCSV: ComparisonWriter {
    private var csv = CSVWriter()

    public init() {}

    public mutating func head() {
        csv.row([
            "person", "name", "change", "causes", "what", "measure", "kind", "item", "field", "reason", "old", "new",
            "old-rule", "new-rule",
        ])
    }

    public mutating func begin(_ kind: SubjectChange.Kind) {}
    public mutating func end(_ kind: SubjectChange.Kind) {}
    public mutating func foot() {}
    public mutating func take() -> [UInt8] { csv.take() }

    public mutating func entry(_ change: SubjectChange) {
        let subject = [
            change.id, change.name, change.kind.rawValue, change.causes.map(\.rawValue).joined(separator: " "),
        ]
        for fact in change.facts {
            csv.row(
                subject + ["fact", "", fact.kind, fact.item, fact.field, "", fact.old ?? "", fact.new ?? "", "", ""])
        }
        for value in change.results {
            csv.row(subject + ["result", value.name, "", "", "", "", value.old, value.new, "", ""])
        }
        for value in change.measures {
            csv.row(subject + ["measure", value.name, "", "", "", "", value.old, value.new, "", ""])
        }
        for line in change.lines {
            csv.row(
                subject + [
                    "line", line.measure, line.kind, line.item, "", line.reason, line.old?.amount ?? "",
                    line.new?.amount ?? "", line.old?.rule ?? "", line.new?.rule ?? "",
                ])
        }
    }
}
