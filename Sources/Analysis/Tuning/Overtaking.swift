public import Numbers
public import Optimising
public import Weighting

/// What it takes for one person to pass another one.
public struct Overtaking: Sendable {
    /// One weight, along which the others answer.
    public struct Along: Sendable {
        public var criterion: Int
        public var kind: AnswerKind
        /// The person is ahead as soon as the weight is below the first, or above the second; on a grid, as soon as it
        /// has one of them. `nil` where no value of the weight does, or none that was tried.
        public var nearest: (below: Exact?, above: Exact?)
    }

    /// Drawing level by the smallest change of several weights.
    public struct Level: Sendable {
        /// The change; `nil` where none does.
        public var found: WeightChange.Found?
        public var program: LinearProgram
        public var answer: LinearProgram.Answer
        /// Whether the answer's own certificate proves it.
        public var isProved: Bool
    }

    /// The rival's place in the population.
    public var rival: Int
    /// The person is ahead as it is, so that nothing else is said.
    public var isAhead: Bool
    public var alongWeights: [Along] = []
    /// `nil` where totals are no sums. Where they are rounded it is the smallest before rounding, and given if it does so
    /// for totals as a run has them, too.
    public var level: Level?
}

extension WeighedPeople {
    /// What it takes for one of these people to pass another one.
    func overtaking(_ person: Int, _ rival: Int, _ limits: WeightLimits, _ grid: WeightGrid) -> Overtaking {
        var overtaking = Overtaking(rival: people[rival], isAhead: isAhead(person, of: rival, under: weights))
        if overtaking.isAhead { return overtaking }
        overtaking.alongWeights = criteria.indices.compactMap { criterion in
            guard !limits.locked.contains(criterion),
                let direction = direction(of: criterion, locked: limits.locked)
            else { return nil }
            if isLinear, let matrix {
                let passing = matrix.passing(person, rival, from: weights, along: direction)
                return .init(
                    criterion: criterion, kind: .linear, nearest: values(passing, of: criterion, limits.locked))
            }
            let changes = grid.changes(from: weights[criterion], in: range(of: criterion, locked: limits.locked))
            let nearest = [changes.down, changes.up].map { changes in
                changes.first { change in
                    isAhead(person, of: rival, under: zip(weights, direction).map { $0 + change * $1 })
                }
                .map { weights[criterion] + $0 }
            }
            return .init(criterion: criterion, kind: .piecewise, nearest: (nearest[0], nearest[1]))
        }
        overtaking.level = level(person, rival, limits)
        return overtaking
    }

    private func isAhead(_ person: Int, of rival: Int, under weights: [Exact]) -> Bool {
        let totals = totals(weights, of: [person, rival])
        guard let own = totals[0], let other = totals[1] else { return totals[0] != nil && totals[1] == nil }
        return own > other
    }

    /// The weight that the person must pass, if there is room behind it.
    private func values(_ passing: Passing, of criterion: Int, _ locked: Set<Int>) -> (below: Exact?, above: Exact?) {
        let (weight, bounds) = (weights[criterion], bounds(of: criterion, locked: locked))
        switch passing {
        case .above(let change):
            let value = weight + change
            return (nil, bounds.upper.map { value < $0.value } ?? true ? value : nil)
        case .below(let change):
            let value = weight + change
            return (bounds.lower.map { value > $0.value } ?? true ? value : nil, nil)
        case .isAhead, .never: return (nil, nil)
        }
    }

    private func level(_ person: Int, _ rival: Int, _ limits: WeightLimits) -> Overtaking.Level? {
        guard let change = change(limits) else { return nil }
        let (found, program, answer) = change.smallest(for: person, toReach: [rival])
        guard holds(found, where: { $0.ranks[person] <= $0.ranks[rival] }) else { return nil }
        return Overtaking.Level(found: found, program: program, answer: answer, isProved: program.proves(answer))
    }
}
