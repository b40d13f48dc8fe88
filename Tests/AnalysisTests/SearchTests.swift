import Numbers
import RubricLanguage
import Scoring
import Testing
import Weighting

@testable import Analysis

@Suite struct `Searched weights` {
    private static let rounded = "rounding: {dimension: 2 half-up, weighted: 1 half-up, total: 1 half-up}"
    private static let optional = "optional: {basic: {leave out: [patents, standards], at most: 60}}"

    /// So many pairs of people, in the order that weights put them in by at least a margin.
    private func pairs(_ people: WeighedPeople, _ weights: [Exact], _ count: Int, seed: UInt64) -> [StatedOrder] {
        let totals = people.totals(weights).map { $0 ?? 0 }
        var random = SplitMix64(seed: seed)
        let all = totals.indices.flatMap { a in
            totals.indices.filter { totals[a] - totals[$0] >= 1 }.map { StatedOrder(a, before: $0) }
        }
        return Array(all.shuffled(using: &random).prefix(count))
    }

    @Test(arguments: 0..<8, SearchDemands.Norm.allCases)
    func `keep every order exactly, and change no more than others that do`(seed: Int, norm: SearchDemands.Norm) throws
    {
        let people = try weighedPeople(seed: UInt64(seed))
        let hidden: [Exact] = [10, 20, 30, 40]
        var demands = SearchDemands()
        demands.orders = pairs(people, hidden, 25, seed: UInt64(seed))
        demands.norm = norm
        let proposal = try people.proposal(keeping: demands)
        #expect(proposal.weights.reduce(.zero, +) == 100)
        let totals = people.totals(proposal.weights)
        for order in demands.orders {
            #expect(try #require(totals[order.ahead]) > #require(totals[order.behind]))
        }
        guard case .search(let search) = proposal.evidence else { return #expect(Bool(false), "no search") }
        let least = try #require(search.least)
        #expect(search.kind == .linear && search.orders == demands.orders.count)
        #expect(least <= people.size(of: hidden, norm))
        // Two decimals move each weight by less than a hundredth.
        #expect((search.size - least).magnitude <= Exact(4, over: 100))
    }

    @Test func `stay where the orders hold already`() throws {
        let people = try weighedPeople()
        var demands = SearchDemands()
        demands.orders = pairs(people, people.weights, 30, seed: 2)
        #expect(try people.proposal(keeping: demands).weights == people.weights)
    }

    @Test func `go no further than bounds and locks let them`() throws {
        let people = try weighedPeople()
        var demands = SearchDemands()
        demands.bounds = [0: 45...50, 2: 0...5]
        demands.locked = [1]
        let weights = try people.proposal(keeping: demands).weights
        #expect(weights[1] == 30 && (45...50).contains(weights[0]) && weights[2] <= 5)
        #expect(weights.reduce(.zero, +) == 100)
        demands.bounds = [0: 60...70, 2: 20...30]
        #expect(throws: ProposalFault.self) { try people.proposal(keeping: demands) }
    }

    /// Who is behind somebody under every criterion is ahead under no weights; the certificate says by how much.
    @Test(arguments: 0..<6) func `are proved not to be there where orders contradict each other`(seed: Int) throws {
        let people = try weighedPeople(people: 12, seed: UInt64(seed))
        let matrix = try #require(people.matrix)
        var random = SplitMix64(seed: UInt64(seed))
        let places = Array(people.people.indices).shuffled(using: &random).prefix(4)
        var demands = SearchDemands()
        demands.orders = zip(places, places.dropFirst() + places.prefix(1)).map { StatedOrder($0, before: $1) }
        guard case .contradiction(let found) = fault(people, demands) else {
            Issue.record("a circle of people was kept")
            return
        }
        #expect(
            !found.orders.isEmpty && found.orders.allSatisfy { demands.orders.contains($0.order) && $0.times >= 1 })
        let factors = (0..<matrix.criteria).map { criterion in
            found.orders.reduce(Exact.zero) { sum, counted in
                let gain =
                    matrix.value(counted.order.ahead, criterion) - matrix.value(counted.order.behind, criterion)
                return sum + counted.times * gain
            }
        }
        let times = found.orders.reduce(Exact.zero) { $0 + $1.times }
        #expect(found.most == 100 * (factors.max() ?? 0) && found.demanded == times * demands.margin)
        #expect(found.most < found.demanded)
    }

    @Test func `say whether people who cannot be ahead can be level`() throws {
        let people = try weighedPeople()
        let matrix = try #require(people.matrix)
        // Somebody who is better than the first under one criterion and worse under another.
        let other = try #require(
            people.people.indices.first { other in
                let gains = (0..<matrix.criteria).map { matrix.value(0, $0) - matrix.value(other, $0) }
                return gains.contains { $0.signum > 0 } && gains.contains { $0.signum < 0 }
            })
        var demands = SearchDemands()
        demands.orders = [StatedOrder(0, before: other), StatedOrder(other, before: 0)]
        guard case .contradiction(let found) = fault(people, demands) else {
            Issue.record("two people were each ahead of the other")
            return
        }
        #expect(found.orders.map(\.times) == [1, 1] && found.most == 0 && found.allowsTies)
    }

    /// Why no weights keep some demands.
    private func fault(_ people: WeighedPeople, _ demands: SearchDemands) -> ProposalFault? {
        let answer = attempt { () throws(ProposalFault) in try people.proposal(keeping: demands) }
        return if case .failure(let fault) = answer { fault } else { nil }
    }

    @Test(arguments: 0..<4) func `fall least short of a ranking, as all weights of a grid agree`(seed: Int) throws {
        let people = try weighedPeople(people: 10, seed: UInt64(seed))
        let matrix = try #require(people.matrix)
        let pairs = pairs(people, [10, 20, 30, 40], 45, seed: 3)
        let ranges = people.weights.map { _ in Exact.zero...100 }
        let search = WeightSearch(matrix: matrix, start: people.weights, ranges: ranges, sum: 100, orders: [])
        let fit = RankFit(search: search, pairs: pairs, margin: 8, orderMargin: 0)
        guard case .weights(let weights, let shortfall, let least) = fit.solved(tolerance: 0) else {
            return #expect(Bool(false), "no weights")
        }
        #expect(weights.reduce(.zero, +) == 100 && weights.allSatisfy { $0.signum >= 0 })
        #expect(shortfall == least && fit.shortfall(weights) == least)
        for a in stride(from: 0, through: 100, by: 10) {
            for b in stride(from: 0, through: 100 - a, by: 10) {
                for c in stride(from: 0, through: 100 - a - b, by: 10) {
                    #expect(fit.shortfall([Exact(a), Exact(b), Exact(c), Exact(100 - a - b - c)]) >= least)
                }
            }
        }
    }

    @Test(arguments: 0..<4, [false, true]) func `come nearer to a given ranking, or stay`(seed: Int, isSum: Bool) throws
    {
        let people = try weighedPeople(
            seed: UInt64(seed), rounding: seed % 2 == 0 ? "" : Self.rounded, optional: isSum ? "" : Self.optional)
        let before = people.ranking(people.totals([15, 20, 25, 40])).ranks
        let given = Dictionary(uniqueKeysWithValues: before.enumerated().map { ($0.offset, Exact(Int64($0.element))) })
        var demands = SearchDemands()
        demands.orders = pairs(people, [15, 20, 25, 40], 3, seed: 1)
        let proposal = try people.proposal(near: given, demands, step: 1)
        guard case .search(let search) = proposal.evidence, let ranks = search.ranks else {
            return #expect(Bool(false), "no ranks")
        }
        #expect(search.kind == (people.matrix == nil ? .searched : .linear))
        #expect(try #require(ranks.after.tau) >= #require(ranks.before.tau))
        #expect(proposal.weights.reduce(.zero, +) == 100 && people.keeps(demands.orders, proposal.weights))
        // One who is ranked gives no ranking.
        #expect(throws: ProposalFault.self) { try people.proposal(near: [0: 1], demands, step: 1) }
    }

    @Test(arguments: 0..<4) func `keep orders where totals are no sums, as a run has them`(seed: Int) throws {
        let people = try weighedPeople(seed: UInt64(seed), rounding: Self.rounded, optional: Self.optional)
        #expect(people.matrix == nil)
        var demands = SearchDemands()
        demands.orders = pairs(people, [30, 30, 20, 20], 6, seed: UInt64(seed))
        switch attempt({ () throws(ProposalFault) in try people.proposal(keeping: demands) }) {
        case .success(let proposal):
            #expect(people.keeps(demands.orders, proposal.weights) && proposal.weights.reduce(.zero, +) == 100)
            guard case .search(let search) = proposal.evidence else { return #expect(Bool(false), "no search") }
            #expect(search.kind == .searched && search.least == nil)
        case .failure(.notFound): break
        case .failure(let fault): Issue.record("\(fault)")
        }
    }
}
