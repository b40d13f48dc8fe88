import Records
import RubricLanguage
import Scoring

/// Joins the reports of one work within an example: those that share an exact identifier. A colleague who is named by
/// number and reported nothing adopts a copy of the report.
func joined(_ batch: Batch, _ rubric: Rubric) -> (batch: Batch, adoptions: [(subject: Row, item: Row)]) {
    var join = Join(batch, rubric)
    join.group()
    join.adopt()
    return (join.batch, join.adoptions)
}

private struct Join {
    var batch: Batch
    var adoptions: [(subject: Row, item: Row)] = []
    private let vocabulary: Vocabulary
    private var reports: [Report] = []
    private var subjects: [(number: String, row: Row)] = []

    /// An item with the subject who reports it.
    private struct Report {
        var item: Row
        var subject: Row
        /// The first report of the same work.
        var first: Int
    }

    init(_ batch: Batch, _ rubric: Rubric) {
        self.batch = batch
        vocabulary = rubric.vocabulary
        for subject in batch.roots {
            let number = vocabulary[batch.kind(of: subject)].slot("id").flatMap { batch.text(subject, $0) }
            subjects.append((number ?? "", subject))
            for item in batch.children(of: subject) where vocabulary[batch.kind(of: item)].role == .item {
                reports.append(Report(item: item, subject: subject, first: reports.count))
            }
        }
    }

    /// Finds the reports of one work, through any chain of shared identifiers.
    mutating func group() {
        var holders: [Identifier: Int] = [:]
        for index in reports.indices {
            for identifier in identifiers(of: reports[index].item) {
                if let other = holders[identifier] {
                    merge(reports[index].first, reports[other].first)
                } else {
                    holders[identifier] = index
                }
            }
        }
        for works in Dictionary(grouping: reports, by: \.first).values where works.count > 1 {
            for report in works { batch.setWork(WorkIndex(report.first), of: report.item) }
        }
    }

    private mutating func merge(_ a: Int, _ b: Int) {
        for index in reports.indices where reports[index].first == max(a, b) { reports[index].first = min(a, b) }
    }

    private struct Identifier: Hashable {
        var scheme: IdentifierScheme
        var symbol: Symbol
    }

    private func identifiers(of item: Row) -> [Identifier] {
        vocabulary[batch.kind(of: item)].fields.enumerated().compactMap { slot, field in
            guard case .identifier(let scheme) = field.type, scheme.joinsWorks,
                let bits = batch.bits(item, Slot(slot))
            else { return nil }
            return Identifier(scheme: scheme, symbol: Symbol(bits: bits))
        }
    }

    /// Gives colleagues who are named and reported nothing a copy of the first report that names them.
    mutating func adopt() {
        let original = batch
        for (number, subject) in subjects {
            var adopted: Set<Int> = []
            for report in reports where report.subject != subject && names(number, report.item, in: original) {
                let isReported = reports.contains { $0.first == report.first && $0.subject == subject }
                guard !isReported, adopted.insert(report.first).inserted else { continue }
                batch.setWork(WorkIndex(report.first), of: report.item)
                let id = vocabulary[batch.kind(of: subject)].slot("id").flatMap { batch.bits(subject, $0) }
                let copy = batch.graft(
                    report.item, of: original, in: vocabulary, known: id.map(Symbol.init(bits:)))
                batch.setWork(WorkIndex(report.first), of: copy)
                adoptions.append((subject, copy))
            }
        }
    }

    private func names(_ number: String, _ item: Row, in batch: Batch) -> Bool {
        guard let contributor = vocabulary.kind("contributor"), let slot = vocabulary[contributor].slot("person")
        else { return false }
        return batch.children(of: item).contains { batch.kind(of: $0) == contributor && batch.text($0, slot) == number }
    }
}
