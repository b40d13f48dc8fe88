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
    func append<Sink>(_ subject: Row, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]) {
        var institution: String?
        for item in scorer.evaluator.itemRows {
            guard let panel = reader.panel(item, &scorer) else { continue }
            let home = institution ?? columns.home(&scorer).map { scorer.evaluator.batch.symbols[$0.institution] } ?? ""
            institution = home
            append(panel, of: item, subject, home, scorer.evaluator.batch, to: &bytes)
        }
    }

    private func append(
        _ panel: PanelScores, of item: Row, _ subject: Row, _ institution: String, _ batch: borrowing Batch,
        to bytes: inout [UInt8]
    ) {
        let kind = batch.kind(of: item).index
        let source = sources[kind].flatMap { source in batch.bits(item, source.slot).map { source.names[Int($0)] } }
        let near = panel.nearGrades(grading)
        let group = PanelTally.Group(institution: institution, source: source ?? "")
        tally.add(panel, batch, of: group, isNear: !near.isEmpty)
        bytes.appendCSVCell(subject, columns.id, in: batch)
        bytes.append(comma)
        bytes.appendCSVCell(item, columns.itemIDs[kind], in: batch)
        bytes.append(comma)
        bytes.appendCSVCell(institution.utf8Span.span)
        bytes.append(comma)
        bytes.appendCSVCell(group.source.utf8Span.span)
        bytes.append(comma)
        append(panel, near, to: &bytes)
    }

    private func append(_ panel: PanelScores, _ near: [Grading.Band], to bytes: inout [UInt8]) {
        bytes.append(decimal: panel.given.count)
        bytes.append(comma)
        bytes.append(decimal: panel.conflicts)
        bytes.append(comma)
        for (number, score) in panel.scores.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: " ")) }
            score.write(atLeast: 0, into: &bytes)
        }
        bytes.append(comma)
        switch panel.use {
        case .unused: bytes.append("unused,,")
        case .tooFew: bytes.append("panel-short,,")
        case .mean(let mean, let value):
            bytes.append("used,")
            bytes.append(contentsOf: mean.operation.rawValue.utf8)
            bytes.append(comma)
            value.write(forReading: 2, into: &bytes)
        }
        bytes.append(comma)
        let (summary, interval) = (panel.summary, panel.interval)
        for value in [
            interval?.lower, interval?.upper, summary?.mean, summary?.median, summary?.deviation(places: 2),
        ] {
            value?.write(forReading: 2, into: &bytes)
            bytes.append(comma)
        }
        bytes += csvCell(near.map(\.name).joined(separator: " "))
        bytes += lineEnd
    }
}
