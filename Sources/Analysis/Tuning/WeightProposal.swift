public import Numbers
import Statistics
import Weighting

/// Weights that a method proposes for the people of one track. They keep the sum of the weights exactly.
public struct WeightProposal: Sendable {
    /// What the weights rest on.
    public enum Evidence: Sendable {
        case scores
        case panel(PanelEvidence)
        case rounds([RatingRound])
        case search(SearchEvidence)
    }

    public var method: WeightMethod
    /// A decimal for each criterion.
    public var weights: [Exact]
    /// Criteria whose weights stay whatever the method says.
    public var locked: Set<Int>
    public var evidence: Evidence
    /// The ranks of a run under these weights beside those of the weights as they are.
    public var effect: RankDistance
}

/// How far a ranking is from another one of the same people.
public struct RankDistance: Hashable, Sendable {
    public var people: Int
    /// How many have another rank.
    public var moved: Int
    /// Spearman's footrule: the sum of the places between both ranks.
    public var footrule: Int
    /// Kendall's tau-b; `nil` where a ranking has one level only.
    public var tau: Double?

    init(_ agreement: RankAgreement) {
        let displacement = agreement.displacement
        people = displacement.count
        moved = displacement.up + displacement.down
        footrule = displacement.footrule
        tau = agreement.kendallTauB
    }

    /// Whether it is nearer than another: by tau-b, then by the footrule.
    func isNearer(than other: RankDistance) -> Bool {
        let (tau, others) = (tau ?? -1, other.tau ?? -1)
        return tau == others ? footrule < other.footrule : tau > others
    }
}

extension WeighedPeople {
    /// A proposal, with what it does to ranks.
    func proposal(
        _ method: WeightMethod, _ weights: [Exact], locked: Set<Int>, _ evidence: WeightProposal.Evidence
    ) -> WeightProposal {
        WeightProposal(
            method: method, weights: weights, locked: locked, evidence: evidence,
            effect: RankDistance(RankAgreement(from: levels(self.weights), to: levels(weights))))
    }

    /// The ranking of a run under other weights.
    func levels(_ weights: [Exact]) -> Ranking { Ranking(ranking(totals(weights)).ranks, best: .lowest) }

    /// Shares of some criteria as decimals: what locked weights leave is shared out by largest remainder, the rest gets
    /// nothing.
    func cut(_ shares: [Exact], of criteria: [Int], locked: Set<Int>, places: Int = 2) -> [Exact]? {
        let rest = sum - locked.reduce(.zero) { $0 + weights[$1] }
        guard let parts = exactWeights(shares, total: rest, places: max(places, rest.terminatingPlaces ?? 0)) else {
            return nil
        }
        var cut = weights.indices.map { locked.contains($0) ? weights[$0] : .zero }
        for (criterion, part) in zip(criteria, parts) { cut[criterion] = part }
        return cut
    }

    /// The criteria whose weights may change; at least two, since one alone has no other to answer.
    func free(_ locked: Set<Int>) throws(ProposalFault) -> [Int] {
        guard keepsSum else { throw .keepsNoSum }
        let free = criteria.indices.filter { !locked.contains($0) }
        guard free.count > 1 else { throw .locked(free) }
        return free
    }
}
