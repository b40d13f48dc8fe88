internal import Diagnostics
internal import Records

/// Persons of the run who are named in items without an identifier, and are not credited for it.
struct UnidentifiedMentions {
    var count: Int
    /// The first such item.
    var first: ItemPlace

    /// A note, for one example.
    func finding(in batch: Batch, files: [String], _ plan: IdentityPlan) -> Finding {
        let origin = batch.origin(of: first.row)
        let reporter = batch.roots.filter { $0 < first.row }.last
        let id = reporter.flatMap { plan.kinds[batch.kind(of: $0).index].id }
        return Finding(
            code: "colleague-without-identifier", severity: .note,
            message: "Colleagues are named \(count) times in items without an identifier, first in this"
                + " \(plan.vocabulary[batch.kind(of: first.row)].name), and are not credited for them.",
            hint: "With an identifier it could be known whether they reported the same work themselves.",
            place: Place(file: files[origin.file], line: origin.line),
            person: reporter.flatMap { row in id.flatMap { batch.text(row, $0) } })
    }
}

extension ReportRegister {
    /// The mentions of persons of the run in items without an identifier, if there are any.
    func firstUnidentified() -> UnidentifiedMentions? {
        let known = unidentified.indices.filter { unidentified[$0].count > 0 && person(Symbol($0)) != nil }
        let first = known.map { ItemPlace(batch: Int(unidentified[$0].batch), row: unidentified[$0].row) }.min {
            ($0.batch, $0.row) < ($1.batch, $1.row)
        }
        guard let first else { return nil }
        return UnidentifiedMentions(count: known.reduce(0) { $0 + Int(unidentified[$1].count) }, first: first)
    }
}
