public import Numbers

/// RANCOM: weights from who is more important than whom, with no question how much.
///
/// A row has 1 where its criterion is more important than the column's, 1/2 where they are equally important and 0
/// where it is less; weights are the sums of the rows over the sum of all, exactly. `nil` unless each pair sums to 1.
/// Source: Więckowski, Kizielewicz, Shekhovtsov and Sałabun 2023, RANCOM: a novel approach to identifying criteria
/// relevance based on inaccuracy expert judgments, Engineering Applications of AI 122.
public func rancomWeights(_ comparisons: [[Exact]]) -> [Exact]? {
    let half = Exact(1, over: 2)
    guard comparisons.allSatisfy({ $0.count == comparisons.count }) else { return nil }
    for (i, row) in comparisons.enumerated() {
        for (j, value) in row.enumerated() where ![0, half, 1].contains(value) || value + comparisons[j][i] != 1 {
            return nil
        }
    }
    guard !comparisons.isEmpty else { return nil }
    let whole = Exact(Int64(comparisons.count * comparisons.count), over: 2)
    return comparisons.map { $0.reduce(.zero, +) / whole }
}
