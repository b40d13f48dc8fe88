public import Numbers

/// Everybody's score under some weights, exact.
public struct Scores: Sendable {
    enum Storage: Sendable {
        /// Whole numbers of a unit, below 2^62.
        case words([Int64], unit: Exact)
        /// Where words would overflow: slower, and as exact.
        case exact([Exact])
    }

    let storage: Storage

    init(storage: Storage) { self.storage = storage }

    /// Scores that were computed elsewhere.
    public init(_ scores: [Exact]) {
        storage = CommonUnit(scores).map { .words($0.counts, unit: $0.unit) } ?? .exact(scores)
    }

    /// How many people there are.
    public var count: Int {
        switch storage {
        case .words(let counts, unit: _): counts.count
        case .exact(let scores): scores.count
        }
    }

    /// A person's score.
    public subscript(person: Int) -> Exact {
        switch storage {
        case .words(let counts, let unit): Exact(counts[person]) * unit
        case .exact(let scores): scores[person]
        }
    }
}

extension ScoreMatrix {
    /// Everybody's score under a weight for each criterion.
    public func scores(_ weights: [Exact]) -> Scores {
        precondition(weights.count == criteria, "each criterion has a weight")
        guard let factors = wordFactors(weights) else { return Scores(exactScores(weights)) }
        var sums = [Int64](repeating: 0, count: people)
        for (column, factor) in zip(columns, factors.counts) where factor != 0 {
            add(column.counts.span, times: factor, to: &sums)
        }
        return Scores(storage: .words(sums, unit: factors.unit))
    }

    private func add(_ counts: Span<Int64>, times factor: Int64, to sums: inout [Int64]) {
        var sums = sums.mutableSpan
        for person in counts.indices { sums[person] &+= counts[person] &* factor }
    }

    /// What a unit of each column is worth in units of the scores; `nil` when scores could leave their words.
    func wordFactors(_ weights: [Exact]) -> CommonUnit? {
        guard let factors = CommonUnit(zip(columns, weights).map { $0.unit * $1 }) else { return nil }
        var greatest: UInt64 = 0
        for (column, factor) in zip(columns, factors.counts) {
            let (product, first) = column.greatest.multipliedReportingOverflow(by: factor.magnitude)
            let (sum, second) = greatest.addingReportingOverflow(product)
            guard !first, !second, sum < CommonUnit.limit.magnitude else { return nil }
            greatest = sum
        }
        return factors
    }

    private func exactScores(_ weights: [Exact]) -> [Exact] {
        (0..<people).map { person in
            columns.indices.reduce(Exact.zero) { $0 + weights[$1] * value(person, $1) }
        }
    }
}
