/// The Gini coefficient: half the mean difference between two members, over the mean.
///
/// 0 when all have the same, also when all have nothing; towards 1 when one has all. By the trapezoids below the Lorenz
/// curve: Σ (W_i-1 V_i - W_i V_i-1) / (W V), with weights and values cumulated from the least. Negative values count as
/// 0. Weights are not negative; members weigh the same unless weights are given. `nil` when there is nobody of weight.
/// Source: Gini 1912; Lerman and Yitzhaki 1989 for weights.
public func gini(_ values: [Double], weights: [Double]? = nil) -> Double? {
    let areWeights = weights.map { $0.count == values.count && $0.allSatisfy { $0 >= 0 } } ?? true
    precondition(areWeights, "each member has a weight from 0")
    let values = values.map { max($0, 0) }
    // What does not vary is found before the last bits of a sum can make it seem to.
    if let first = values.first, values.allSatisfy({ $0 == first }), weights?.contains(where: { $0 > 0 }) ?? true {
        return 0
    }
    var (weight, value, doubledArea) = (0.0, 0.0, 0.0)
    for member in values.indices.sorted(by: { values[$0] < values[$1] }) {
        let own = weights?[member] ?? 1
        let (nextWeight, nextValue) = (weight + own, value + own * values[member])
        doubledArea += weight * nextValue - nextWeight * value
        (weight, value) = (nextWeight, nextValue)
    }
    guard weight > 0 else { return nil }
    return value > 0 ? max(0, doubledArea) / (weight * value) : 0
}
