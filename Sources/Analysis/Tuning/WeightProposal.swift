public import Numbers
import Statistics

/// A way to take weights from how scores vary.
public enum WeightMethod: String, Hashable, Sendable, CaseIterable {
    case entropy, critic
    case deviation = "sd"
}

extension WeighedPeople {
    /// Weights by a method, as decimals that keep the sum exactly; those that are locked stay as they are.
    ///
    /// They say how far criteria tell people apart, and not how much they should count. A criterion on which all are equal
    /// gets nothing. `nil` where nothing varies, and where weights keep no sum.
    public func proposedWeights(_ method: WeightMethod, locked: Set<Int> = [], places: Int = 2) -> [Exact]? {
        let free = criteria.indices.filter { criterion in
            !locked.contains(criterion) && scores.contains { $0[criterion] != scores[0][criterion] }
        }
        guard keepsSum, !free.isEmpty else { return nil }
        let values = DecisionMatrix(scores.map { row in free.map { Double(row[$0] ?? .zero) } })
        let figures: [Double]? =
            switch method {
            case .entropy: values.entropyWeights
            case .critic: values.scaled().criticWeights()
            case .deviation: values.scaled().deviationWeights
            }
        let rest = sum - locked.reduce(.zero) { $0 + weights[$1] }
        guard let figures, let shares = exactWeights(figures, total: rest, places: places) else { return nil }
        var proposed = criteria.indices.map { locked.contains($0) ? weights[$0] : .zero }
        for (criterion, share) in zip(free, shares) { proposed[criterion] = share }
        return proposed
    }
}
