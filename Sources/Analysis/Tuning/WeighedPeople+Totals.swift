public import Numbers
import RubricLanguage
import Scoring
public import Weighting

extension WeighedPeople {
    /// Everybody's total under other weights, by the function that a run uses; `nil` for who has none.
    public func totals(_ weights: [Exact]) -> [Exact?] { totals(weights, ofRows: scores) }

    /// The same for scores of a person each.
    func totals(_ weights: [Exact], ofRows rows: [[Exact?]]) -> [Exact?] {
        switch rule {
        case .sum(let steps):
            return rows.map { row in
                var sum = Exact.zero
                for (weight, score) in zip(weights, row) {
                    guard let score else { return nil }
                    sum += weight * score
                }
                return steps.reduce(sum) { $0.rounded($1) }
            }
        case .weighed(var weigher, var rule):
            rule.weights = weights
            let places = Array(criteria.indices)
            return rows.map { row in
                guard case .weighed(sum: _, let total) = weigher.weigh(rule, row, at: places) else { return nil }
                return total
            }
        }
    }

    /// By how much the difference of two totals may be another one than before rounding.
    var slack: Exact {
        switch rule {
        case .sum(let steps): 2 * steps.reduce(.zero) { $0 + $1.most }
        case .weighed:
            2 * (population.rubric.totalRounding.map(\.most) ?? .zero)
                + 2 * Exact(criteria.count) * (population.rubric.rounding.weighted.map(\.most) ?? .zero)
        }
    }

    /// What each criterion gives each person's total: the weighted scores that count, unrounded.
    func contributions() -> [[Exact]] {
        guard case .weighed(var weigher, let rule) = rule else {
            return criteria.indices.map { criterion in scores.map { weights[criterion] * ($0[criterion] ?? .zero) } }
        }
        var columns = criteria.map { _ in [Exact]() }
        let places = Array(criteria.indices)
        for row in scores {
            let answer = weigher.weigh(rule, row, at: places)
            for criterion in criteria.indices {
                guard case .weighed(let sum, total: _) = answer, weigher.counts[criterion] else {
                    columns[criterion].append(.zero)
                    continue
                }
                columns[criterion].append(weights[criterion] * (row[criterion] ?? .zero) / sum)
            }
        }
        return columns
    }

    /// Ranks by total; who has none stands behind all.
    func ranking(_ totals: [Exact?]) -> RankedPeople {
        let least = totals.compactMap(\.self).min() ?? .zero
        return Scores(totals.map { $0 ?? least - 1 }).ranking()
    }

    /// All that a weight may be: from nothing to all that it and those not locked have; in a plain sum it has no end
    /// away from nothing.
    public func bounds(of criterion: Int, locked: Set<Int> = []) -> Interval {
        guard !keepsSum else { return Interval(range(of: criterion, locked: locked)) }
        let nothing = Interval.End(.zero, isIncluded: true)
        return weights[criterion].signum < 0 ? Interval(from: nil, to: nothing) : Interval(from: nothing, to: nil)
    }

    /// Where a weight is looked at piece by piece: as far as it may go, or to the double in a plain sum.
    public func range(of criterion: Int, locked: Set<Int> = []) -> ClosedRange<Exact> {
        let weight = weights[criterion]
        guard keepsSum else { return min(.zero, 2 * weight)...max(.zero, 2 * weight) }
        let others = criteria.indices.filter { $0 != criterion && !locked.contains($0) }
        return 0...(weight + others.reduce(.zero) { $0 + weights[$1] })
    }

    /// What each weight changes by when one changes by one; `nil` where nothing can answer.
    public func direction(of criterion: Int, locked: Set<Int> = []) -> [Exact]? {
        let unlocked = criteria.indices.filter { !locked.contains($0) }
        return (keepsSum ? Rebalancing.proportional(unlocked) : .none).direction(of: criterion, weights)
    }
}

extension RoundingStep {
    /// The most by which it moves a number.
    fileprivate var most: Exact {
        let unit = Exact(10).raised(to: -places)
        return switch mode {
        case .halfUp, .halfEven, .halfDown: unit / 2
        case .down, .up, .floor, .ceiling: unit
        }
    }
}
