public import Numbers
import Optimising
public import Statistics

extension WeighedPeople {
    /// Weights by what people judge of the criteria that are not locked; what locked weights leave is theirs to share.
    ///
    /// - AHP: the principal eigenvector of the geometric means of all judgements.
    /// - Best-worst, RANCOM: the mean of the people's weights.
    /// - Rating: the mean shares of the last round.
    public func proposal(by judgements: Judgements, locked: Set<Int> = []) throws(ProposalFault) -> WeightProposal {
        let free = try free(locked)
        guard let judged = judgements.judged(free), let weights = cut(judged.shares, of: free, locked: locked) else {
            throw .notJudged
        }
        return proposal(judgements.method, weights, locked: locked, judged.evidence)
    }
}

/// Shares of criteria, and what they rest on.
private struct JudgedShares {
    var shares: [Exact]
    var evidence: WeightProposal.Evidence
}

extension Judgements {
    /// The method that they are made for.
    public var method: WeightMethod {
        switch self {
        case .pairwise: .ahp
        case .bestWorst: .bestWorst
        case .comparisons: .rancom
        case .ratings: .rating
        }
    }

    fileprivate func judged(_ criteria: [Int]) -> JudgedShares? {
        switch self {
        case .pairwise(let people): pairwise(people, criteria)
        case .bestWorst(let people): bestWorst(people, criteria)
        case .comparisons(let people): comparisons(people, criteria)
        case .ratings(let rounds): ratings(rounds, criteria)
        }
    }

    private func pairwise(_ people: [Judged<PairwiseComparisons>], _ criteria: [Int]) -> JudgedShares? {
        guard let group = PairwiseComparisons(group: people.map(\.value)),
            let shares = exactWeights(group.eigenvector.weights, total: 1, places: 15)
        else { return nil }
        func consistency(_ judged: PairwiseComparisons) -> Consistency {
            Consistency(ratio: judged.consistencyRatio(), limit: PairwiseComparisons.limit)
        }
        let members = people.map {
            PanelEvidence.Member(
                person: $0.person, shares: $0.value.eigenvector.weights, consistency: consistency($0.value))
        }
        let panel = PanelEvidence(criteria: criteria, members: members, group: consistency(group))
        return JudgedShares(shares: shares, evidence: .panel(panel))
    }

    private func bestWorst(_ people: [Judged<BestWorst>], _ criteria: [Int]) -> JudgedShares? {
        let rows = people.compactMap { $0.value.leastDeviation?.weights }
        guard rows.count == people.count, let shares = mean(rows) else { return nil }
        let members = zip(people, rows).map { judged, row in
            PanelEvidence.Member(
                person: judged.person, shares: row.map { Double($0) },
                consistency: Consistency(
                    ratio: judged.value.consistencyRatio.map { Double($0) },
                    limit: judged.value.limit.map { Double($0) }))
        }
        return JudgedShares(shares: shares, evidence: .panel(PanelEvidence(criteria: criteria, members: members)))
    }

    private func comparisons(_ people: [Judged<[[Exact]]>], _ criteria: [Int]) -> JudgedShares? {
        let rows = people.compactMap { rancomWeights($0.value) }
        guard rows.count == people.count, let shares = mean(rows) else { return nil }
        let members = zip(people, rows).map { judged, row in
            PanelEvidence.Member(person: judged.person, shares: row.map { Double($0) })
        }
        return JudgedShares(shares: shares, evidence: .panel(PanelEvidence(criteria: criteria, members: members)))
    }

    private func ratings(
        _ rounds: [(round: Int, people: [String], ratings: DirectRatings)], _ criteria: [Int]
    ) -> JudgedShares? {
        guard let last = rounds.last else { return nil }
        let described = rounds.indices.map { index in
            let before = index > 0 ? rounds[index - 1].ratings : nil
            return RatingRound(rounds[index], since: before, criteria)
        }
        return JudgedShares(shares: last.ratings.weights, evidence: .rounds(described))
    }
}

extension RatingRound {
    fileprivate init(
        _ round: (round: Int, people: [String], ratings: DirectRatings), since before: DirectRatings?, _ criteria: [Int]
    ) {
        let ratings = round.ratings
        let (ranges, movement) = (ratings.quartileRanges, before.map { ratings.movement(since: $0) })
        self.round = round.round
        people = round.people
        figures = zip(criteria, ratings.dispersion).enumerated().map { place, pair in
            Figures(
                criterion: pair.0, mean: pair.1.mean, median: pair.1.median, deviation: pair.1.deviation(places: 6),
                quartileRange: ranges[place], movement: movement?[place])
        }
        concordance = ratings.concordance
    }
}

extension BestWorst {
    /// The weights for which the greatest deviation is least, and that deviation, by a linear program in rationals.
    public var leastDeviation: (weights: [Exact], deviation: Exact)? {
        let count = bestToOthers.count
        let limits = rows.map { LinearProgram.Row($0, .atMost, .zero) }
        let sum = LinearProgram.Row(Array(repeating: .one, count: count) + [.zero], .equal, .one)
        let program = LinearProgram(costs: Array(repeating: .zero, count: count) + [.one], rows: limits + [sum])
        guard case .optimal(let numbers, prices: _) = program.solved() else { return nil }
        return (Array(numbers.prefix(count)), numbers[count])
    }
}

/// The mean of each column.
private func mean(_ rows: [[Exact]]) -> [Exact]? {
    guard let first = rows.first else { return nil }
    return first.indices.map { column in rows.reduce(Exact.zero) { $0 + $1[column] } / Exact(rows.count) }
}
