import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// The weighted total of the subject, in the weights of its track.
    mutating func weigh(_ total: MeasureIndex, _ outcome: inout Outcome) {
        guard let trackIndex = outcome.track else { return }
        let track = plan.tracks[trackIndex]
        weigher.totalStep = plan.roundings[total.index]
        switch weigher.weigh(track.weights, evaluator.measures, at: plan.scorePlaces) {
        case .unscored(let dimension):
            if outcome.status == .scored { outcome.status = .unscored(dimension) }
        case .nothing: break
        case .weighed(let sum, let value): post(sum, value, track, total, &outcome)
        }
    }

    private mutating func post(
        _ weightSum: Exact, _ value: Exact, _ track: TrackPlan, _ total: MeasureIndex, _ outcome: inout Outcome
    ) {
        outcome.weightSum = weightSum
        var sum = Exact.zero
        for index in plan.dimensions.indices where !track.weights.weights[index].isZero {
            guard weigher.counts[index] else {
                outcome.leftOut.append(DimensionIndex(index))
                sink.post(Posting(total, .leftOut, clause: index))
                continue
            }
            let amount = weigher.line(index, weightSum)
            sum += amount
            sink.post(Posting(total, .weighted, clause: index, amount: amount))
            if let measure = plan.dimensions[index].weighted {
                evaluator.measures[measure.index] = amount
                sink.post(Posting(measure, .weighted, clause: index, amount: amount))
            }
        }
        if value != sum { sink.post(Posting(total, .rounding, amount: value - sum)) }
        evaluator.measures[total.index] = value
    }
}
