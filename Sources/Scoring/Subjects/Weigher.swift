public import Numbers
public import RubricLanguage

/// Weighs scores of dimensions: each by its weight, over the sum of the weights that count.
///
/// Optional dimensions are left out when that raises the total. All sets of them that respect the greatest weight left out
/// are tried, so that the best is exact: a greedy choice is not. It works in arrays that it keeps for the next subject.
public struct Weigher: Sendable {
    /// What weights are, in one track.
    public struct Weights: Sendable {
        /// The weight of each dimension.
        public var weights: [Exact]
        /// Dimensions that are left out when that raises the total.
        public var optional: [DimensionIndex]
        /// The greatest weight that may be left out.
        public var greatestWeightLeftOut: Exact

        public init(weights: [Exact], optional: [DimensionIndex] = [], greatestWeightLeftOut: Exact = 100) {
            self.weights = weights
            self.optional = optional
            self.greatestWeightLeftOut = greatestWeightLeftOut
        }

        /// The weights of a track.
        public init(_ track: Track) {
            self.init(
                weights: track.weights, optional: track.optional, greatestWeightLeftOut: track.greatestWeightLeftOut)
        }
    }

    /// What came of weighing.
    public enum Answer: Hashable, Sendable {
        /// A dimension is missing without which there is no total.
        case unscored(DimensionIndex)
        /// No dimension with a weight has a score.
        case nothing
        /// The sum of the weights that count, and the total.
        case weighed(sum: Exact, total: Exact)
    }

    private let missing: [Dimension.Missing]
    private let lineStep: RoundingStep?
    var totalStep: RoundingStep?
    /// For each dimension whether it counts for the subject weighed last.
    public private(set) var counts: [Bool] = []
    /// For each dimension its score times its weight.
    private var weightedScores: [Exact] = []
    private var leftOut: [DimensionIndex] = []

    /// A weigher for the weighted total of a rubric.
    ///
    /// - Parameter rounding: the step of the total.
    public init(_ rubric: Rubric, rounding: RoundingStep?) {
        missing = rubric.dimensions.map(\.missing)
        lineStep = rubric.rounding.weighted
        totalStep = rounding
    }

    /// Weighs one subject's scores: those of the dimensions stand at these places among the values.
    public mutating func weigh(_ weights: Weights, _ values: [Exact?], at places: [Int]) -> Answer {
        counts.removeAll(keepingCapacity: true)
        weightedScores.removeAll(keepingCapacity: true)
        leftOut.removeAll(keepingCapacity: true)
        for index in missing.indices {
            let score = values[places[index]]
            let hasWeight = !weights.weights[index].isZero
            if hasWeight, score == nil, missing[index] == .unscored { return .unscored(DimensionIndex(index)) }
            counts.append(hasWeight && (score != nil || missing[index] == .zero))
            weightedScores.append(weights.weights[index] * (score ?? .zero))
        }
        guard let best = bestSet(weights) else { return .nothing }
        leaveOut(best.set, of: weights)
        return .weighed(sum: best.weightSum, total: best.total)
    }

    /// The weighted line of a dimension that counts, for the subject weighed last.
    public func line(_ dimension: Int, _ weightSum: Exact) -> Exact {
        guard let lineStep else { return weightedScores[dimension] / weightSum }
        return weightedScores[dimension].divided(by: weightSum, rounded: lineStep)
    }

    /// A set of optional dimensions that are left out, and what it leads to.
    private struct Weighing {
        var set: Int
        var weightSum: Exact
        var total: Exact
    }

    private mutating func bestSet(_ weights: Weights) -> Weighing? {
        let optionalCount = weights.optional.count { counts[$0.index] }
        var best: Weighing?
        for set in 0..<(1 << optionalCount) {
            let weightLeftOut = leaveOut(set, of: weights)
            if weightLeftOut <= weights.greatestWeightLeftOut, let weighing = weighing(set, weights),
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
    private mutating func leaveOut(_ set: Int, of weights: Weights) -> Exact {
        guard set != 0 else { return .zero }
        var weight = Exact.zero
        var place = 0
        for dimension in weights.optional where counts[dimension.index] {
            if set >> place & 1 == 1 {
                counts[dimension.index] = false
                weight += weights.weights[dimension.index]
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

    private func weighing(_ set: Int, _ weights: Weights) -> Weighing? {
        var weightSum = Exact.zero
        for index in counts.indices where counts[index] { weightSum += weights.weights[index] }
        guard !weightSum.isZero else { return nil }
        var sum = Exact.zero
        for index in counts.indices where counts[index] { sum += line(index, weightSum) }
        return Weighing(set: set, weightSum: weightSum, total: sum.rounded(to: totalStep))
    }
}
