import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// What assessors gave, for each item with scores. The statistics describe the scores; what the
    /// rubric makes of them stands in its own measures.
    func panels(_ scorer: borrowing Scorer<LedgerSink>) -> [Account.Panel] {
        guard let scoreKind else { return [] }
        let batch = scorer.evaluator.batch
        return scorer.evaluator.itemRows.compactMap { row in
            let scores = batch.children(of: row).filter { batch.kind(of: $0) == scoreKind }
            return scores.isEmpty ? nil : panel(row, scores, batch)
        }
    }

    private func panel(_ row: Row, _ scores: [Row], _ batch: borrowing Batch) -> Account.Panel {
        let record = rubric.vocabulary[batch.kind(of: scores[0])]
        let (value, conflict) = (record.slot("value"), record.slot("conflict"))
        let heard = scores.filter { row in conflict.flatMap { batch.bits(row, $0) } != 1 }
        let values = heard.compactMap { row in
            value.flatMap { batch.bits(row, $0) }.map { PackedDecimal(bits: $0).exact }
        }.sorted()
        let statistics = Statistics(values, trim: trim)
        return Account.Panel(
            item: id(of: row, batch), title: facts.value(row, "title", in: batch) ?? "",
            source: facts.value(row, "source", in: batch) ?? "", place: place(of: row, batch), count: values.count,
            conflicts: scores.count - heard.count, mean: statistics.mean, trimmedMean: statistics.trimmedMean,
            median: statistics.median, least: values.first?.shown(), greatest: values.last?.shown(),
            deviation: statistics.deviation)
    }
}

/// What describes a list of scores, rounded for reading.
private struct Statistics {
    var mean, trimmedMean, median, deviation: String?

    init(_ values: [Exact], trim: Int) {
        guard !values.isEmpty else { return }
        let sum = values.reduce(Exact.zero, +)
        let mean = sum / Exact(values.count)
        self.mean = mean.rounded(forReading: 2)
        let kept = values.dropFirst(trim).dropLast(trim)
        if !kept.isEmpty { trimmedMean = (kept.reduce(Exact.zero, +) / Exact(kept.count)).rounded(forReading: 2) }
        let middle = values.count / 2
        let median = values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
        self.median = median.rounded(forReading: 2)
        guard values.count > 1 else { return }
        let squares = values.reduce(Exact.zero) { $0 + ($1 - mean) * ($1 - mean) }
        deviation = (squares / Exact(values.count - 1)).squareRoot(places: 2).shown(atLeast: 2)
    }
}
