import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// `persons.csv`: a row for each subject with the verdict and every measure of the rubric.
///
/// Names are those of the rubric and the vocabulary in every language, so that a script reads one
/// table; an empty cell is a value that is missing.
struct PersonsTable: Sendable {
    let rubric: Rubric
    let columns: SubjectColumns
    let places: DisplayPlaces
    private let cells: MeasureCells
    private let tracks: [[UInt8]]
    private let bands: [[UInt8]]
    private let titles: [[UInt8]]

    init(_ rubric: Rubric) {
        self.rubric = rubric
        columns = SubjectColumns(rubric)
        places = DisplayPlaces(rubric)
        cells = MeasureCells(rubric, head: { _ in [comma] }, missing: [])
        tracks = rubric.tracks.map { csvCell($0.name) }
        bands = rubric.grading?.bands.map { csvCell($0.name) } ?? []
        titles = columns.titles.map { csvCell($0.name) }
    }

    /// The head line.
    var head: [UInt8] {
        var writer = CSVWriter()
        writer.row(
            [
                "id", "name", "native-name", "institution", "unit", "title", "track", "status", "total", "band",
                "grade", "rank", "cohort", "quota-effect",
            ] + rubric.measures.map(\.name))
        return writer.bytes
    }

    /// Appends the row of the subject scored last, with a hole for the verdict.
    func append<Sink>(
        _ subject: Row, _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer
    ) {
        var held = HeldText(in: &text)
        appendIdentity(subject, &scorer, to: &text)
        text.append(comma)
        if let track = outcome.track { text.append(tracks[track]) }
        text.append(comma)
        text.append(utf8: outcome.status.name)
        text.append(comma)
        let values = scorer.values
        values[rubric.total.index]?.write(atLeast: places.value(rubric.total), into: &text)
        text.append(comma)
        if let band = outcome.band { text.append(bands[band]) }
        text.append(comma)
        held.leaveHole(in: text)
        for index in rubric.measures.indices {
            cells.write(values[index], index, to: &text) { $0.write(atLeast: $1, into: &$2) }
        }
        text.append(lineEnd)
        held.end(in: &text)
    }

    /// Appends what stands in the hole of a row.
    func append(_ verdict: Verdict, to text: inout TextBuffer) {
        if let grade = verdict.grade { text.append(bands[grade]) }
        text.append(comma)
        if let rank = verdict.rank { text.append(decimal: rank) }
        text.append(comma)
        if verdict.rank != nil { text.append(decimal: verdict.cohort) }
        text.append(comma)
        text.append(utf8: verdict.quota.rawValue)
    }

    /// Number, names, place and title.
    private func appendIdentity<Sink>(_ subject: Row, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer) {
        append(subject, columns.id, &scorer, to: &text)
        text.append(comma)
        append(subject, columns.name, &scorer, to: &text)
        text.append(comma)
        append(subject, columns.nativeName, &scorer, to: &text)
        text.append(comma)
        let home = columns.home(&scorer)
        append(home?.institution, &scorer, to: &text)
        text.append(comma)
        append(home?.unit, &scorer, to: &text)
        text.append(comma)
        if let title = columns.title(&scorer) { text.append(titles[title]) }
    }

    private func append<Sink>(
        _ row: Row, _ slot: Slot?, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer
    ) {
        guard let slot, let value = scorer.evaluator.batch.bits(row, slot) else { return }
        append(Symbol(bits: value), &scorer, to: &text)
    }

    private func append<Sink>(_ symbol: Symbol?, _ scorer: inout Scorer<Sink>, to text: inout TextBuffer) {
        guard let symbol else { return }
        scorer.evaluator.batch.symbols.withUTF8(of: symbol) { text.appendCSVCell($0) }
    }
}

let comma = UInt8(ascii: ",")
let lineEnd: [UInt8] = [0x0D, 0x0A]
