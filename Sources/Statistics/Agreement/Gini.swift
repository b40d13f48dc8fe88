public import Numbers

/// The Gini coefficient: half the mean difference between two members, over the mean.
///
/// 0 when all have the same, also when all have nothing; towards 1 when one has all. By the trapezoids below the Lorenz
/// curve: Σ (W_i-1 V_i - W_i V_i-1) / (W V), with weights and values cumulated from the least. Negative values count as
/// 0. Weights are not negative; members weigh the same unless weights are given. `nil` when there is nobody of weight.
/// Source: Gini 1912; Lerman and Yitzhaki 1989 for weights.
public func gini(_ values: [Exact], weights: [Exact]? = nil) -> Exact? {
    let areWeights = weights.map { $0.count == values.count && $0.allSatisfy { $0.signum >= 0 } } ?? true
    precondition(areWeights, "each member has a weight from 0")
    let values = values.map { max($0, 0) }
    var (weight, value, doubledArea) = (Exact.zero, Exact.zero, Exact.zero)
    for member in values.indices.sorted(by: { values[$0] < values[$1] }) {
        let own = weights?[member] ?? 1
        let (nextWeight, nextValue) = (weight + own, value + own * values[member])
        doubledArea += weight * nextValue - nextWeight * value
        (weight, value) = (nextWeight, nextValue)
    }
    guard !weight.isZero else { return nil }
    return value.isZero ? 0 : doubledArea / (weight * value)
}
