import Numbers
import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// An item that is to be tried, and what it lacks.
    private struct Candidate {
        var number: Int
        var row: Row
        var lacking: String
    }

    /// Tries each item that lacks its verification or evidence.
    func setProspects(
        _ subject: Row, _ outcome: Outcome, _ postings: [MeasureIndex: [Posting]],
        _ scorer: inout Scorer<LedgerSink>, in outlook: inout Outlook
    ) {
        let candidates = candidates(postings, &scorer)
        // What people choose together would have to be chosen anew for each trial.
        let tried = rubric.allocations.isEmpty ? candidates.prefix(Self.mostTrials) : []
        outlook.untried = candidates.count - tried.count
        guard !tried.isEmpty else { return }
        let before = scorer.values
        for candidate in tried {
            let trial = scorer.outcome(of: .verified(candidate.row))
            let criteria = rubric.criteria.compactMap { change(of: $0.measure, before, scorer.values) }
            let total = change(of: rubric.total, before, scorer.values)
            guard !criteria.isEmpty || total != nil || trial.grade != outcome.grade else { continue }
            let batch = scorer.evaluator.batch
            outlook.prospects.append(
                Outlook.Prospect(
                    number: candidate.number, item: id(of: candidate.row, batch),
                    kind: rubric.vocabulary[batch.kind(of: candidate.row)].labels[language],
                    title: facts.value(candidate.row, "title", in: batch) ?? "", lacking: candidate.lacking,
                    criteria: criteria, total: total,
                    grade: trial.grade == outcome.grade ? nil : trial.grade.flatMap(band) ?? words.noGrade))
        }
        scorer.endTrials()
    }

    /// Items that were refused, disputed or lack evidence, and those that are not verified under a rule that asks.
    private func candidates(
        _ postings: [MeasureIndex: [Posting]], _ scorer: inout Scorer<LedgerSink>
    ) -> [Candidate] {
        var lacking: [Row: String] = [:]
        for (index, criterion) in rubric.criteria.enumerated() {
            for posting in postings[criterion.measure] ?? [] {
                guard let item = posting.item, lacking[item] == nil else { continue }
                switch posting.reason {
                case .evidenceMissing, .evidenceLate, .rejected, .disputed:
                    lacking[item] = reason(posting, &scorer).sentence
                default:
                    guard looks[index].looks(at: "verification", .item), !scorer.isVerified(item) else { continue }
                    lacking[item] = words.unverified
                }
            }
        }
        return scorer.evaluator.itemRows.enumerated().compactMap { index, row in
            lacking[row].map { Candidate(number: index + 1, row: row, lacking: $0) }
        }
    }

    private func change(of measure: MeasureIndex, _ before: [Exact?], _ after: [Exact?]) -> Outlook.Change? {
        let (old, new) = (before[measure.index], after[measure.index])
        guard old != new else { return nil }
        let places = places.value(measure)
        let gain = old.flatMap { old in new.map { ($0 - old).signed(atLeast: places) } }
        return Outlook.Change(
            title: rubric.measures[measure.index].labels[language], before: shown(old, measure),
            after: shown(new, measure), gain: gain)
    }
}
