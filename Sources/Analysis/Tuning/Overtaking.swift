public import Numbers
public import Optimising
public import Weighting

/// What it takes for one person to pass another one.
public struct Overtaking: Sendable {
    /// One weight, along which the others answer.
    public struct Along: Sendable {
        public var criterion: Int
        public var kind: AnswerKind
        /// The nearest values of the weight, downwards and upwards, that lead the person ahead; `nil` where none does. Where
        /// totals are sums the person stays ahead beyond.
        public var nearest: (below: Value?, above: Value?)
    }

    /// A value of a weight.
    public struct Value: Hashable, Sendable {
        public var weight: Exact
        /// Whether the person is ahead at the value itself; where not, as soon as the weight goes past it.
        public var isAttained: Bool
    }

    /// Drawing level by the smallest change of several weights.
    public struct Level: Sendable {
        /// The change; `nil` where none was found.
        public var found: WeightChange.Found?
        /// No smaller change does; `nil` where none does at all.
        public var bound: Exact?
        /// The program of the bound.
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
    /// `nil` where totals are no sums. Where they are rounded the change does, and the bound lies below it.
    public var level: Level?
}

extension WeighedPeople {
    /// What it takes for one of these people to pass another one.
    func overtaking(_ person: Int, _ rival: Int, _ limits: WeightLimits) -> Overtaking {
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
            let weight = weights[criterion]
            let path = path(of: criterion, along: direction, locked: limits.locked)
            let (below, above) = passing(person, rival, along: path)
            return .init(
                criterion: criterion, kind: .piecewise,
                nearest: (
                    below.map { .init(weight: weight - $0.change, isAttained: $0.isAttained) },
                    above.map { .init(weight: weight + $0.change, isAttained: $0.isAttained) }
                ))
        }
        overtaking.level = level(person, rival, limits)
        return overtaking
    }

    private func isAhead(_ person: Int, of rival: Int, under weights: [Exact]) -> Bool {
        let totals = totals(weights, ofRows: [scores[person], scores[rival]])
        guard let own = totals[0], let other = totals[1] else { return totals[0] != nil && totals[1] == nil }
        return own > other
    }

    /// The weight that the person must pass, if there is room behind it.
    private func values(
        _ passing: Passing, of criterion: Int, _ locked: Set<Int>
    ) -> (below: Overtaking.Value?, above: Overtaking.Value?) {
        let (weight, bounds) = (weights[criterion], bounds(of: criterion, locked: locked))
        switch passing {
        case .above(let change):
            let value = weight + change
            let hasRoom = bounds.upper.map { value < $0.value } ?? true
            return (nil, hasRoom ? .init(weight: value, isAttained: false) : nil)
        case .below(let change):
            let value = weight + change
            let hasRoom = bounds.lower.map { value > $0.value } ?? true
            return (hasRoom ? .init(weight: value, isAttained: false) : nil, nil)
        case .isAhead, .never: return (nil, nil)
        }
    }

    private func level(_ person: Int, _ rival: Int, _ limits: WeightLimits) -> Overtaking.Level? {
        guard let change = change(limits) else { return nil }
        func smallest(_ margin: Exact) -> (
            found: WeightChange.Found?, program: LinearProgram, answer: LinearProgram.Answer
        ) {
            var change = change
            change.margin = margin
            return change.smallest(for: person, toReach: [rival])
        }
        let (least, program, answer) = smallest(isLinear ? .zero : -slack)
        let found =
            isLinear
            ? least
            : [Exact.zero, slack].lazy.compactMap { smallest($0).found }
                .first { !isAhead(rival, of: person, under: $0.weights) }
        return Overtaking.Level(
            found: found, bound: least?.size, program: program, answer: answer, isProved: program.proves(answer))
    }
}
