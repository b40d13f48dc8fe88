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
        let track = rubric.tracks[trackIndex]
        var counted = Set<DimensionIndex>()
        for index in rubric.dimensions.indices where !track.weights[index].isZero {
            let dimension = rubric.dimensions[index]
            let isMissing = evaluator.measures[dimension.score.index] == nil
            if isMissing, dimension.missing == .unscored {
                if outcome.status == .scored { outcome.status = .unscored(DimensionIndex(index)) }
                return
            }
            if !isMissing || dimension.missing == .zero { counted.insert(DimensionIndex(index)) }
        }
        guard let best = bestSet(counted, track, total) else { return }
        post(best, track, total, &outcome)
    }

    /// Dimensions that count, with their lines and the total.
    private struct Weighing {
        var counted: Set<DimensionIndex>
        var weightSum: Exact
        var total: Exact
    }

    private func bestSet(_ counted: Set<DimensionIndex>, _ track: Track, _ total: MeasureIndex) -> Weighing? {
        let optional = track.optional.filter(counted.contains)
        var best: Weighing?
        for set in 0..<(1 << optional.count) {
            var rest = counted
            var weightLeftOut = Exact.zero
            for (place, dimension) in optional.enumerated() where set >> place & 1 == 1 {
                rest.remove(dimension)
                weightLeftOut += track.weights[dimension.index]
            }
            guard weightLeftOut <= track.greatestWeightLeftOut, let weighing = weighing(rest, track, total) else {
                continue
            }
            if best.map({ isBetter(weighing, $0) }) ?? true { best = weighing }
        }
        return best
    }

    /// A greater total is better; of equal totals the one that leaves out less.
    private func isBetter(_ a: Weighing, _ b: Weighing) -> Bool {
        (a.total, a.weightSum) > (b.total, b.weightSum)
    }

    private func weighing(_ counted: Set<DimensionIndex>, _ track: Track, _ total: MeasureIndex) -> Weighing? {
        let weightSum = counted.reduce(Exact.zero) { $0 + track.weights[$1.index] }
        guard !weightSum.isZero else { return nil }
        let sum = counted.reduce(Exact.zero) { $0 + line($1, track, weightSum) }
        return Weighing(
            counted: counted, weightSum: weightSum, total: sum.rounded(to: rubric.measures[total.index].rounding))
    }

    private func line(_ dimension: DimensionIndex, _ track: Track, _ weightSum: Exact) -> Exact {
        let score = evaluator.measures[rubric.dimensions[dimension.index].score.index] ?? .zero
        return (track.weights[dimension.index] * score / weightSum).rounded(to: rubric.rounding.weighted)
    }

    private mutating func post(_ best: Weighing, _ track: Track, _ total: MeasureIndex, _ outcome: inout Outcome) {
        outcome.weightSum = best.weightSum
        var sum = Exact.zero
        for index in rubric.dimensions.indices where !track.weights[index].isZero {
            let dimension = DimensionIndex(index)
            guard best.counted.contains(dimension) else {
                outcome.leftOut.append(dimension)
                sink.post(Posting(total, .leftOut, clause: index))
                continue
            }
            let amount = line(dimension, track, best.weightSum)
            sum += amount
            sink.post(Posting(total, .weighted, clause: index, amount: amount))
            if let measure = rubric.dimensions[index].weighted {
                evaluator.measures[measure.index] = amount
                sink.post(Posting(measure, .weighted, clause: index, amount: amount))
            }
        }
        if best.total != sum { sink.post(Posting(total, .rounding, amount: best.total - sum)) }
        evaluator.measures[total.index] = best.total
    }
}
