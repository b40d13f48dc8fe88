import Diagnostics
import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring
@testable import Sheets

/// A record with its fields as text and the records inside it.
struct Record {
    var kind: String
    var fields: [String: String]
    var inside: [Record]

    init(_ kind: String, _ fields: [String: String] = [:], _ inside: [Record] = []) {
        self.kind = kind
        self.fields = fields
        self.inside = inside
    }
}

/// Builds a batch of the core vocabulary; each record has a line of its own.
func batch(_ records: [Record]) throws -> Batch {
    var builder = BatchBuilder(file: 0)
    var line = 0
    for record in records { try add(record, to: &builder, &line) }
    return builder.finish()
}

private func add(_ record: Record, to builder: inout BatchBuilder, _ line: inout Int) throws {
    let kind = try #require(Vocabulary.core.kind(record.kind))
    builder.begin(kind, line: line, offset: 0)
    line += 1
    for (name, text) in record.fields {
        let slot = try #require(Vocabulary.core[kind].slot(name), "\(record.kind) has no field \(name)")
        builder.set(slot, bits: try bits(text, Vocabulary.core[kind].fields[slot.index].type, &builder))
    }
    for child in record.inside { try add(child, to: &builder, &line) }
    builder.end()
}

private func bits(_ text: String, _ type: FieldType, _ builder: inout BatchBuilder) throws -> Int64 {
    switch type {
    case .text, .name, .identifier:
        return intern(text, &builder)
    case .enumeration(let name): return Int64(try #require(Vocabulary.core.enumeration(name)?.index(of: text)))
    case .integer: return try #require(Int64(text))
    case .decimal, .share, .money:
        let decimal = packed(text)
        return try #require(decimal).bits
    case .date: return Int64(try #require(PartialDate(text)).bits)
    case .boolean: return text == "true" ? 1 : 0
    }
}

private func intern(_ text: String, _ builder: inout BatchBuilder) -> Int64 {
    let bytes = Array(text.utf8)
    return builder.intern(bytes.span).bits
}

private func packed(_ text: String) -> PackedDecimal? {
    let bytes = Array(text.utf8)
    return PackedDecimal(utf8: bytes.span)
}

/// Records in memory.
struct Records: BatchSource {
    var batches: [Batch]
    var count: Int { batches.count }
    func batch(at index: Int) -> JoinedBatch { JoinedBatch(batch: batches[index]) }
}

/// Everything that a run over some records writes.
struct Run {
    var rubric: Rubric
    var evaluation: Evaluation
    var streams: [RunStream: [UInt8]]
    /// The page of each subject.
    var pages: [String]
    var tallies: TrackTallies
    var reliability: PanelTally

    func text(_ stream: RunStream) -> String { String(decoding: streams[stream] ?? [], as: UTF8.self) }

    /// The rows of a table, each with its cells by column.
    func rows(_ stream: RunStream) -> [[String: String]] {
        let head = Figures(rubric).head(stream, description(.english))
        return table(head + (streams[stream] ?? []))
    }
}

/// The description of a run over one file.
func description(_ language: Language) -> RunDescription {
    RunDescription(
        version: "0", language: language,
        inputs: [
            RunInput(role: .staff, name: "staff.xml", byteCount: 1, sha256: "aa11"),
            RunInput(role: .rubric, name: "rubric.yaml", byteCount: 1, sha256: "bb22"),
        ], staffFiles: ["staff.xml"])
}

/// A rubric from its text; the test fails when it has faults.
func rubric(_ text: String) throws -> Rubric {
    let source = SourceText(name: "rubric.yaml", text: text)
    let (rubric, findings) = checkRubric(source, vocabulary: .core)
    return try #require(rubric, "\(render(findings, in: [source]))")
}

/// Runs a rubric over records.
func run(_ text: String, _ records: [Record], _ language: Language = .english) throws -> Run {
    let rubric = try rubric(text)
    let batch = try batch(records)
    var names = PlaceNames()
    names.add(batch, .core)
    let source = Records(batches: [batch])
    var evaluation = Evaluation(rubric, threads: 1)
    var streams: [RunStream: [UInt8]] = [:]
    let early = Figures.streams + LedgerReporter.streams
    let ledger = LedgerReporter(rubric, description(language))
    evaluation.score(source, with: ledger, ordinal: { $0 }) { report in
        for (index, stream) in early.enumerated() { streams[stream, default: []] += report.streams[index] }
    }
    let (figures, verdicts) = (Figures(rubric), evaluation.verdicts)
    for stream in Figures.streams {
        var bytes: [UInt8] = []
        figures.complete((streams[stream] ?? [])[...], of: stream, to: &bytes) { verdicts[$0] }
        streams[stream] = bytes
    }
    var pages: [String] = []
    let reporter = PagesReporter(evaluation, description(language), names)
    evaluation.report(source, with: reporter, ordinal: { $0 }) { report in
        for (index, stream) in PagesReporter.streams.enumerated() {
            streams[stream, default: []] += report.streams[index]
            guard stream == .page else { continue }
            var start = 0
            for end in report.ends[index] {
                pages.append(String(decoding: report.streams[index][start..<end], as: UTF8.self))
                start = end
            }
        }
    }
    return Run(
        rubric: rubric, evaluation: evaluation, streams: streams, pages: pages, tallies: reporter.tallies,
        reliability: ledger.reliability)
}

/// The accounts of all subjects.
func accounts(_ text: String, _ records: [Record], _ language: Language = .english) throws -> [Account] {
    let rubric = try rubric(text)
    let batch = try batch(records)
    let maker = AccountMaker(rubric, description(language), PlaceNames())
    var scorer = Scorer(rubric, sink: LedgerSink())
    scorer.evaluator.take(batch)
    var accounts: [Account] = []
    for row in batch.roots where batch.kind(of: row) == rubric.subject {
        let outcome = scorer.score(row)
        accounts.append(maker.account(of: row, outcome, Verdict(), &scorer))
    }
    return accounts
}

/// Reads CSV: rows by the names of the head line. Knows quotes.
func table(_ bytes: [UInt8]) -> [[String: String]] {
    var rows: [[String]] = [[]]
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if isQuoted {
            if byte == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                cell.append(byte)
                index += 1
            } else if byte == 0x22 {
                isQuoted = false
            } else {
                cell.append(byte)
            }
        } else {
            switch byte {
            case 0x22: isQuoted = true
            case 0x2C, 0x0D:
                rows[rows.count - 1].append(String(decoding: cell, as: UTF8.self))
                cell = []
            case 0x0A: rows.append([])
            default: cell.append(byte)
            }
        }
        index += 1
    }
    rows.removeLast()
    return rows.dropFirst().map { row in
        Dictionary(zip(rows[0], row)) { first, _ in first }
    }
}
