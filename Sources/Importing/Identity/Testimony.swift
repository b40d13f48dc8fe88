internal import Diagnostics
internal import Records

/// A report of a work that is to be compared with the others, apart from its batch.
struct Testimony: Sendable {
    /// The subject in the run.
    var subject: ItemPlace
    /// The subject's number.
    var reporter: String
    /// Whether contributors may name the subject by that number.
    var isPerson: Bool
    var place: Place
    var parcel: Parcel

    init(_ report: WorkReport, of batch: Batch, at index: Int, files: [String], _ plan: IdentityPlan) {
        let kind = plan.kinds[batch.kind(of: report.subject).index]
        let origin = batch.origin(of: report.item)
        subject = ItemPlace(batch: index, row: report.subject)
        reporter = kind.id.flatMap { batch.text(report.subject, $0) } ?? ""
        isPerson = kind.isPerson
        place = Place(file: files[origin.file], line: origin.line)
        parcel = Parcel(report.item, of: batch, in: plan.vocabulary)
    }

    /// The report with its values at hand.
    func opened(_ plan: IdentityPlan) -> Statement {
        let batch = parcel.unpacked()
        var statement = Statement(testimony: self, batch: batch)
        for part in batch.children(of: Statement.item) where batch.kind(of: part) == plan.contributor.kind {
            guard let number = number(of: part, in: batch, plan.contributor) else { continue }
            guard statement.claims[number] == nil else { continue }
            statement.numbers.append(number)
            statement.claims[number] = part
        }
        return statement
    }

    private func number(of part: Row, in batch: Batch, _ slots: IdentityPlan.Contributor) -> String? {
        if let number = batch.text(part, slots.person) { return number }
        return isPerson && batch.bits(part, slots.itself) == 1 ? reporter : nil
    }
}
