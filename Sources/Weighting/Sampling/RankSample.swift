public import Numbers

/// The ranks of everybody under many random weights, summed up.
public struct RankSample: Hashable, Sendable {
    /// The percentages at which ranks are given: the 5th and the 95th enclose nine tenths of all draws.
    public static let levels = [5, 50, 95]

    /// How many weights were drawn.
    public let draws: Int
    /// The last rank of each band; what lies behind the last has no band.
    public let bands: [Int]
    /// For each person how many draws gave a rank in each band, and how many a rank behind them.
    var counts: [UInt32]
    /// For each person the hundredfold ranks at the levels.
    var quantiles: [UInt32]
    /// For each person the sum of the ranks.
    var sums: [UInt64]

    init(draws: Int, bands: [Int], people: Int) {
        self.draws = draws
        self.bands = bands
        counts = Array(repeating: 0, count: people * (bands.count + 1))
        quantiles = Array(repeating: 0, count: people * Self.levels.count)
        sums = Array(repeating: 0, count: people)
    }

    /// In which share of the draws a person's rank lies in a band (rank acceptability).
    public func acceptability(_ person: Int, band: Int) -> Exact {
        Exact(Int64(counts[person * (bands.count + 1) + band]), over: Int64(draws))
    }

    /// In which share of the draws a person's rank lies in one of the bands up to this one.
    public func acceptability(_ person: Int, upTo band: Int) -> Exact {
        let first = person * (bands.count + 1)
        return Exact(Int64(counts[first...first + band].reduce(0, +)), over: Int64(draws))
    }

    /// The standard error of an acceptability: of a share among so many independent draws.
    public func standardError(_ person: Int, band: Int) -> Double {
        let count = counts[person * (bands.count + 1) + band]
        return Self.standardError(share: Double(count) / Double(draws), draws: draws)
    }

    /// The standard error of a share among independent draws. The rank at a level is off by as much: so many draws
    /// more or less lie below it in truth.
    public static func standardError(share: Double, draws: Int) -> Double {
        (share * (1 - share) / Double(draws)).squareRoot()
    }

    /// A person's rank at one of the levels: between two ranks it is a straight line, as R (type 7) and numpy have it.
    public func rank(_ person: Int, level: Int) -> Exact {
        Exact(Int64(quantiles[person * Self.levels.count + level]), over: 100)
    }

    /// The mean of a person's ranks.
    public func meanRank(_ person: Int) -> Exact {
        Exact(Int64(sums[person]), over: Int64(draws))
    }
}
