import Numbers
import Records
import RubricLanguage

/// What one thread has for a variant that is scored in full.
final class FullScorer {
    private var scorer: Scorer<EmptySink>
    private let taken: [(quantity: Quantity, column: Int)]

    init(_ rubric: Rubric, _ taken: [(quantity: Quantity, column: Int)], _ inputs: RunInputs) {
        scorer = Scorer(rubric, sink: EmptySink())
        scorer.keepsUncapped = !rubric.sharedCaps.isEmpty
        scorer.take(inputs)
        self.taken = taken
    }

    func take(_ joined: JoinedBatch) { scorer.take(joined) }

    /// Scores the next subject and notes what is taken.
    func score(_ subject: Row, to values: inout [Exact?]) {
        let outcome = scorer.scoreNext(subject)
        for (quantity, column) in taken { values[column] = scorer.value(of: quantity, outcome) }
    }
}

/// What one thread has to put results together in one way.
final class GroupScorer {
    private var scorer: Scorer<EmptySink>
    private let assembly: Assembly
    private var subject: Row?

    init(_ rubric: Rubric, _ assembly: Assembly) {
        scorer = Scorer(rubric, sink: EmptySink())
        self.assembly = assembly
    }

    func take(_ joined: JoinedBatch) {
        scorer.take(joined)
        subject = nil
    }

    /// What a subject has, with the numbers that rank it.
    func assemble(_ subject: Row, _ values: [Exact?], at columns: ArraySlice<Int32>, to keys: inout [Exact?]) -> Outcome
    {
        if self.subject != subject {
            scorer.beginNext(subject)
            self.subject = subject
        }
        let outcome = scorer.assemble(assembly, from: values, at: columns)
        keys.removeAll(keepingCapacity: true)
        for measure in scorer.plan.rankMeasures { keys.append(scorer.value(of: measure)) }
        return outcome
    }
}
