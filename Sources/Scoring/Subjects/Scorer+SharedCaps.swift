import Numbers
import RubricLanguage

/// Limits that several criteria share.
extension Scorer {
    /// Takes what is over each limit, from the last of its criteria first.
    mutating func applySharedCaps() {
        for index in rubric.sharedCaps.indices {
            guard let limit = limit(of: rubric.sharedCaps[index]) else { continue }
            let criteria = rubric.sharedCaps[index].criteria
            var excess = criteria.reduce(-limit) { $0 + (evaluator.measures[measure($1).index] ?? .zero) }
            for criterion in criteria.reversed() where excess.signum > 0 {
                let measure = measure(criterion)
                let taken = min(excess, evaluator.measures[measure.index] ?? .zero)
                guard taken.signum > 0 else { continue }
                evaluator.measures[measure.index]? -= taken
                excess -= taken
                sink.post(Posting(measure, .sharedCap, clause: index, amount: -taken))
            }
        }
    }

    /// The limit in points; `nil` where there is none.
    ///
    /// With a share p of a sum that includes the criteria themselves, c ≤ p · (c + others) means
    /// c ≤ p / (1 − p) · others. Where criteria are rounded, the limit is cut to their places.
    private mutating func limit(of cap: SharedCap) -> Exact? {
        let limit = evaluator.number(cap.limit.root)
        guard let limit, let share = cap.share else { return limit }
        guard limit < 1 else { return nil }
        let others = max(.zero, evaluator.points(of: share, rubric))
        let most = max(.zero, limit) / (Exact.one - limit) * others
        return rubric.rounding.criterion.map { most.rounded(RoundingStep(places: $0.places, mode: .down)) } ?? most
    }
}

extension Evaluator {
    /// What the criteria give together that a share does not limit.
    func points(of share: SharedCap.Share, _ rubric: Rubric) -> Exact {
        share.others.reduce(.zero) { $0 + (measures[rubric.criteria[$1.index].measure.index] ?? .zero) }
    }
}
