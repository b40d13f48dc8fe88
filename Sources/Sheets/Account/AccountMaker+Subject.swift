import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// The subject's names and the facts of the head of the sheet: no more of the person than the rubric
    /// looks at.
    func describe(_ subject: Row, _ scorer: inout Scorer<LedgerSink>, in account: inout Account) {
        let batch = scorer.evaluator.batch
        account.id = batch.text(subject, columns.id) ?? ""
        let name = columns.name.flatMap { batch.text(subject, $0) } ?? account.id
        let native = columns.nativeName.flatMap { batch.text(subject, $0) }
        account.name = language == .chinese ? native ?? name : name
        account.otherName = native.map { language == .chinese ? name : $0 }
        account.facts = facts.facts(subject, in: batch, look: subjectLook, scope: .subject).filter(\.isDeciding)
        account.files = Set(([subject] + scorer.evaluator.itemRows).map { run.staffFiles[batch.origin(of: $0).file] })
        for row in batch.children(of: subject) { addAttribute(row, &scorer, to: &account) }
    }

    /// An appointment or a qualification, or the title or track that holds at the end of the period.
    private func addAttribute(_ row: Row, _ scorer: inout Scorer<LedgerSink>, to account: inout Account) {
        let batch = scorer.evaluator.batch
        let kind = batch.kind(of: row)
        let record = rubric.vocabulary[kind]
        guard record.role == .attribute else { return }
        switch record.name {
        case "appointment":
            account.facts.append(.init(label: record.labels[language], value: appointment(row, batch)))
        case "qualification":
            account.facts.append(.init(label: record.labels[language], value: facts.summary(row, in: batch)))
        default:
            guard scorer.evaluator.attribute(kind) == row, let value = facts.value(row, "value", in: batch) else {
                return
            }
            account.facts.append(.init(label: record.labels[language], value: value, isDeciding: true))
        }
    }

    /// Institution and unit by name, then post, share and dates.
    private func appointment(_ row: Row, _ batch: borrowing Batch) -> String {
        let record = rubric.vocabulary[batch.kind(of: row)]
        func text(_ field: String) -> String? { record.slot(field).flatMap { batch.text(row, $0) } }
        let institution = text("institution") ?? ""
        var parts = [placeNames.name(institution, in: language)]
        if let unit = text("unit") { parts.append(placeNames.name(institution, unit, in: language)) }
        if let post = text("post") { parts.append(post) }
        if let share = facts.value(row, "fte", in: batch) { parts.append(share) }
        let dates = [facts.value(row, "from", in: batch), facts.value(row, "to", in: batch)]
        if dates.contains(where: { $0 != nil }) {
            parts.append(dates.map { $0 ?? "…" }.joined(separator: " – "))
        }
        return parts.joined(separator: " · ")
    }
}
