extension RankAgreement {
    /// Spearman's rank correlation: Pearson's correlation of mean ranks, from -1 to 1, without a unit.
    ///
    /// Sums are exact whole numbers; only the last quotient is not. `nil` with fewer than two members, and when all
    /// are equal in one of the rankings. Source: Spearman 1904; for ties Kendall 1970, Rank correlation methods,
    /// chapter 3.
    public var spearman: Double? {
        let (first, second) = (old.doubledMeanRanks, new.doubledMeanRanks)
        var (product, squares, otherSquares) = (0 as Int128, 0 as Int128, 0 as Int128)
        // Mean ranks are (n + 1) / 2 in the mean, so doubled ones n + 1.
        let mean = count + 1
        for member in first.indices {
            let (a, b) = (first[member] - mean, second[member] - mean)
            product += Int128(a * b)
            squares += Int128(a * a)
            otherSquares += Int128(b * b)
        }
        guard squares > 0, otherSquares > 0 else { return nil }
        if squares == otherSquares { return Double(product) / Double(squares) }
        return Double(product) / (Double(squares).squareRoot() * Double(otherSquares).squareRoot())
    }
}
