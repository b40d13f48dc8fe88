public import Numbers
import Pipelines

extension ScoreMatrix {
    /// Everybody's exact ranks under random weights, summed up: the same for any number of threads.
    ///
    /// - Parameters:
    ///   - bands: the last rank of each band, rising.
    ///   - memory: how many bytes of ranks may be kept; see `RankSample`.
    public func sampleRanks(
        in space: WeightSpace, draws: Int, seed: UInt64, bands: [Int], threads: Int, memory: Int = 150_000_000
    ) -> RankSample {
        precondition(space.criteria == criteria, "each criterion has a weight in each draw")
        return sampleRanks(draws: draws, bands: bands, threads: threads, memory: memory) {
            space.weights(draw: $0, seed: seed)
        }
    }

    /// The same under weights that are drawn by somebody else.
    ///
    /// - Parameters:
    ///   - weights: the weights of a numbered draw.
    ///   - note: is handed everybody's ranks under each draw, in order.
    public func sampleRanks(
        draws: Int, bands: [Int], threads: Int, memory: Int = 150_000_000,
        weights: @escaping @Sendable (Int) -> [Exact], note: (_ draw: Int, _ ranks: [UInt32]) -> Void = { _, _ in }
    ) -> RankSample {
        let narrow = NarrowColumns(self)
        return RankSample(
            people: people, draws: draws, bands: bands, threads: threads, memory: memory, note: note
        ) {
            var ranker = DrawRanker(matrix: self, narrow: narrow)
            return { ranker.ranks(weights($0)) }
        }
    }
}

extension RankSample {
    /// Sums up ranks that are computed draw by draw: the same for any number of threads.
    ///
    /// Memory is bounded: ranks at levels need all ranks of a person side by side, so that people are taken in as many
    /// rounds as keep `memory`, and all draws are ranked again in each round.
    ///
    /// - Parameters:
    ///   - bands: the last rank of each band, rising.
    ///   - memory: how many bytes of ranks may be kept.
    ///   - note: is handed everybody's ranks under each draw, in order.
    ///   - makeRanker: makes, for each thread, what ranks everybody under a numbered draw.
    public init(
        people: Int, draws: Int, bands: [Int], threads: Int, memory: Int = 150_000_000,
        note: (_ draw: Int, _ ranks: [UInt32]) -> Void = { _, _ in },
        makeRanker: @Sendable () -> (Int) -> [UInt32]
    ) {
        precondition(draws > 0 && people < 1 << 24, "there are draws, and a rank has three bytes")
        self.init(draws: draws, bands: bands, people: people)
        let bandOf = bandOfRank(people)
        let perRound = max(1, memory / (draws * RankRows.bytes))
        for first in stride(from: 0, to: people, by: perRound) {
            let round = first..<min(first + perRound, people)
            var rows = RankRows()
            var draw = 0
            inOrder(draws, threads: threads, makeWorker: makeRanker) { ranks in
                if first == 0 {
                    add(ranks, bandOf)
                    note(draw, ranks)
                }
                rows.append(ranks[round])
                draw += 1
            }
            addLevels(rows, of: round, threads: threads)
        }
    }
}

/// Ranks everybody under one draw after the other.
private struct DrawRanker {
    let matrix: ScoreMatrix
    let narrow: NarrowColumns?
    private var ranker: Ranker
    private var scores: [Int64]

    init(matrix: ScoreMatrix, narrow: NarrowColumns?) {
        self.matrix = matrix
        self.narrow = narrow
        ranker = Ranker(people: matrix.people)
        scores = Array(repeating: 0, count: matrix.people)
    }

    mutating func ranks(_ weights: [Exact]) -> [UInt32] {
        if let narrow, let factors = matrix.wordFactors(weights), narrow.score(factors.counts, into: &scores) {
            ranker.rank(scores)
            return ranker.ranks
        }
        return matrix.scores(weights).ranking().ranks
    }
}

extension RankSample {
    /// The band of each rank; the last band is that of ranks behind all bands.
    fileprivate func bandOfRank(_ people: Int) -> [UInt32] {
        var band = 0
        return (0...people).map { rank in
            while band < bands.count, bands[band] < rank { band += 1 }
            return UInt32(band)
        }
    }

    fileprivate mutating func add(_ ranks: [UInt32], _ bandOf: [UInt32]) {
        count(ranks, bandOf)
        let ranks = ranks.span
        var sums = sums.mutableSpan
        for person in ranks.indices { sums[person] &+= UInt64(ranks[person]) }
    }

    private mutating func count(_ ranks: [UInt32], _ bandOf: [UInt32]) {
        let width = bands.count + 1
        let ranks = ranks.span
        let bandOf = bandOf.span
        var counts = counts.mutableSpan
        for person in ranks.indices { counts[person &* width &+ Int(bandOf[Int(ranks[person])])] &+= 1 }
    }

    /// The ranks at the levels, for people whose ranks are at hand.
    fileprivate mutating func addLevels(_ rows: RankRows, of people: Range<Int>, threads: Int) {
        let (draws, run) = (draws, 64)
        let last = RankSample.levels.count
        let bits = UInt64.bitWidth - UInt64(sums.count).leadingZeroBitCount
        var next = people.lowerBound * last
        inOrder((people.count + run - 1) / run, threads: threads) {
            var sorter = WordSorter(count: draws)
            return { number in
                let some = number * run..<min(number * run + run, people.count)
                let ranks = rows.transposed(some)
                return some.indices.flatMap { index in
                    let first = (index - some.lowerBound) * draws
                    for draw in 0..<draws { sorter.words[draw] = UInt64(ranks[first + draw]) }
                    sorter.sort(from: 0, bits: bits)
                    return RankSample.levels.map { Self.level($0, sorter.words) }
                }
            }
        } deliver: { (levels: [UInt32]) in
            for level in levels {
                quantiles[next] = level
                next += 1
            }
        }
    }

    /// The hundredfold rank at a percentage of sorted ranks.
    static func level(_ percentage: Int, _ sorted: [UInt64]) -> UInt32 {
        let (index, rest) = (percentage * (sorted.count - 1)).quotientAndRemainder(dividingBy: 100)
        let low = sorted[index]
        let high = rest == 0 ? low : sorted[index + 1]
        return UInt32(low * 100 + (high - low) * UInt64(rest))
    }
}
