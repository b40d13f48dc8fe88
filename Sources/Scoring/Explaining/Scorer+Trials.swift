public import Records
import RubricLanguage

/// What is supposed for a moment of the subject scored last, to see what would be if.
public enum Trial: Hashable, Sendable {
    /// It is judged by the weights and gates of this track. What asks for the track of the record is answered by it.
    case track(Int)
    /// This item is verified, and has the evidence that is required.
    case verified(Row)
}

extension Scorer {
    /// Scores the subject scored last once more under a supposition, and everything else as it is: the others, what
    /// they have together and what was chosen with them. Values and postings are those of the trial until
    /// `endTrials()`.
    public mutating func outcome(of trial: Trial) -> Outcome {
        switch trial {
        case .track(let track):
            supposedTrack = track
            defer { supposedTrack = nil }
            return score(evaluator.subject, adopted: adopted)
        case .verified(let item):
            let slot = evaluator.layout.verificationSlots[evaluator.batch.kind(of: item).index]
            let replaced = slot.map { evaluator.batch.replace($0, of: item, with: evaluator.layout.verified) }
            evaluator.itemWithEvidence = item
            let outcome = score(evaluator.subject, adopted: adopted)
            evaluator.itemWithEvidence = nil
            if let replaced { evaluator.batch.restore(replaced) }
            return outcome
        }
    }

    /// Scores the subject as it is again.
    public mutating func endTrials() { _ = score(evaluator.subject, adopted: adopted) }

    /// Whether the verification found the item to be what it is said to be.
    public mutating func isVerified(_ item: Row) -> Bool {
        evaluator.layout.verificationSlots[evaluator.batch.kind(of: item).index].map {
            evaluator.batch.bits(item, $0) == evaluator.layout.verified
        } ?? true
    }
}
