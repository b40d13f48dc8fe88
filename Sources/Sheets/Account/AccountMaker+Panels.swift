import Numbers
import Records
import RubricLanguage
import Scoring
import Statistics

extension AccountMaker {
    /// What assessors gave, for each item with scores, and which mean of them the rubric uses.
    func panels(_ scorer: inout Scorer<LedgerSink>) -> [Account.Panel] {
        scorer.evaluator.itemRows.compactMap { item in
            panelReader.panel(item, &scorer).map { account(of: $0, item, scorer.evaluator.batch) }
        }
    }

    private func account(of panel: PanelScores, _ item: Row, _ batch: borrowing Batch) -> Account.Panel {
        let panelWords = words.panels
        let summary = panel.summary
        func shown(_ value: Exact?) -> String? { value.map { $0.rounded(forReading: 2) } }
        var account = Account.Panel(
            item: id(of: item, batch), title: facts.value(item, "title", in: batch) ?? "",
            source: facts.value(item, "source", in: batch) ?? "", place: place(of: item, batch),
            count: panel.given.count, conflicts: panel.conflicts, method: panelWords.unused,
            median: shown(summary?.median), least: summary?.least.shown(), greatest: summary?.greatest.shown(),
            deviation: shown(summary?.deviation(places: 2)), notes: [])
        switch panel.use {
        case .unused: break
        case .tooFew(let needed):
            account.method = ""
            account.notes = [fill(panelWords.tooFew, String(panel.given.count), String(needed))]
        case .mean(let mean, let value):
            account.used = shown(value)
            account.method = method(mean, panelWords)
            account.interval = panel.interval.map { interval in
                interval.lower.rounded(forReading: 2) + "–" + interval.upper.rounded(forReading: 2)
            }
            account.notes = panel.nearGrades(rubric.grading).map { band in
                fill(panelWords.nearLimit, band.range.lower?.shown() ?? "", band.labels[language])
            }
        }
        return account
    }

    private func method(_ mean: PanelRule.Mean, _ panelWords: PanelWords) -> String {
        switch mean.operation {
        case .median: words.median
        case .trimmedMean: words.trimmedMean + words.comma + fill(panelWords.trimmed, String(mean.trim))
        default: words.mean
        }
    }
}
