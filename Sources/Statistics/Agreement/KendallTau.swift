internal import Glibc

extension RankAgreement {
    /// Kendall's tau-b: (C - D) / √((P - T) (P - U)), from -1 to 1, without a unit.
    ///
    /// C and D are the concordant and discordant pairs, P all pairs, T and U those equal in one and in the other
    /// ranking. `nil` with fewer than two members, and when all are equal in one of the rankings.
    /// Source: Kendall 1945, The treatment of ties in ranking problems, Biometrika 33.
    public var kendallTauB: Double? {
        let pairs = pairs
        let (inOld, inNew) = (pairs.all - pairs.tiedInOld, pairs.all - pairs.tiedInNew)
        guard inOld > 0, inNew > 0 else { return nil }
        let difference = Double(pairs.concordant - pairs.discordant)
        if inOld == inNew { return difference / Double(inOld) }
        return difference / (Double(inOld).squareRoot() * Double(inNew).squareRoot())
    }

    /// Stuart's tau-c: 2 m (C - D) / (n² (m - 1)), where m is the smaller number of levels; for tables that are not
    /// square.
    ///
    /// `nil` when all are equal in one of the rankings.
    /// Source: Stuart 1953, The estimation and comparison of strengths of association in contingency tables.
    public var kendallTauC: Double? {
        let levels = min(old.sizes.count, new.sizes.count)
        guard levels > 1 else { return nil }
        let pairs = pairs
        let difference = Double(2 * levels) * Double(pairs.concordant - pairs.discordant)
        return difference / (Double(count) * Double(count) * Double(levels - 1))
    }

    /// How probable a tau at least as far from 0 is among members whose rankings have nothing to do with each other.
    ///
    /// Exact for up to 33 members without ties, and near -1 and 1; else by the normal distribution with the variance
    /// of tied ranks. `nil` where tau-b is. Source: Kendall 1970, Rank correlation methods, chapters 4 and 5.
    public var kendallSignificance: Double? {
        let pairs = pairs
        guard pairs.tiedInOld < pairs.all, pairs.tiedInNew < pairs.all else { return nil }
        let fewest = min(pairs.discordant, pairs.all - pairs.discordant)
        if pairs.tiedInOld == 0, pairs.tiedInNew == 0, count <= 33 || fewest <= 1 {
            return exactSignificance(of: count, inversions: fewest)
        }
        let z = Double(pairs.concordant - pairs.discordant) / tiedVariance.squareRoot()
        return erfc(z.magnitude / 2.0.squareRoot())
    }

    /// The variance of C - D among unrelated rankings with these ties. There are at least two members.
    private var tiedVariance: Double {
        func sum(_ sizes: [Int], _ term: (Double) -> Double) -> Double { sizes.reduce(0) { $0 + term(Double($1)) } }
        func spread(_ t: Double) -> Double { t * (t - 1) * (2 * t + 5) }
        func pairs(_ t: Double) -> Double { t * (t - 1) }
        func triples(_ t: Double) -> Double { t * (t - 1) * (t - 2) }
        let n = Double(count)
        let plain = (spread(n) - sum(old.sizes, spread) - sum(new.sizes, spread)) / 18
        let ofPairs = sum(old.sizes, pairs) * sum(new.sizes, pairs) / (2 * pairs(n))
        guard count > 2 else { return plain + ofPairs }
        return plain + ofPairs + sum(old.sizes, triples) * sum(new.sizes, triples) / (9 * triples(n))
    }
}

/// The share of all orders of n members that have at most so many inversions, or as many fewer than all; at most 1.
private func exactSignificance(of n: Int, inversions: Int) -> Double {
    guard 2 * inversions < pairCount(n) else { return 1 }
    // The share of orders of `members` with each number of inversions, up to the one asked for.
    var shares = [1.0] + [Double](repeating: 0, count: inversions)
    for members in stride(from: 2, through: n, by: 1) {
        var window = 0.0
        let before = shares
        for number in shares.indices {
            window += before[number]
            if number >= members { window -= before[number - members] }
            shares[number] = window / Double(members)
        }
    }
    return min(1, 2 * shares.reduce(0, +))
}
