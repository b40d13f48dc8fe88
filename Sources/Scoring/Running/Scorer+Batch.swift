import Records
import RubricLanguage

extension Scorer {
    /// Takes up a batch, whose subjects are then scored in the order of the file.
    mutating func take(_ joined: JoinedBatch) {
        evaluator.take(joined.batch)
        adoptions = joined.adoptions.sorted { ($0.subject, $0.item) < ($1.subject, $1.item) }
        nextAdoption = 0
        if !given.isEmpty { forgetGiven() }
        given = joined.given
    }

    /// Scores the next subject of the batch with what it adopted and what is given for it.
    mutating func scoreNext(_ subject: Row) -> Outcome {
        takeAdopted(by: subject)
        give(to: subject)
        return score(subject, adopted: adopted)
    }

    /// Finds what the next subject adopted.
    mutating func takeAdopted(by subject: Row) {
        adopted.removeAll(keepingCapacity: true)
        while nextAdoption < adoptions.count, adoptions[nextAdoption].subject <= subject {
            if adoptions[nextAdoption].subject == subject { adopted.append(adoptions[nextAdoption].item) }
            nextAdoption += 1
        }
    }

    /// Sets the measures that are given for the subject, and no others.
    private mutating func give(to subject: Row) {
        guard !given.isEmpty else { return }
        forgetGiven()
        for measure in given where measure.subject == subject { inject(measure.value, for: measure.measure) }
    }

    private mutating func forgetGiven() {
        fill(&injected, with: .none)
    }
}
