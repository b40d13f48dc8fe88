import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring
import Statistics

/// `panels.csv`: for each item that assessors scored the scores, and the mean that the rubric uses.
public struct PanelsTable: Sendable {
    private let rubric: Rubric
    private let reader: PanelReader
    private let crossed: CrossedPanels
    private let columns: SubjectColumns
    /// For each kind the slot of who assessed, and its names.
    private let sources: [(slot: Slot, names: [String])?]

    static let columns = [
        "person", "item", "institution", "source", "assessors", "conflicts", "scores", "status", "method", "used",
        "lower", "upper", "mean", "median", "deviation", "near-limit",
    ]

    /// - Parameter crossed: takes up who gave which score, which the table does not say.
    init(_ rubric: Rubric, _ crossed: CrossedPanels) {
        self.crossed = crossed
        let vocabulary = rubric.vocabulary
        self.rubric = rubric
        reader = PanelReader(rubric)
        columns = SubjectColumns(rubric)
        sources = vocabulary.kinds.map { kind in
            guard let slot = kind.slot("source"), case .enumeration(let name) = kind.fields[slot.index].type
            else { return nil }
            return (slot, vocabulary.enumeration(name)?.values.map(\.name) ?? [])
        }
    }

    /// The head line.
    static var head: [UInt8] {
        var writer = CSVWriter()
        writer.row(columns)
        return writer.bytes
    }

    /// Appends the panels of the subject scored last.
    func append<Sink>(_ subject: Row, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]) {
        var writer = CSVWriter()
        for item in scorer.evaluator.itemRows {
            guard let panel = reader.panel(item, &scorer) else { continue }
            let batch = scorer.evaluator.batch
            let kind = batch.kind(of: item).index
            let group = PanelGroup(
                institution: columns.home(&scorer).map { batch.symbols[$0.institution] } ?? "",
                source: sources[kind].flatMap { source in
                    batch.bits(item, source.slot).map { source.names[Int($0)] }
                } ?? "")
            crossed.add(panel.given, of: group)
            writer.cell(batch.text(subject, columns.id) ?? "")
            writer.cell(columns.itemIDs[kind].flatMap { batch.text(item, $0) } ?? "")
            writer.cell(group.institution)
            writer.cell(group.source)
            append(panel, to: &writer)
        }
        bytes += writer.bytes
    }

    private func append(_ panel: PanelScores, to writer: inout CSVWriter) {
        func cell(_ value: Exact?) { writer.cell(value?.rounded(forReading: 2) ?? "") }
        writer.cell(panel.scores.count)
        writer.cell(panel.conflicts)
        writer.cell(panel.scores.map { $0.shown() }.joined(separator: " "))
        switch panel.use {
        case .unused:
            for text in ["unused", "", ""] { writer.cell(text) }
        case .tooFew:
            for text in [PanelTally.short, "", ""] { writer.cell(text) }
        case .mean(let mean, let value):
            writer.cell("used")
            writer.cell(mean.operation.rawValue)
            cell(value)
        }
        let (summary, interval) = (panel.summary, panel.interval)
        for value in [interval?.lower, interval?.upper, summary?.mean, summary?.median] { cell(value) }
        cell(summary?.deviation(places: 2))
        writer.cell(panel.nearGrades(rubric).map(\.name).joined(separator: " "))
        writer.endRow()
    }
}
