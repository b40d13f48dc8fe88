internal import Glibc

/// The agreement of the heads of two lists at every depth, from which average and rank-biased overlap are made.
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

    /// The mean agreement over all depths: rank-biased overlap whose reader never stops.
    var average: Double {
        agreements.reduce(0, +) / Double(agreements.count)
    }

    /// A_k p^k + (1 - p) / p · Σ A_d p^d.
    func rankBiased(persistence p: Double) -> Double {
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
    /// The mean over depths 1 to `depth` of the share that the heads of both rankings have in common, from 0 to 1.
    ///
    /// Depth is the number of members unless it is given. With ties a head is everyone whose minimum rank is at most
    /// the depth, and the share is 2 X / (|S| + |T|). `nil` without members. Source: Fagin, Kumar and Sivakumar 2003,
    /// Comparing top k lists, SIAM J. Discrete Math. 17.
    public func averageOverlap(depth: Int? = nil) -> Double? {
        overlapByDepth(depth)?.average
    }

    /// Rank-biased overlap, extrapolated, from 0 to 1: agreement of heads, deeper ones counting less.
    ///
    /// A_k p^k + (1 - p) / p · Σ A_d p^d over depths d = 1…k, where p, the persistence, is the probability that a
    /// reader goes on to the next place: the first 1 / (1 - p) places have most of the weight. Depth is the number of
    /// members unless it is given; ties as in `averageOverlap`. `nil` without members.
    /// Source: Webber, Moffat and Zobel 2010, A similarity measure for indefinite rankings, ACM TOIS 28(4), equations
    /// 23 and 30, ties as in its section 5.3.
    public func rankBiasedOverlap(persistence: Double, depth: Int? = nil) -> Double? {
        precondition(0 < persistence && persistence < 1, "persistence lies between 0 and 1")
        return overlapByDepth(depth)?.rankBiased(persistence: persistence)
    }

    private func overlapByDepth(_ depth: Int?) -> OverlapByDepth? {
        let depth = min(depth ?? count, count)
        guard depth > 0 else { return nil }
        return OverlapByDepth(zip(old.ranks, new.ranks).map { ($0, $1) }, shorter: depth, longer: depth)
    }
}

/// The average overlap of two lists without ties, best first, that need not have the same members.
///
/// Two empty lists are the same and agree wholly, 1; an empty list and another have nothing in common, 0.
public func averageOverlap<Member: Hashable>(_ first: [Member], _ second: [Member]) -> Double {
    overlapByDepth(first, second)?.average ?? (first.isEmpty && second.isEmpty ? 1 : 0)
}

/// The extrapolated rank-biased overlap of two lists without ties, best first, that need not have the same members or
/// length. Empty lists as in `averageOverlap`.
public func rankBiasedOverlap<Member: Hashable>(
    _ first: [Member], _ second: [Member], persistence: Double
) -> Double {
    precondition(0 < persistence && persistence < 1, "persistence lies between 0 and 1")
    return overlapByDepth(first, second)?.rankBiased(persistence: persistence)
        ?? (first.isEmpty && second.isEmpty ? 1 : 0)
}

private func overlapByDepth<Member: Hashable>(_ first: [Member], _ second: [Member]) -> OverlapByDepth? {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    var entries: [Member: (first: Int?, second: Int?)] = [:]
    for (position, member) in first.enumerated() { entries[member, default: (nil, nil)].first = position + 1 }
    for (position, member) in second.enumerated() { entries[member, default: (nil, nil)].second = position + 1 }
    return OverlapByDepth(
        Array(entries.values), shorter: min(first.count, second.count), longer: max(first.count, second.count))
}
