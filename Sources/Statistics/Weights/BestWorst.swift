public import Numbers

/// How much more important the best criterion is than each, and each than the worst, from 1 (equal) to 9: the
/// best-worst method.
///
/// Source: Rezaei 2015, Best-worst multi-criteria decision-making method, Omega 53; 2016, Some properties and a linear
/// model, Omega 64.
public struct BestWorst: Equatable, Sendable {
    /// How many times as important the best criterion is as each.
    public let bestToOthers: [Exact]
    /// How many times as important each criterion is as the worst.
    public let othersToWorst: [Exact]
    /// The best criterion.
    public let best: Int
    /// The worst criterion.
    public let worst: Int

    /// Judgements of all criteria; `nil` unless none is below 1, the best and the worst are as important as themselves,
    /// and both lists say the same of best and worst.
    public init?(best: Int, worst: Int, bestToOthers: [Exact], othersToWorst: [Exact]) {
        guard bestToOthers.count == othersToWorst.count, best != worst else { return nil }
        guard bestToOthers.indices.contains(best), bestToOthers.indices.contains(worst) else { return nil }
        guard (bestToOthers + othersToWorst).allSatisfy({ $0 >= 1 }) else { return nil }
        guard bestToOthers[best] == 1, othersToWorst[worst] == 1 else { return nil }
        guard bestToOthers[worst] == othersToWorst[best] else { return nil }
        (self.best, self.worst) = (best, worst)
        (self.bestToOthers, self.othersToWorst) = (bestToOthers, othersToWorst)
    }

    /// How far the judgements contradict each other, from 0: the greatest |a_Bj a_jW - a_BW| / (a_BW² - a_BW).
    ///
    /// 0 when best and worst are equally important and nothing contradicts; `nil` when they are, and something does.
    /// Source: Liang, Brunelli and Rezaei 2020, Consistency issues in the best worst method, Omega 96.
    public var consistencyRatio: Exact? {
        let whole = bestToOthers[worst]
        let greatest = zip(bestToOthers, othersToWorst).reduce(Exact.zero) { max($0, ($1.0 * $1.1 - whole).magnitude) }
        if greatest.isZero { return 0 }
        return whole == 1 ? nil : greatest / (whole * whole - whole)
    }

    /// The linear program whose solution are the weights, in numbers that are not negative: the weights and then ξ, the
    /// greatest deviation, which is to be least. Each row's sum of coefficient × number is at most 0, and the weights
    /// sum to 1.
    ///
    /// |w_B - a_Bj w_j| ≤ ξ and |w_j - a_jW w_W| ≤ ξ for each criterion j.
    public var rows: [[Exact]] {
        bestToOthers.indices.flatMap { criterion in
            [
                deviation(of: best, from: criterion, times: bestToOthers[criterion]),
                deviation(of: criterion, from: worst, times: othersToWorst[criterion]),
            ].flatMap { deviation in [deviation + [-1], deviation.map { -$0 } + [-1]] }
        }
    }

    private func deviation(of first: Int, from second: Int, times factor: Exact) -> [Exact] {
        var row = bestToOthers.map { _ in Exact.zero }
        row[first] += 1
        row[second] -= factor
        return row
    }
}
