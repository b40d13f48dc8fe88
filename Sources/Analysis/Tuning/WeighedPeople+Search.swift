import Numbers
import Scoring
import Statistics
import Weighting

extension WeighedPeople {
    /// The nearest weights under which somebody is ahead of somebody else, order by order.
    ///
    /// Where totals are sums of weight times score the change is proved the smallest, or the orders are proved to
    /// contradict each other. Elsewhere totals are taken for such sums near weights that are tried one after the other,
    /// and each is checked as in a run.
    public func proposal(keeping demands: SearchDemands) throws(ProposalFault) -> WeightProposal {
        let places = try rooms(demands)
        guard let matrix else { return try searched(demands, places) }
        let search = WeightSearch(matrix: matrix, start: weights, ranges: places, sum: sum, orders: demands.orders)
        switch search.nearest(demands.norm, margin: demands.margin) {
        case .contradiction(let found): throw .contradiction(told(found, search))
        case .weights(let exact, let size):
            guard let cut = decimals(exact, demands, places) else { throw .notFound }
            let evidence = SearchEvidence(
                kind: .linear, orders: demands.orders.count, size: self.size(of: cut, demands.norm), least: size,
                norm: demands.norm)
            return proposal(.orders, cut, locked: demands.locked, .search(evidence))
        }
    }

    /// A contradiction, with whether people may be level.
    func told(_ found: OrderContradiction, _ search: WeightSearch) -> OrderContradiction {
        var told = found
        if case .weights = search.nearest(.sum, margin: .zero) { told.allowsTies = true }
        return told
    }

    /// Where each weight may go.
    func rooms(_ demands: SearchDemands) throws(ProposalFault) -> [ClosedRange<Exact>] {
        _ = try free(demands.locked)
        let rooms = criteria.indices.map { criterion in
            demands.locked.contains(criterion)
                ? weights[criterion]...weights[criterion] : demands.bounds[criterion] ?? .zero...sum
        }
        let least = rooms.reduce(Exact.zero) { $0 + $1.lowerBound }
        let most = rooms.reduce(Exact.zero) { $0 + $1.upperBound }
        guard (least...most).contains(sum) else { throw .boundsMiss(least: least, most: most) }
        return rooms
    }

    /// By how much weights differ from those of the rubric.
    func size(of other: [Exact], _ norm: SearchDemands.Norm) -> Exact {
        let changes = zip(other, weights).map { ($0 - $1).magnitude }
        return norm == .sum ? changes.reduce(.zero, +) : changes.max() ?? .zero
    }

    /// Weights as decimals of as few places as keep every order in a run, of two to eight.
    func decimals(_ exact: [Exact], _ demands: SearchDemands, _ rooms: [ClosedRange<Exact>]) -> [Exact]? {
        let free = criteria.indices.filter { !demands.locked.contains($0) }
        for places in 2...8 {
            guard let cut = cut(free.map { exact[$0] }, of: free, locked: demands.locked, places: places) else {
                return nil
            }
            if zip(cut, rooms).allSatisfy({ $1.contains($0) }), keeps(demands.orders, cut) { return cut }
        }
        return nil
    }

    /// Whether a run under some weights has everybody ahead who shall be.
    func keeps(_ orders: [StatedOrder], _ weights: [Exact]) -> Bool {
        guard !orders.isEmpty else { return true }
        let totals = totals(weights)
        return orders.allSatisfy { order in
            guard let ahead = totals[order.ahead], let behind = totals[order.behind] else { return false }
            return ahead > behind
        }
    }

    /// Weights for totals that are no sums: the nearest ones for the sums that totals are like near weights tried before.
    private func searched(_ demands: SearchDemands, _ rooms: [ClosedRange<Exact>]) throws(ProposalFault)
        -> WeightProposal
    {
        var here = weights
        for tried in 1...20 {
            guard let matrix = matrix(near: here) else { break }
            let near = WeightSearch(matrix: matrix, start: weights, ranges: rooms, sum: sum, orders: demands.orders)
            guard case .weights(let found, size: _) = near.nearest(demands.norm, margin: demands.margin) else { break }
            if let cut = decimals(found, demands, rooms) {
                let evidence = SearchEvidence(
                    kind: .searched, orders: demands.orders.count, size: size(of: cut, demands.norm),
                    norm: demands.norm, tried: tried)
                return proposal(.orders, cut, locked: demands.locked, .search(evidence))
            }
            here = found.map { $0.rounded(RoundingStep(places: 6, mode: .halfUp)) }
        }
        throw .notFound
    }
}
