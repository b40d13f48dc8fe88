import Diagnostics
import Numbers
import Records
public import RubricLanguage
public import Scoring

/// `carry-over.csv`: what the next run under the rubric has to know. A row for each measure that the rubric asks of an
/// earlier run, and for each item that was paid, with what all runs so far paid for it.
///
/// Numbers are exact: one that no decimal writes is a fraction.
public struct CarryOverTable: Sendable {
    private let measures: [(name: String, index: MeasureIndex)]

    public init(_ rubric: Rubric) {
        measures = rubric.pool.priors.compactMap { name in
            rubric.measures.firstIndex { $0.name == name }.map { (name, MeasureIndex($0)) }
        }
    }

    /// The name of the file.
    public static let fileName = "carry-over.csv"
    public static let columns = ["person", "measure", "criterion", "item", "kind", "adopted", "identifiers", "amount"]
    /// What stands between two identifiers; none of them has blanks around such a line.
    public static let separator = " | "

    static var head: [UInt8] {
        var writer = CSVWriter()
        writer.row(columns)
        return writer.bytes
    }

    /// Appends the rows of the subject scored last.
    func append<Sink>(_ id: String, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]) {
        var writer = CSVWriter()
        for (name, index) in measures {
            if let value = scorer.value(of: index) { write(id, measure: name, value, to: &writer) }
        }
        for item in scorer.itemsToCarry { write(id, item, to: &writer) }
        bytes += writer.bytes
    }

    /// The rows of those who are not in this run: what was paid to them is not forgotten.
    public func rows(of prior: PriorRun, except isHere: (String) -> Bool) -> [UInt8] {
        var writer = CSVWriter()
        for id in prior.subjects.keys.filter({ !isHere($0) }).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        {
            let subject = prior[id]
            for (name, _) in measures {
                if let value = subject.measures[name] { write(id, measure: name, value, to: &writer) }
            }
            for item in subject.items { write(id, item, to: &writer) }
        }
        return writer.bytes
    }

    private func write(_ id: String, measure: String, _ value: Exact, to writer: inout CSVWriter) {
        writer.row([id, measure, "", "", "", "", "", value.description])
    }

    private func write(_ id: String, _ item: PriorRun.Item, to writer: inout CSVWriter) {
        writer.row([
            id, "", item.criterion, item.number, item.origin?.kind ?? "", item.origin?.isAdopted == true ? "yes" : "",
            item.identifiers.sorted().joined(separator: Self.separator), item.paid.description,
        ])
    }
}
