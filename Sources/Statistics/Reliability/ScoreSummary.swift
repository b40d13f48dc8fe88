public import Numbers

/// What describes some scores, exactly.
public struct ScoreSummary: Equatable, Sendable {
    /// The scores from the least to the greatest.
    public let sorted: [Exact]
    /// Their mean.
    public let mean: Exact
    /// The sum of squared distances from the mean.
    private let squares: Exact

    /// Describes scores; `nil` without any.
    public init?(_ scores: [Exact]) {
        guard !scores.isEmpty else { return nil }
        sorted = scores.sorted()
        let sum = sorted.reduce(Exact.zero, +)
        mean = sum / Exact(sorted.count)
        // Σ (x - mean)² is Σ x² - sum · mean, whose parts are no fractions as long as the scores are none.
        squares = sorted.reduce(Exact.zero) { $0 + $1 * $1 } - sum * mean
    }

    /// How many scores there are.
    public var count: Int { sorted.count }

    /// The least score.
    public var least: Exact { sorted[0] }

    /// The greatest score.
    public var greatest: Exact { sorted[count - 1] }

    /// The greatest score less the least.
    public var range: Exact { greatest - least }

    /// The middle score, or the mean of the two in the middle.
    public var median: Exact {
        (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }

    /// The mean without so many of the least and as many of the greatest; undetermined when none is left.
    public func trimmedMean(_ trim: Int) -> Result<Exact, Undetermined> {
        let kept = sorted.dropFirst(trim).dropLast(trim)
        return kept.isEmpty ? .failure(.nothingLeft) : .success(kept.reduce(.zero, +) / Exact(kept.count))
    }

    /// The variance Σ (x - mean)² / (n - 1), in squared points; `nil` for a single score.
    public var variance: Exact? {
        count > 1 ? squares / Exact(count - 1) : nil
    }

    /// The standard deviation, correctly rounded half-up; `nil` for a single score.
    public func deviation(places: Int) -> Exact? {
        variance?.squareRoot(places: places)
    }

    /// The standard error of the mean, √(variance / n), correctly rounded half-up; `nil` for a single score.
    public func standardError(places: Int) -> Exact? {
        variance.map { ($0 / Exact(count)).squareRoot(places: places) }
    }

    /// One standard error below and above a value such as the mean; `nil` for a single score.
    public func interval(around value: Exact, places: Int) -> ExactInterval? {
        standardError(places: places).map { ExactInterval(lower: value - $0, upper: value + $0) }
    }
}
