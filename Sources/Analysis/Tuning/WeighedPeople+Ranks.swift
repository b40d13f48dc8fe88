public import Numbers
import Statistics
import Weighting

/// A ranking given from elsewhere: last year's, or that of a panel.
private struct GivenRanking {
    /// People by their place, from the best rank on.
    let people: [Int]
    let ranks: [Exact]
    let levels: Ranking
    let reach: Int
    let pairs: [StatedOrder]

    /// So many comparisons at most, for people are compared with those who follow them as far as that allows.
    static let mostPairs = 10_000

    /// `nil` where fewer than two people have ranks of their own.
    init?(_ given: [Int: Exact]) {
        let sorted = given.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        people = sorted.map(\.key)
        ranks = sorted.map(\.value)
        guard let first = ranks.first, ranks.last != first else { return nil }
        let reach = min(people.count - 1, max(1, Self.mostPairs / people.count))
        self.reach = reach
        levels = Ranking(ranks, best: .lowest)
        let (places, ranks) = (people, ranks)
        pairs = places.indices.flatMap { place in
            stride(from: place + 1, through: min(place + reach, places.count - 1), by: 1)
                .filter { ranks[$0] > ranks[place] }.map { StatedOrder(places[place], before: places[$0]) }
        }
    }

    /// The distance of totals; who has none stands behind all.
    func distance(_ totals: [Exact?]) -> RankDistance {
        let least = totals.compactMap(\.self).min() ?? .zero
        return RankDistance(RankAgreement(from: levels, to: Ranking(people.map { totals[$0] ?? least - 1 })))
    }
}

/// Weights of a run, and how near they come.
private struct Candidate {
    var weights: [Exact]
    var distance: RankDistance
    var margin: Exact?
    var shortfall, least: Exact?
}

extension WeighedPeople {
    /// Weights whose ranking comes near a given one, of some or all of these people, under demands that are kept.
    ///
    /// Nearness is Kendall's tau-b, for which no exact method is known among many people. Where totals are sums of weight
    /// times score, the sum of what pairs fall short by is made least instead, for several margins, each by a linear
    /// program; elsewhere weights are tried step by step. The ranks of a run decide among all, the weights as they are
    /// among them.
    ///
    /// - Parameter given: ranks by the place of people.
    public func proposal(
        near given: [Int: Exact], _ demands: SearchDemands, step: Exact
    ) throws(ProposalFault) -> WeightProposal {
        let rooms = try rooms(demands)
        guard let given = GivenRanking(given) else { throw .notRanked }
        let fits = try fits(given, demands, rooms)
        let isAllowed = zip(weights, rooms).allSatisfy { $1.contains($0) } && keeps(demands.orders, weights)
        let now = Candidate(weights: weights, distance: given.distance(totals(weights)))
        guard var best = nearest((isAllowed ? [now] : []) + fits) else { throw .notFound }
        var tried: Int?
        if matrix == nil {
            var climb = Climb(people: self, given: given, demands: demands, rooms: rooms, best: best)
            climb.run(steps: [4, 2, 1].map { $0 * step })
            (best, tried) = (climb.best, climb.tried + fits.count)
        }
        let ranks = SearchEvidence.Ranks(
            reach: given.reach, comparisons: given.pairs.count, margin: best.margin, shortfall: best.shortfall,
            least: best.least,
            before: now.distance, after: best.distance)
        let evidence = SearchEvidence(
            kind: matrix == nil ? .searched : .linear, orders: demands.orders.count,
            size: size(of: best.weights, demands.norm), norm: demands.norm, tried: tried, ranks: ranks)
        return proposal(.ranks, best.weights, locked: demands.locked, .search(evidence))
    }

    /// The nearest; of several the first.
    private func nearest(_ candidates: [Candidate]) -> Candidate? {
        candidates.dropFirst().reduce(candidates.first) { best, next in
            best.map { next.distance.isNearer(than: $0.distance) ? next : $0 }
        }
    }

    /// Weights that fall least short, for margins from twice the mean distance of neighbours to a quarter of it.
    private func fits(
        _ given: GivenRanking, _ demands: SearchDemands, _ rooms: [ClosedRange<Exact>]
    ) throws(ProposalFault) -> [Candidate] {
        guard let matrix = matrix(near: weights) else { throw .notFound }
        let search = WeightSearch(matrix: matrix, start: weights, ranges: rooms, sum: sum, orders: demands.orders)
        var fits: [Candidate] = []
        for margin in margins(given, matrix) {
            let fit = RankFit(search: search, pairs: given.pairs, margin: margin, orderMargin: demands.margin)
            switch fit.solved() {
            case .contradiction(let found):
                if isLinearBeforeRounding { throw .contradiction(told(found, search)) }
                throw .notFound
            case .weights(let exact, let shortfall, let least):
                guard let cut = decimals(exact, demands, rooms) else { continue }
                fits.append(
                    Candidate(
                        weights: cut, distance: given.distance(totals(cut)), margin: margin, shortfall: shortfall,
                        least: least))
            }
        }
        return fits
    }

    private func margins(_ given: GivenRanking, _ matrix: ScoreMatrix) -> [Exact] {
        let scores = matrix.scores(weights)
        let compared = given.people.map { scores[$0] }
        let spread = (compared.max() ?? .zero) - (compared.min() ?? .zero)
        let mean = (spread / Exact(compared.count - 1)).rounded(RoundingStep(places: 4, mode: .halfUp))
        let middle = mean.isZero ? 1 : mean
        return [2, 1, Exact(1, over: 2), Exact(1, over: 4)].map { middle * $0 }
    }
}

/// Steps from weights to better ones: so much from one weight to another, as long as ranks come nearer.
private struct Climb {
    let people: WeighedPeople
    let given: GivenRanking
    let demands: SearchDemands
    let rooms: [ClosedRange<Exact>]
    var best: Candidate
    var tried = 0

    /// How often people are scored, at most.
    private var effort: Int { max(40, 100_000 / people.people.count) }

    mutating func run(steps: [Exact]) {
        for step in steps {
            while tried < effort, improve(by: step) {}
        }
    }

    /// The first step that leads nearer, if there is one.
    private mutating func improve(by step: Exact) -> Bool {
        for giver in rooms.indices {
            for taker in rooms.indices where taker != giver && tried < effort {
                var weights = best.weights
                weights[giver] -= step
                weights[taker] += step
                guard rooms[giver].contains(weights[giver]), rooms[taker].contains(weights[taker]) else { continue }
                tried += 1
                let distance = given.distance(people.totals(weights))
                guard distance.isNearer(than: best.distance), people.keeps(demands.orders, weights) else { continue }
                best = Candidate(weights: weights, distance: distance)
                return true
            }
        }
        return false
    }
}
