public import Numbers
import Records

extension Rubric {
    /// The greatest value that the clauses allow a measure in a track; `nil` where nothing limits it.
    public func greatestValue(of measure: MeasureIndex, inTrack track: Int) -> Exact? {
        GreatestValues(self, track: track).bounds(of: measure).upper
    }
}

/// What the clauses of a rubric allow the measures of a subject in one track.
///
/// Values are followed as intervals through expressions, tables and caps; whether a row or a condition can hold in the
/// track is proved. The interval may be wider than what can be reached where the same fact stands in several places.
struct GreatestValues {
    let rubric: Rubric
    let track: Int
    let sums: PlainSums
    /// Of each measure; of a criterion before the caps that it shares.
    private var known: [Bounds] = []

    init(_ rubric: Rubric, track: Int) {
        self.rubric = rubric
        self.track = track
        sums = PlainSums(
            pool: rubric.pool, measures: rubric.measures, dimensions: rubric.criteria.map { $0.dimension?.index })
        // What a measure needs stands before it.
        for measure in rubric.measures { known.append(bounds(by: measure).rounded(measure.rounding)) }
    }

    /// What is known of the subject: the condition of its track.
    var subject: Situation {
        Situation(rubric, kinds: [rubric.subject], assuming: [rubric.tracks[track].condition.root])
    }

    /// The bounds of a measure of which the measures before it are known.
    func bounds(of measure: MeasureIndex) -> Bounds {
        guard case .criterion(let criterion) = rubric.measures[measure.index].definition else {
            return known[measure.index]
        }
        return sum([criterion], under: rubric.sharedCaps[...])
    }

    /// The bounds of a criterion before the caps that it shares.
    func own(_ criterion: CriterionIndex) -> Bounds { known[rubric.criteria[criterion.index].measure.index] }

    private func bounds(by measure: Measure) -> Bounds {
        switch measure.definition {
        case .criterion(let criterion): points(of: rubric.criteria[criterion.index])
        case .dimensionPoints(let dimension):
            sum(
                rubric.criteria.indices.filter { rubric.criteria[$0].dimension == dimension }.map {
                    CriterionIndex($0)
                },
                under: rubric.sharedCaps[...])
        case .formula(let formula): bounds(formula.root, subject)
        case .condition: .share
        case .allocation: .anything
        case .weightedLine(let dimension): line(dimension.index)
        case .weightedTotal: weightedTotal
        case .afterDeductions(let total):
            rubric.deductions.reduce(known[total.index]) { $0 + -bounds($1.points.root, subject) }
        }
    }

    // MARK: Weights

    private func weight(_ dimension: Int) -> Exact {
        let weights = rubric.tracks[track].weights
        return weights.indices.contains(dimension) ? weights[dimension] : .zero
    }

    /// The dimensions that count in the track.
    private var counting: [Int] { rubric.dimensions.indices.filter { !weight($0).isZero } }

    /// Whether a dimension may be left out, so that the others have its weight.
    private func mayLack(_ dimension: Int) -> Bool {
        rubric.tracks[track].optional.contains(DimensionIndex(dimension))
            || rubric.dimensions[dimension].missing == .redistribute
    }

    private func line(_ dimension: Int) -> Bounds {
        let share = weight(dimension) / 100
        let isFixed = share.isZero || !counting.contains { $0 != dimension && mayLack($0) }
        let score = bounds(of: rubric.dimensions[dimension].score)
        return (score * Bounds(lower: share, upper: isFixed ? share : 1)).rounded(rubric.rounding.weighted)
    }

    /// Where a dimension may be left out, nothing is above the greatest score.
    private var weightedTotal: Bounds {
        guard counting.contains(where: mayLack) else { return counting.map(line).reduce(Bounds(0), +) }
        return Bounds.extreme(counting.map { bounds(of: rubric.dimensions[$0].score) }, isLeast: false)
            .union(Bounds.extreme(counting.map { bounds(of: rubric.dimensions[$0].score) }, isLeast: true))
    }

    // MARK: Sums of criteria

    /// The points of some criteria together under the caps that they share.
    ///
    /// Caps are taken from the smallest on; each joins the criteria that it holds for. One that crosses another is left
    /// out of account.
    func sum(_ terms: [CriterionIndex], under caps: ArraySlice<SharedCap>) -> Bounds {
        var blocks = terms.map { (members: Set([$0]), upper: own($0).upper) }
        let order = caps.indices.sorted { (caps[$0].criteria.count, $0) < (caps[$1].criteria.count, $1) }
        for index in order {
            let members = Set(caps[index].criteria).intersection(terms)
            let inside = blocks.indices.filter { !blocks[$0].members.isDisjoint(with: members) }
            guard !inside.isEmpty, inside.allSatisfy({ blocks[$0].members.isSubset(of: members) }),
                let limit = limit(of: caps[index], caps[..<index])
            else { continue }
            let whole = total(inside.map { blocks[$0].upper })
            for place in inside.reversed() { blocks.remove(at: place) }
            blocks.append((members, whole.map { min($0, limit) } ?? limit))
        }
        let lower = terms.map { own($0).lower }.reduce(Exact.zero as Exact?) { sum, next in
            sum.flatMap { sum in next.map { sum + min(0, $0) } }
        }
        return Bounds(lower: lower, upper: total(blocks.map(\.upper)))
    }

    private func limit(of cap: SharedCap, _ earlier: ArraySlice<SharedCap>) -> Exact? {
        let limit = bounds(cap.limit.root, subject).upper
        guard let limit, let share = cap.share else { return limit }
        guard limit < 1 else { return nil }
        return sum(share.others, under: earlier).upper.map { max(0, limit) / (1 - limit) * $0 }
    }

    private func total(_ parts: [Exact?]) -> Exact? {
        parts.contains(nil) ? nil : parts.compactMap(\.self).reduce(0, +)
    }
}
