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

    /// The consistency ratio above which judgements should be gone through again, by how many times as important the best
    /// criterion is as the worst, and by the number of criteria; `nil` beyond the published table: for fewer than three
    /// criteria or more than nine, and where best over worst is not a whole number from 2 to 9.
    ///
    /// Below it are 95 % of the ratios of people who order the criteria without contradiction. Source: Liang, Brunelli
    /// and Rezaei 2020, Consistency issues in the best worst method: Measurements and thresholds, Omega 96, table 3.
    public var limit: Exact? {
        let rows = [
            [0, 0, 0, 0, 0, 0, 0], [1667, 1667, 1667, 1667, 1667, 1667, 1667],
            [1121, 1529, 1898, 2206, 2527, 2577, 2683], [1354, 1994, 2306, 2546, 2716, 2844, 2960],
            [1330, 1990, 2643, 3044, 3144, 3221, 3262], [1294, 2457, 2819, 3029, 3144, 3251, 3403],
            [1309, 2521, 2958, 3154, 3408, 3620, 3657], [1359, 2681, 3062, 3337, 3517, 3620, 3662],
        ]
        guard let (whole, divisor) = bestToOthers[worst].small, divisor == 1, 2...9 ~= whole,
            3...9 ~= bestToOthers.count
        else { return nil }
        return Exact(mantissa: Int64(rows[Int(whole) - 2][bestToOthers.count - 3]), scale: 4)
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
