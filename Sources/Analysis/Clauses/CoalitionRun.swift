import Numbers
import Records
public import RubricLanguage
public import Scoring

/// Scores compared people under sets of clauses, for nothing but totals, ranks and grades.
public struct CoalitionRun {
    let fileOrder: [Int]
    let threads: Int

    /// - Parameter people: the compared ones, as places in a population over the same records.
    public init(_ people: [Int], of population: Population, threads: Int) {
        fileOrder = people.map { population.fileOrder[$0] }
        self.threads = threads
    }

    /// What the people have under a rubric.
    public func result(_ rubric: Rubric, _ source: some BatchSource) -> CoalitionResult {
        let (keys, evaluation) = scored(rubric, source)
        return CoalitionResult(
            scores: fileOrder.map { keys.columns[0][$0] }, ranks: keys.ranks(among: fileOrder),
            grades: fileOrder.map { evaluation.verdicts[$0].grade })
    }

    /// What ranks the people under a rubric, in their order.
    func keys(_ rubric: Rubric, _ source: some BatchSource) -> RankKeys {
        let (keys, _) = scored(rubric, source)
        return RankKeys(columns: keys.columns.map { column in fileOrder.map { column[$0] } })
    }

    /// What ranks everybody, in the order of the files.
    private func scored(_ rubric: Rubric, _ source: some BatchSource) -> (keys: RankKeys, evaluation: Evaluation) {
        var keys = RankKeys(columns: Array(repeating: [], count: 1 + rubric.tieBreaks.count))
        var evaluation = Evaluation(rubric, threads: threads)
        evaluation.score(source, with: KeyReporter(measures: [rubric.total] + rubric.tieBreaks), ordinal: { $0 }) {
            report in
            var reader = NoteReader(report.streams[0])
            while !reader.isAtEnd {
                let isScored = reader.word() == 1
                for column in keys.columns.indices {
                    let number = reader.number()
                    keys.columns[column].append(isScored ? number : nil)
                }
            }
        }
        return (keys, evaluation)
    }
}

/// Writes what ranks a person.
private struct KeyReporter: EarlyReporter {
    let measures: [MeasureIndex]

    var streamCount: Int { 1 }

    func makeSink() -> EmptySink { EmptySink() }

    func report(_ subject: Row, _ outcome: Outcome, scorer: inout Scorer<EmptySink>, to streams: inout [[UInt8]]) {
        streams[0].note(outcome.status == .scored ? 1 : 0)
        for measure in measures { streams[0].note(scorer.value(of: measure)) }
    }
}
