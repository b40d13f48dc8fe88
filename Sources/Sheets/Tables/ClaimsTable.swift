import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// `claims.csv`: for each item for which a person claims points what the rubric awards it, and by which effects.
public struct ClaimsTable: Sendable {
    private let rubric: Rubric
    private let columns: SubjectColumns
    private let files: [String]
    /// Whether a measure is a criterion's.
    private let areCriteria: [Bool]
    /// The kinds of items that formulas read together.
    private let readTogether: Set<KindIndex>
    private let places: Int

    public static let columns = [
        "person", "item", "kind", "claimed", "awarded", "difference", "reasons", "file", "line",
    ]

    init(_ rubric: Rubric, files: [String]) {
        self.rubric = rubric
        self.files = files
        columns = SubjectColumns(rubric)
        areCriteria = rubric.measures.map { if case .criterion = $0.definition { true } else { false } }
        readTogether = Set(rubric.readers.keys)
        let shown = DisplayPlaces(rubric)
        places = rubric.criteria.map { shown.amount($0.measure) }.max() ?? 0
    }

    /// The head line.
    static var head: [UInt8] {
        var writer = CSVWriter()
        writer.row(columns)
        return writer.bytes
    }

    /// Appends the claims of the subject scored last.
    func append(_ subject: Row, _ scorer: borrowing Scorer<LedgerSink>, to bytes: inout [UInt8]) {
        let claims = scorer.evaluator.claims
        guard !claims.isEmpty else { return }
        let batch = scorer.evaluator.batch
        var writer = CSVWriter()
        for claim in claims {
            let postings = scorer.sink.postings.filter { $0.item == claim.item && areCriteria[$0.measure.index] }
            let awarded = postings.reduce(Exact.zero) { $0 + $1.amount }
            let origin = batch.origin(of: claim.item)
            writer.row([
                batch.text(subject, columns.id) ?? "",
                columns.itemIDs[batch.kind(of: claim.item).index].flatMap { batch.text(claim.item, $0) } ?? "",
                rubric.vocabulary[batch.kind(of: claim.item)].name, claim.points.shown(atLeast: places),
                awarded.shown(atLeast: places), (awarded - claim.points).shown(atLeast: places),
                awarded == claim.points ? "" : reasons(postings, claim, batch.kind(of: claim.item)), files[origin.file],
                String(origin.line),
            ])
        }
        bytes += writer.bytes
    }

    /// Why the award is not the claim: the reasons of the postings, as in the ledger, each once; points of the item
    /// itself only where they are not what is claimed.
    private func reasons(_ postings: [Posting], _ claim: ClaimedItem, _ kind: KindIndex) -> String {
        var names: [String] = []
        if postings.isEmpty { names.append(readTogether.contains(kind) ? "read-together" : "no-criterion") }
        for posting in postings where posting.reason != .base || posting.amount != claim.points {
            if !names.contains(posting.reason.rawValue) { names.append(posting.reason.rawValue) }
        }
        return names.joined(separator: " ")
    }
}
