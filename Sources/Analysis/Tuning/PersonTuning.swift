import Numbers
import Pipelines
public import Weighting

/// What weights do to one person.
public struct PersonTuning: Sendable {
    /// One weight, along which the others answer.
    public struct Along: Sendable {
        public var criterion: Int
        public var kind: AnswerKind
        /// The person's rank along the weight. Steps are weights. `nil` where there are too many of them.
        public var curve: RankCurve?
        /// From the best to the worst rank.
        public var ranks: ClosedRange<Int>
        /// Where the person has a place at the top, downwards and upwards; `nil` where no value of the weight gives one.
        public var nearest: (before: NearestPoint?, after: NearestPoint?)
    }

    /// Among more people who differ a rank has too many steps where totals are rounded: only what is sought of it is found.
    public static let mostForCurves = 5_000

    /// The person's place in the population.
    public var person: Int
    public var rank: Int
    public var isAtTop: Bool
    public var alongWeights: [Along]
    /// The smallest change of several weights that leads to the top, by the sum of the changes; `nil` where totals are no
    /// sums. Where they are rounded one that does, and the bound below which none does.
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
    ///   - most: among more people who differ no curve is made, unless totals are sums.
    public func tuning(
        of index: Int, passing rivals: [Int] = [], _ places: TopPlaces, _ limits: WeightLimits = WeightLimits(),
        effort: Int = 300, curvesAmong most: Int = PersonTuning.mostForCurves, threads: Int = 1
    ) -> PersonTuning {
        let ranking = ranking(totals(weights))
        let rank = Int(ranking.ranks[index])
        let isAtTop = ranking.has(index, among: places)
        let distinct = isLinear ? nil : DistinctScores(scores)
        var courses: [PersonTuning.Along] = []
        inOrder(criteria.count, threads: threads) {
            { course($0, index, distinct, places, limits.locked, curvesAmong: most) }
        } deliver: {
            if let course = $0 { courses.append(course) }
        }
        var tuning = PersonTuning(person: people[index], rank: rank, isAtTop: isAtTop, alongWeights: courses)
        let ahead = rivals.isEmpty ? ranking.order.prefix(rank - 1).suffix(1).map { Int($0) } : rivals
        tuning.rivals = ahead.filter { $0 != index }.map { overtaking(index, $0, limits) }
        guard !isAtTop, places.count > 0, let change = change(limits) else { return tuning }
        tuning.several = entry(index, places, change, effort: effort)
        return tuning
    }

    private func entry(
        _ index: Int, _ places: TopPlaces, _ change: WeightChange, effort: Int
    ) -> WeightChange.Entry {
        func entry(_ margin: Exact) -> WeightChange.Entry {
            var change = change
            change.margin = margin
            return change.smallest(for: index, toEnter: places.count, effort: effort)
        }
        guard !isLinear else { return entry(.zero) }
        var rounded = entry(-slack)
        rounded.found = [Exact.zero, slack].lazy.compactMap { entry($0).found }
            .first { ranking(totals($0.weights)).has(index, among: places) }
        return rounded
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
        _ criterion: Int, _ index: Int, _ distinct: DistinctScores?, _ places: TopPlaces, _ locked: Set<Int>,
        curvesAmong most: Int
    ) -> PersonTuning.Along? {
        guard !locked.contains(criterion), let direction = direction(of: criterion, locked: locked) else { return nil }
        let weight = weights[criterion]
        guard let distinct else {
            guard let matrix else { return nil }
            let lines = ScoreLines(from: matrix.scores(weights), gaining: matrix.scores(direction))
            let changes = bounds(of: criterion, locked: locked).shifted(by: -weight)
            let curve = lines.rankCurve(of: index).within(changes)
            return .init(criterion, .linear, curve, curve.nearest(among: places, in: changes), weight)
        }
        let path = path(of: criterion, along: direction, locked: locked)
        func ranks(_ path: WeightPath) -> RankPath {
            RankPath(PathTotals(self, along: path, rows: distinct.rows), distinct, of: index)
        }
        guard distinct.rows.count > most else {
            let curve = ranks(path).curve()
            return .init(criterion, .piecewise, curve, curve.nearest(among: places, in: Interval(path.range)), weight)
        }
        let (before, after) = (ranks(path.behind).first(among: places), ranks(path.ahead).first(among: places))
        return .init(
            criterion: criterion, kind: .piecewise, curve: nil, ranks: ranks(path).extremes(),
            nearest: (before?.reversed.shifted(by: weight), after?.shifted(by: weight)))
    }
}

extension PersonTuning.Along {
    /// - Parameters:
    ///   - curve: ranks by the change of the weight, and where the person is nearest to the top.
    fileprivate init(
        _ criterion: Int, _ kind: AnswerKind, _ curve: RankCurve,
        _ nearest: (before: NearestPoint?, after: NearestPoint?),
        _ weight: Exact
    ) {
        (self.criterion, self.kind) = (criterion, kind)
        ranks = curve.ranks
        self.nearest = (nearest.before?.shifted(by: weight), nearest.after?.shifted(by: weight))
        var curve = curve
        curve.shift(by: weight)
        self.curve = curve
    }
}

extension RankedPeople {
    /// Whether a person is at the top.
    fileprivate func has(_ person: Int, among places: TopPlaces) -> Bool {
        order.prefix(places.members(of: self)).contains(UInt32(person))
    }
}
