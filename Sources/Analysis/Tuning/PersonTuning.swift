import Numbers
public import Weighting

/// What weights do to one person.
public struct PersonTuning: Sendable {
    /// One weight, along which the others answer.
    public struct Along: Sendable {
        public var criterion: Int
        public var kind: AnswerKind
        /// The person's rank along the weight. Steps are weights.
        public var curve: RankCurve
        /// Where the person has a place at the top, downwards and upwards; `nil` where no value of the weight gives one.
        public var nearest: (before: NearestPoint?, after: NearestPoint?)
    }

    /// The person's place in the population.
    public var person: Int
    public var rank: Int
    public var isAtTop: Bool
    public var alongWeights: [Along]
    /// The smallest change of several weights that leads to the top, by the sum of the changes; `nil` where totals are no
    /// sums. Where they are rounded it is the smallest before rounding, and given if it does so for totals as a run has
    /// them, too.
    public var several: WeightChange.Entry?
    /// What it takes to pass those who were named, or, where nobody was, who stands just ahead.
    public var rivals: [Overtaking] = []
}

extension WeighedPeople {
    /// What weights do to one of these people.
    ///
    /// - Parameters:
    ///   - index: the person, by the place among these people.
    ///   - rivals: whom the person is to pass, by the same places; none: who stands just ahead.
    ///   - limits: locks, and where weights may go when several change.
    ///   - effort: how many steps the search for several weights may take.
    public func tuning(
        of index: Int, passing rivals: [Int] = [], _ places: TopPlaces, _ limits: WeightLimits = WeightLimits(),
        grid: WeightGrid, effort: Int = 300
    ) -> PersonTuning {
        let ranking = ranking(totals(weights))
        let rank = Int(ranking.ranks[index])
        let isAtTop = ranking.has(index, among: places)
        let courses = criteria.indices.compactMap { course($0, index, places, limits.locked, grid) }
        var tuning = PersonTuning(person: people[index], rank: rank, isAtTop: isAtTop, alongWeights: courses)
        let ahead = rivals.isEmpty ? ranking.order.prefix(rank - 1).suffix(1).map { Int($0) } : rivals
        tuning.rivals = ahead.filter { $0 != index }.map { overtaking(index, $0, limits, grid) }
        guard !isAtTop, places.count > 0, let change = change(limits) else { return tuning }
        let entry = change.smallest(for: index, toEnter: places.count, effort: effort)
        if holds(entry.found, where: { $0.has(index, among: places) }) { tuning.several = entry }
        return tuning
    }

    /// Whether what is found for totals before rounding holds for those of a run.
    func holds(_ found: WeightChange.Found?, where isReached: (RankedPeople) -> Bool) -> Bool {
        isLinear || found.map { isReached(ranking(totals($0.weights))) } ?? false
    }

    /// A change of several weights; `nil` where totals are no sums.
    func change(_ limits: WeightLimits) -> WeightChange? {
        guard let matrix else { return nil }
        let ranges = criteria.indices.map { criterion in
            if limits.locked.contains(criterion) { return Interval(weights[criterion]...weights[criterion]) }
            return limits.bounds[criterion].map { Interval($0) } ?? bounds(of: criterion, locked: limits.locked)
        }
        return WeightChange(matrix, from: weights, in: ranges, keepsSum: keepsSum, norm: .sum)
    }

    private func course(
        _ criterion: Int, _ index: Int, _ places: TopPlaces, _ locked: Set<Int>, _ grid: WeightGrid
    ) -> PersonTuning.Along? {
        guard !locked.contains(criterion), let direction = direction(of: criterion, locked: locked) else { return nil }
        let weight = weights[criterion]
        var curve: RankCurve
        let nearest: (before: NearestPoint?, after: NearestPoint?)
        let kind: AnswerKind
        if isLinear, let matrix {
            let changes = bounds(of: criterion, locked: locked).shifted(by: -weight)
            let lines = ScoreLines(from: matrix.scores(weights), gaining: matrix.scores(direction))
            curve = lines.rankCurve(of: index).within(changes)
            (nearest, kind) = (curve.nearest(among: places, in: changes), .linear)
        } else {
            let changes = grid.changes(from: weight, in: range(of: criterion, locked: locked))
            curve = gridCurve(index, direction, changes)
            (nearest, kind) = (curve.nearestSteps(among: places), .piecewise)
        }
        curve.shift(by: weight)
        return .init(
            criterion: criterion, kind: kind, curve: curve,
            nearest: (nearest.before?.shifted(by: weight), nearest.after?.shifted(by: weight)))
    }

    /// A rank at each step of a grid; between two steps it is not known, and that of the step before stands for it.
    private func gridCurve(_ index: Int, _ direction: [Exact], _ changes: (down: [Exact], up: [Exact])) -> RankCurve {
        let steps = changes.down.reversed() + [.zero] + changes.up
        let places = steps.map { change in
            let ranks = ranking(totals(zip(weights, direction).map { $0 + change * $1 })).ranks
            return RankCurve.Place(rank: Int(ranks[index]), sharing: ranks.count { $0 == ranks[index] })
        }
        return RankCurve(onGrid: steps, places)
    }
}

extension RankedPeople {
    /// Whether a person is at the top.
    fileprivate func has(_ person: Int, among places: TopPlaces) -> Bool {
        order.prefix(places.members(of: self)).contains(UInt32(person))
    }
}

extension RankCurve {
    /// The nearest steps of a grid at which there is a place at the top.
    fileprivate func nearestSteps(among places: TopPlaces) -> (before: NearestPoint?, after: NearestPoint?) {
        func point(_ step: Int) -> NearestPoint? {
            at[step].isAmong(places) ? NearestPoint(point: steps[step], isAttained: true, place: at[step]) : nil
        }
        return (
            steps.indices.last { steps[$0] <= .zero && at[$0].isAmong(places) }.flatMap(point),
            steps.indices.first { steps[$0] >= .zero && at[$0].isAmong(places) }.flatMap(point)
        )
    }
}
