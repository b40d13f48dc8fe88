import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring
import Statistics

/// `panels.csv`: for each item that assessors scored the scores, and the mean that the rubric uses.
public struct PanelsTable: Sendable {
    private let reader: PanelReader
    private let grading: Grading?
    private let tally: PanelTally
    private let columns: SubjectColumns
    /// For each kind the slot of who assessed, and its names.
    private let sources: [(slot: Slot, names: [String])?]

    static let columns = [
        "person", "item", "institution", "source", "assessors", "conflicts", "scores", "status", "method", "used",
        "lower", "upper", "mean", "median", "deviation", "near-limit",
    ]

    /// - Parameter tally: takes up each panel.
    init(_ rubric: Rubric, _ tally: PanelTally) {
        self.tally = tally
        let vocabulary = rubric.vocabulary
        reader = PanelReader(rubric)
        grading = rubric.grading
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
    func append<Sink>(_ subject: Row, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer) {
        var institution: String?
        for item in scorer.evaluator.itemRows {
            guard let panel = reader.panel(item, &scorer) else { continue }
            let home = institution ?? columns.home(&scorer).map { scorer.evaluator.batch.symbols[$0.institution] } ?? ""
            institution = home
            append(panel, of: item, subject, home, scorer.evaluator.batch, to: &text)
        }
    }

    private func append(
        _ panel: PanelScores, of item: Row, _ subject: Row, _ institution: String, _ batch: borrowing Batch,
        to text: inout TextBuffer
    ) {
        let kind = batch.kind(of: item).index
        let source = sources[kind].flatMap { source in batch.bits(item, source.slot).map { source.names[Int($0)] } }
        let near = panel.nearGrades(grading)
        let group = PanelTally.Group(institution: institution, source: source ?? "")
        tally.add(panel, batch, of: group, isNear: !near.isEmpty)
        text.appendCSVCell(subject, columns.id, in: batch)
        text.append(comma)
        text.appendCSVCell(item, columns.itemIDs[kind], in: batch)
        text.append(comma)
        text.appendCSVCell(institution.utf8Span.span)
        text.append(comma)
        text.appendCSVCell(group.source.utf8Span.span)
        text.append(comma)
        append(panel, near, to: &text)
    }

    private func append(_ panel: PanelScores, _ near: [Grading.Band], to text: inout TextBuffer) {
        text.append(decimal: panel.given.count)
        text.append(comma)
        text.append(decimal: panel.conflicts)
        text.append(comma)
        for (number, score) in panel.scores.enumerated() {
            if number > 0 { text.append(UInt8(ascii: " ")) }
            score.write(atLeast: 0, into: &text)
        }
        text.append(comma)
        switch panel.use {
        case .unused: text.append("unused,,")
        case .tooFew: text.append("panel-short,,")
        case .mean(let mean, let value):
            text.append("used,")
            text.append(utf8: mean.operation.rawValue)
            text.append(comma)
            value.write(forReading: 2, into: &text)
        }
        text.append(comma)
        let (summary, interval) = (panel.summary, panel.interval)
        for value in [
            interval?.lower, interval?.upper, summary?.mean, summary?.median, summary?.deviation(places: 2),
        ] {
            value?.write(forReading: 2, into: &text)
            text.append(comma)
        }
        text.append(csvCell(near.map(\.name).joined(separator: " ")))
        text.append(lineEnd)
    }
}
