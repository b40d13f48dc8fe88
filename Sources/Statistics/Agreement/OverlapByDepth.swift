internal import Glibc

/// The agreement of the heads of two lists at every depth, from which rank-biased overlap is made.
///
/// At depth d the head of a list is everyone whose minimum rank is at most d; so all who tie enter together. With X in
/// both heads, agreement is 2 X / (|S| + |T|): for lists without ties, the share X / d. Below the end of the shorter
/// list it is extrapolated as Webber, Moffat and Zobel do in their equation 32.
struct OverlapByDepth {
    /// Agreement at depth 1, 2 and so on to the end of the longer list.
    let agreements: [Double]

    /// Where each member of either list enters its heads, `nil` for members that a list does not have.
    init(_ entries: [(first: Int?, second: Int?)], shorter: Int, longer: Int) {
        var (inFirst, inSecond, inBoth) = (counter(longer), counter(longer), counter(longer))
        for (first, second) in entries {
            if let first, first <= longer { inFirst[first] += 1 }
            if let second, second <= longer { inSecond[second] += 1 }
            if let first, let second, max(first, second) <= longer { inBoth[max(first, second)] += 1 }
        }
        var (heads, common, atShorter) = (0, 0, 0)
        agreements = (1..<(longer + 1)).map { depth in
            heads += inFirst[depth] + inSecond[depth]
            common += inBoth[depth]
            if depth <= shorter {
                atShorter = common
                return heads == 0 ? 0 : Double(2 * common) / Double(heads)
            }
            let unseen = shorter == 0 ? 0 : Double(atShorter) * Double(depth - shorter) / Double(shorter)
            return (Double(common) + unseen) / Double(depth)
        }
    }

    /// A_k p^k + (1 - p) / p · Σ A_d p^d; for p = 1, a reader who never stops, the mean of all A_d (average overlap). Two
    /// empty lists agree wholly.
    func rankBiased(persistence p: Double) -> Double {
        guard !agreements.isEmpty else { return 1 }
        guard p < 1 else { return agreements.reduce(0, +) / Double(agreements.count) }
        var (sum, power) = (0.0, 1.0)
        for agreement in agreements {
            power *= p
            sum += agreement * power
        }
        return (agreements.last ?? 0) * power + (1 - p) / p * sum
    }
}

/// Zeros for the numbers up to one.
private func counter(_ last: Int) -> [Int] {
    [Int](repeating: 0, count: last + 1)
}

extension RankAgreement {
    /// Rank-biased overlap, extrapolated, from 0 to 1: agreement of heads, deeper ones counting less.
    ///
    /// A_k p^k + (1 - p) / p · Σ A_d p^d over depths d = 1…k, where p, the persistence, is the probability that a
    /// reader goes on to the next place: the first 1 / (1 - p) places have most of the weight. With p = 1 it is the mean
    /// of all A_d, the average overlap of Fagin, Kumar and Sivakumar 2003. With ties a head is everyone whose minimum
    /// rank is at most the depth. `nil` without members.
    /// Source: Webber, Moffat and Zobel 2010, A similarity measure for indefinite rankings, ACM TOIS 28(4), equations
    /// 23 and 30, ties as in its section 5.3.
    public func rankBiasedOverlap(persistence: Double) -> Double? {
        precondition(0 < persistence && persistence <= 1, "persistence lies between 0 and 1")
        guard count > 0 else { return nil }
        return OverlapByDepth(zip(old.ranks, new.ranks).map { ($0, $1) }, shorter: count, longer: count)
            .rankBiased(persistence: persistence)
    }
}
