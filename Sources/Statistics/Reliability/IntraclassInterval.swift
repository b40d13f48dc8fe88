internal import Numbers

extension CrossedScores {
    /// The interval that has an intraclass correlation with a confidence such as 0.95, if scores are normal.
    ///
    /// From quantiles of the F distribution; for agreement by Satterthwaite's degrees of freedom. `nil` where the
    /// correlation is undetermined, where the ratio of mean squares is 0 or infinite, and where the ends have passed
    /// each other because a divisor is not positive.
    /// Source: Shrout and Fleiss 1979; McGraw and Wong 1996, Forming inferences about some intraclass correlation
    /// coefficients, Psychological Methods 1, table 7.
    public func interval(
        _ form: IntraclassForm, of unit: IntraclassUnit, confidence: Double = 0.95
    ) -> (lower: Double, upper: Double)? {
        guard case .success = correlation(form, of: unit) else { return nil }
        let quantile = 1 - (1 - confidence) / 2
        guard var (lower, upper) = form == .agreement ? agreement(quantile) : ratio(form, quantile) else { return nil }
        func stepUp(_ r: Double) -> Double { Double(assessors) * r / (1 + Double(assessors - 1) * r) }
        if unit == .meanOfAll { (lower, upper) = (stepUp(lower), stepUp(upper)) }
        return lower <= upper ? (lower, upper) : nil
    }

    /// (F - 1) / (F + k - 1) for the ratio of mean squares over and times a quantile.
    private func ratio(_ form: IntraclassForm, _ quantile: Double) -> (lower: Double, upper: Double)? {
        let (n, k) = (Double(items), Double(assessors))
        let error = form == .oneWay ? withinItems : residual
        guard !error.isZero, !betweenItems.isZero else { return nil }
        let (upper, lower) = (n - 1, form == .oneWay ? n * (k - 1) : (n - 1) * (k - 1))
        let observed = Double(betweenItems / error)
        let least = observed / fQuantile(quantile, upper, lower)
        let greatest = observed * fQuantile(quantile, lower, upper)
        return ((least - 1) / (least + k - 1), (greatest - 1) / (greatest + k - 1))
    }

    private func agreement(_ quantile: Double) -> (lower: Double, upper: Double)? {
        guard !residual.isZero, !betweenItems.isZero else { return nil }
        guard case .success(let correlation) = correlation(.agreement, of: .oneAssessor) else { return nil }
        let (n, k, r) = (Double(items), Double(assessors), Double(correlation))
        let (rows, columns, error) = (Double(betweenItems), Double(betweenAssessors), Double(residual))
        let f = columns / error
        let rest = n * (1 + (k - 1) * r) - k * r
        let squared = (k * r * f + rest) * (k * r * f + rest)
        let freedom = (k - 1) * (n - 1) * squared / ((n - 1) * k * k * r * r * f * f + rest * rest)
        guard freedom.isFinite, freedom > 0 else { return nil }
        let (upper, lower) = (fQuantile(quantile, n - 1, freedom), fQuantile(quantile, freedom, n - 1))
        let common = k * columns + (k * n - k - n) * error
        return (
            n * (rows - upper * error) / (upper * common + n * rows),
            n * (lower * rows - error) / (common + n * lower * rows)
        )
    }
}
