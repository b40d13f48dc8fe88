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
        _ subject: Row, _ outcome: Outcome, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]
    ) {
        var text = HeldText(in: &bytes)
        appendIdentity(subject, &scorer, to: &bytes)
        bytes.append(comma)
        if let track = outcome.track { bytes += tracks[track] }
        bytes.append(comma)
        bytes += outcome.status.name.utf8
        bytes.append(comma)
        let values = scorer.values
        values[rubric.total.index]?.write(atLeast: places.value(rubric.total), into: &bytes)
        bytes.append(comma)
        if let band = outcome.band { bytes += bands[band] }
        bytes.append(comma)
        text.leaveHole(in: bytes)
        for index in rubric.measures.indices {
            cells.write(values[index], index, to: &bytes) { $0.write(atLeast: $1, into: &$2) }
        }
        bytes += lineEnd
        text.end(in: &bytes)
    }

    /// Appends what stands in the hole of a row.
    func append(_ verdict: Verdict, to bytes: inout [UInt8]) {
        if let grade = verdict.grade { bytes += bands[grade] }
        bytes.append(comma)
        if let rank = verdict.rank { bytes.append(decimal: rank) }
        bytes.append(comma)
        if verdict.rank != nil { bytes.append(decimal: verdict.cohort) }
        bytes.append(comma)
        bytes += verdict.quota.rawValue.utf8
    }

    /// Number, names, place and title.
    private func appendIdentity<Sink>(_ subject: Row, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]) {
        append(subject, columns.id, &scorer, to: &bytes)
        bytes.append(comma)
        append(subject, columns.name, &scorer, to: &bytes)
        bytes.append(comma)
        append(subject, columns.nativeName, &scorer, to: &bytes)
        bytes.append(comma)
        let home = columns.home(&scorer)
        append(home?.institution, &scorer, to: &bytes)
        bytes.append(comma)
        append(home?.unit, &scorer, to: &bytes)
        bytes.append(comma)
        if let title = columns.title(&scorer) { bytes += titles[title] }
    }

    private func append<Sink>(
        _ row: Row, _ slot: Slot?, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]
    ) {
        guard let slot, let value = scorer.evaluator.batch.bits(row, slot) else { return }
        append(Symbol(bits: value), &scorer, to: &bytes)
    }

    private func append<Sink>(_ symbol: Symbol?, _ scorer: inout Scorer<Sink>, to bytes: inout [UInt8]) {
        guard let symbol else { return }
        scorer.evaluator.batch.symbols.withUTF8(of: symbol) { bytes.appendCSVCell($0) }
    }
}

let comma = UInt8(ascii: ",")
let lineEnd: [UInt8] = [0x0D, 0x0A]
