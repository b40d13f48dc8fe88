import Numbers
import Records
import RubricLanguage

/// An item that several criteria would pay, and only one may.
extension Scorer {
    /// Collects the items of all criteria of a rule. A criterion whose points are given has none.
    mutating func holdItems(of rule: Int) {
        for criterion in plan.onlyOnce[rule].criteria where held[criterion.index] == nil {
            guard injected[measure(criterion).index] == nil else {
                held[criterion.index] = ([], [:])
                continue
            }
            collect(criterion, plan.criteria[criterion.index])
            held[criterion.index] = (candidates, claims)
        }
    }

    /// Leaves each item, or group of items that are one, to the criterion that pays most for it; at equality to the
    /// first.
    mutating func settle(_ index: Int) {
        let rule = plan.onlyOnce[index]
        var owners: [CriterionIndex] = []
        candidates.removeAll(keepingCapacity: true)
        for criterion in rule.criteria {
            let items = held[criterion.index]?.candidates ?? []
            candidates += items
            owners += Array(repeating: criterion, count: items.count)
            held[criterion.index]?.candidates = []
        }
        let groups = groups(rule)
        let winners = groups.map { winner(among: rule.criteria, $0, owners) }
        var isKept = [Bool](repeating: true, count: candidates.count)
        for (group, winner) in zip(groups, winners) {
            for place in group where owners[place] != winner {
                isKept[place] = false
                leave(place, of: owners[place], to: winner, group.first { owners[$0] == winner })
            }
        }
        for place in candidates.indices where isKept[place] {
            held[owners[place].index]?.candidates.append(candidates[place])
        }
    }

    /// Places of candidates that are one item.
    private mutating func groups(_ rule: OnlyOncePlan) -> [[Int]] {
        collectKeys(rule.groups)
        let width = rule.groups.count
        var groups: [[Int]] = []
        for place in candidates.indices {
            let known = groups.firstIndex { group in
                width == 0
                    ? candidates[group[0]].row == candidates[place].row : sameGroup(group[0], place, width)
            }
            if let known { groups[known].append(place) } else { groups.append([place]) }
        }
        return groups
    }

    /// The criterion that pays most for a group.
    private mutating func winner(
        among criteria: [CriterionIndex], _ group: [Int], _ owners: [CriterionIndex]
    ) -> CriterionIndex {
        var best = owners[group[0]]
        var most: Exact?
        for criterion in criteria {
            let own = group.filter { owners[$0] == criterion }
            guard !own.isEmpty else { continue }
            let sum = own.reduce(Exact.zero) { $0 + candidates[$1].amount }
            if most.map({ sum > $0 }) ?? true { (best, most) = (criterion, sum) }
        }
        return best
    }

    private mutating func leave(_ place: Int, of loser: CriterionIndex, to winner: CriterionIndex, _ other: Int?) {
        let candidate = candidates[place]
        let counted = other.map { candidates[$0].row }
        let measure = measure(loser)
        sink.post(
            Posting(
                measure, .countsElsewhere, item: candidate.row, clause: winner.index,
                other: counted == candidate.row ? nil : counted, amount: -candidate.amount))
    }
}
