import Numbers
import Optimising
import RubricLanguage

/// The choice of some people as a program of yes-or-no decisions.
///
/// People and their items stand in the order of their numbers, so that nothing depends on the order of records.
struct AllocationProgram {
    let allocation: Allocation
    let members: [AllocationMember]
    /// For each decision the member and the candidate.
    private let decisions: [(member: Int, candidate: Int)]
    /// For each member where its decisions begin, and then where all end.
    private let starts: [Int]

    init(_ allocation: Allocation, _ members: [AllocationMember]) {
        self.allocation = allocation
        self.members = members.sorted { isNumbered($0.number, before: $1.number) }
        decisions = self.members.enumerated().flatMap { member, content in
            content.candidates.indices.map { (member, $0) }
        }
        starts = self.members.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.candidates.count) }
    }

    /// What is chosen of the items of each person, by number, and what is proved.
    func solve(_ index: AllocationIndex, group: [String], isShared: Bool) -> AllocationChoice {
        let values = decisions.map { candidate($0).gain }
        let program = BinaryProgram(values: values, limits: limits)
        let choice = program.best(preferring: order)
        let chosen = choice?.chosen ?? program.greedyChoice()
        let most = values.reduce(Exact.zero) { $1.signum > 0 ? $0 + $1 : $0 }
        let uses = allocation.limits.indices.filter { !allocation.limits[$0].isPerSubject }
            .map { use(of: $0, chosen, members.indices) }
        let outcome = AllocationOutcome(
            allocation: index, group: group, isShared: isShared, people: members.count, items: values.count,
            chosen: chosen.count { $0 }, value: program.value(of: chosen), bound: choice?.bound ?? most,
            isPreferred: choice?.isPreferred ?? false, limits: uses)
        var shares: [String: AllocationChoice.Share] = [:]
        for member in members.indices {
            let places = self.decisions(of: member..<member + 1).filter { chosen[$0] }
                .map { candidate(decisions[$0]).place }
            let own = allocation.limits.indices.filter { allocation.limits[$0].isPerSubject }
                .map { use(of: $0, chosen, member..<member + 1) }
            shares[members[member].number] = AllocationChoice.Share(places: Set(places), limits: own)
        }
        return AllocationChoice(outcome: outcome, shares: shares)
    }

    private func decisions(of people: Range<Int>) -> Range<Int> {
        starts[people.lowerBound]..<starts[people.upperBound]
    }

    private func candidate(_ decision: (member: Int, candidate: Int)) -> AllocationCandidate {
        members[decision.member].candidates[decision.candidate]
    }

    /// All decisions, the preferred first.
    private var order: [Int] {
        let ties = decisions.map { candidate($0).ties }
        return decisions.indices.sorted { a, b in
            for (x, y) in zip(ties[a], ties[b]) where x != y {
                guard let x, let y else { return x != nil }
                return x > y
            }
            return a < b
        }
    }

    // MARK: Limits

    private var limits: [BinaryProgram.Limit] {
        allocation.limits.indices.flatMap { index in
            let groups =
                allocation.limits[index].isPerSubject
                ? members.indices.map { $0..<$0 + 1 } : [members.startIndex..<members.endIndex]
            return groups.map { limit(index, for: $0) }
        }
    }

    private func limit(_ index: Int, for people: Range<Int>) -> BinaryProgram.Limit {
        let bound = bound(of: index, for: people)
        let isShare = allocation.limits[index].isShare
        let terms = decisions(of: people).map { place in
            let candidate = candidate(decisions[place])
            return BinaryProgram.Term(
                place, isShare ? candidate.uses[index] - bound * candidate.sums[index] : candidate.uses[index])
        }
        return BinaryProgram.Limit(terms, atMost: isShare ? .zero : bound)
    }

    /// What the least generous allows; nothing is less than none.
    private func bound(of index: Int, for people: Range<Int>) -> Exact {
        max(.zero, people.map { members[$0].bounds[index] }.min() ?? .zero)
    }

    private func use(of index: Int, _ chosen: [Bool], _ people: Range<Int>) -> LimitUse {
        var (used, sum) = (Exact.zero, Exact.zero)
        for place in decisions(of: people) where chosen[place] {
            used += candidate(decisions[place]).uses[index]
            sum += candidate(decisions[place]).sums[index]
        }
        let bound = bound(of: index, for: people)
        return LimitUse(limit: index, used: used, allowed: allocation.limits[index].isShare ? bound * sum : bound)
    }
}

/// What some people choose together, and what each of them has of it.
struct AllocationChoice: Sendable {
    struct Share: Sendable {
        /// The places of the chosen ones among the person's items.
        var places: Set<Int>
        var limits: [LimitUse]
    }

    var outcome: AllocationOutcome
    var shares: [String: Share]
}
