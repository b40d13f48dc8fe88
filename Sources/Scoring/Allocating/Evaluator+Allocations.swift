import Numbers
import RubricLanguage

/// What the subject at hand brings to an allocation.
extension Evaluator {
    /// The places of the items that an allocation may choose, criterion by criterion.
    func places(toChooseFrom allocation: Allocation) -> [Int] {
        allocation.criteria.flatMap { countedRanges[$0.index] }
    }

    /// What the limits allow the subject; `nil` where one of them is missing.
    mutating func bounds(of allocation: Allocation) -> [Exact]? {
        var bounds: [Exact] = []
        for limit in allocation.limits {
            guard let bound = number(limit.bound.expression.root) else { return nil }
            bounds.append(bound)
        }
        return bounds
    }

    /// The items with what they are worth and use; without those some number of which is missing.
    mutating func candidates(of allocation: Allocation) -> [AllocationCandidate] {
        let outer = (item, sharer, points, countedAtHand)
        defer { (item, sharer, points, countedAtHand) = outer }
        var candidates: [AllocationCandidate] = []
        for (place, counted) in places(toChooseFrom: allocation).enumerated() {
            takeUpCounted(counted)
            if let candidate = candidateAtHand(place, of: allocation) { candidates.append(candidate) }
        }
        return candidates
    }

    /// What an item is worth.
    mutating func gain(of counted: Int) -> Exact {
        let outer = (item, sharer, points, countedAtHand)
        defer { (item, sharer, points, countedAtHand) = outer }
        takeUpCounted(counted)
        return points
    }

    private mutating func candidateAtHand(_ place: Int, of allocation: Allocation) -> AllocationCandidate? {
        var candidate = AllocationCandidate(place: place, gain: points, uses: [], sums: [], ties: [])
        for limit in allocation.limits {
            let isLimited = limit.condition.map { truth($0.root) == true } ?? true
            guard isLimited || limit.isShare else {
                candidate.uses.append(.zero)
                candidate.sums.append(.zero)
                continue
            }
            guard let amount = limit.amount.map({ number($0.root) }) ?? .one else { return nil }
            candidate.uses.append(isLimited ? amount : .zero)
            candidate.sums.append(amount)
        }
        for tie in allocation.ties { candidate.ties.append(number(tie.root)) }
        return candidate
    }
}
