import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// The weighted total: each dimension's score by its weight in the subject's track, over the sum
    /// of the weights that count.
    ///
    /// Optional dimensions are left out when that raises the total. All sets of them that respect the
    /// greatest weight left out are tried, so that the best is exact: a greedy choice is not.
    mutating func weigh(_ total: MeasureIndex, _ outcome: inout Outcome) {
        guard let trackIndex = outcome.track else { return }
        let track = plan.tracks[trackIndex]
        counts.removeAll(keepingCapacity: true)
        weightedScores.removeAll(keepingCapacity: true)
        leftOut.removeAll(keepingCapacity: true)
        for index in plan.dimensions.indices {
            let dimension = plan.dimensions[index]
            let score = evaluator.measures[dimension.score.index]
            let isMissing = score == nil
            let hasWeight = !track.weights[index].isZero
            if hasWeight, isMissing, dimension.missing == .unscored {
                if outcome.status == .scored { outcome.status = .unscored(DimensionIndex(index)) }
                return
            }
            counts.append(hasWeight && (!isMissing || dimension.missing == .zero))
            weightedScores.append(track.weights[index] * (score ?? .zero))
        }
        guard let best = bestSet(track, total) else { return }
        leaveOut(best.set, of: track)
        post(best, track, total, &outcome)
    }

    /// A set of optional dimensions that are left out, and what it leads to.
    private struct Weighing {
        var set: Int
        var weightSum: Exact
        var total: Exact
    }

    private mutating func bestSet(_ track: TrackPlan, _ total: MeasureIndex) -> Weighing? {
        let optionalCount = track.optional.count { counts[$0.index] }
        var best: Weighing?
        for set in 0..<(1 << optionalCount) {
            let weightLeftOut = leaveOut(set, of: track)
            if weightLeftOut <= track.greatestWeightLeftOut, let weighing = weighing(set, track, total),
                best.map({ isBetter(weighing, $0) }) ?? true
            {
                best = weighing
            }
            takeBack()
        }
        return best
    }

    /// Leaves out those of the optional dimensions that count whose bit is set; how much weight that is.
    @discardableResult
    private mutating func leaveOut(_ set: Int, of track: TrackPlan) -> Exact {
        guard set != 0 else { return .zero }
        var weight = Exact.zero
        var place = 0
        for dimension in track.optional where counts[dimension.index] {
            if set >> place & 1 == 1 {
                counts[dimension.index] = false
                weight += track.weights[dimension.index]
                leftOut.append(dimension)
            }
            place += 1
        }
        return weight
    }

    private mutating func takeBack() {
        for dimension in leftOut { counts[dimension.index] = true }
        leftOut.removeAll(keepingCapacity: true)
    }

    /// A greater total is better; of equal totals the one that leaves out less.
    private mutating func isBetter(_ a: Weighing, _ b: Weighing) -> Bool {
        (a.total, a.weightSum) > (b.total, b.weightSum)
    }

    private mutating func weighing(_ set: Int, _ track: TrackPlan, _ total: MeasureIndex) -> Weighing? {
        var weightSum = Exact.zero
        for index in counts.indices where counts[index] { weightSum += track.weights[index] }
        guard !weightSum.isZero else { return nil }
        var sum = Exact.zero
        for index in counts.indices where counts[index] { sum += line(index, weightSum) }
        return Weighing(set: set, weightSum: weightSum, total: sum.rounded(to: plan.roundings[total.index]))
    }

    private mutating func line(_ dimension: Int, _ weightSum: Exact) -> Exact {
        guard let step = rubric.rounding.weighted else { return weightedScores[dimension] / weightSum }
        return weightedScores[dimension].divided(by: weightSum, rounded: step)
    }

    private mutating func post(_ best: Weighing, _ track: TrackPlan, _ total: MeasureIndex, _ outcome: inout Outcome) {
        outcome.weightSum = best.weightSum
        var sum = Exact.zero
        for index in plan.dimensions.indices where !track.weights[index].isZero {
            guard counts[index] else {
                outcome.leftOut.append(DimensionIndex(index))
                sink.post(Posting(total, .leftOut, clause: index))
                continue
            }
            let amount = line(index, best.weightSum)
            sum += amount
            sink.post(Posting(total, .weighted, clause: index, amount: amount))
            if let measure = plan.dimensions[index].weighted {
                evaluator.measures[measure.index] = amount
                sink.post(Posting(measure, .weighted, clause: index, amount: amount))
            }
        }
        if best.total != sum { sink.post(Posting(total, .rounding, amount: best.total - sum)) }
        evaluator.measures[total.index] = best.total
    }
}
