import Analysis
import Numbers
import RubricLanguage
import Testing
import Weighting

/// People with random scores under a rubric that rounds, leaves out and gives missing scores' weights away.
private struct PieceSample {
    enum Shape: CaseIterable {
        case rounded, coarse, roundedTotal, optional, missing, all, unrounded, wide, sum, steep
    }

    var random: SplitMix64
    let people: WeighedPeople
    let places = TopPlaces(3)

    init(_ shape: Shape, seed: UInt64, step: String? = nil) throws {
        var random = SplitMix64(seed: seed)
        let modes = RoundingMode.allCases.map(\.rawValue)
        func mode() -> String { modes.randomElement(using: &random) ?? "half-up" }
        let rounding =
            switch shape {
            case .rounded, .optional, .missing, .sum: "{weighted: 1 \(mode()), total: 1 \(mode())}"
            case .coarse, .steep: "{weighted: 0 \(mode()), total: -1 \(mode())}"
            case .roundedTotal: "{total: 0 \(mode())}"
            case .all: "{weighted: 0 \(mode()), total: 0 \(mode())}"
            case .unrounded, .wide: "{}"
            }
        let isOptional = [.optional, .all, .unrounded].contains(shape)
        let text = Self.text(
            rounding: step.map { "{weighted: \($0), total: \($0)}" } ?? rounding, isSum: shape == .sum,
            isOptional: isOptional, weights: (0..<3).map { _ in Int.random(in: 1...40, using: &random) },
            scores: shape == .missing || shape == .all || shape == .unrounded ? "redistribute" : "zero")
        let faculty = TestFaculty((0..<9).map { .init(id: "P\($0)", papers: $0 % 3) })
        let plain = try #require(
            try WeighedPeople.all(Population(try rubric(text), faculty.batches(), threads: 1)).first)
        var rows: [[Exact?]] = (0..<9).map { _ in
            plain.criteria.indices.map { _ in
                let isMissing = shape != .sum && Int.random(in: 0...4, using: &random) == 0
                if isMissing, plain.keepsSum { return nil }
                let score = Int64.random(in: 0...400, using: &random)
                return shape == .wide
                    ? Exact(score, over: Int64.random(in: 1...4_000_000, using: &random) * 2 + 1)
                    : Exact(mantissa: score, scale: 1) * (shape == .steep ? 40 : 1)
            }
        }
        // Some have the same scores, and some nearly.
        rows[1] = rows[0]
        rows[2] = rows[3]
        rows[2][0] = rows[3][0].map { $0 + Exact(1, over: 10) }
        people = plain.scored(by: rows)
        self.random = random
    }

    private static func text(
        rounding: String, isSum: Bool, isOptional: Bool, weights: [Int], scores: String
    ) -> String {
        let dimensions = ["works", "patents", "standards"]
        let names = ["papers", "patents", "standards"]
        let kinds = ["paper", "patent", "standard"]
        let criteria = zip(names, kinds).map { name, kind in
            "  \(name): {counts: \(kind), points: 1\(isSum ? "" : ", dimension: \(dimensions[names.firstIndex(of: name) ?? 0])")}"
        }
        let sum = "total: " + zip(weights, names).map { "\($0) * \($1).points / 7" }.joined(separator: " + ")
        let first = weights[0], second = weights[1]
        let weighed = """
            dimensions:
            \(dimensions.map { "  \($0): {score: \"min(100, points)\", missing: \(scores)}" }.joined(separator: "\n"))
            tracks: {all: "true"}
            weights: {all: {works: \(first), patents: \(second), standards: \(100 - first - second)}}
            \(isOptional ? "optional: {all: {leave out: [works, patents], at most: \(first + second - 1)}}" : "")
            """
        return """
            rubric: pieces
            version: 1
            period: 2024
            rounding: \(rounding)
            criteria:
            \(criteria.joined(separator: "\n"))
            \(isSum ? sum : weighed)
            grades: {of: total, bands: {good: 25.., fair: 12..<25, poor: ..<12}}
            """
    }

    /// The weights when one of them is another.
    func weights(_ criterion: Int, at value: Exact) throws -> [Exact] {
        let direction = try #require(people.direction(of: criterion))
        let change = value - people.weights[criterion]
        return zip(people.weights, direction).map { $0 + change * $1 }
    }

    func totals(_ criterion: Int, at value: Exact) throws -> [Exact?] {
        people.totals(try weights(criterion, at: value))
    }

    /// Values of a weight all over its range, with few digits and with many.
    mutating func values(of criterion: Int, _ count: Int) -> [Exact] {
        let range = people.range(of: criterion)
        let width = range.upperBound - range.lowerBound
        return (0...count).map { range.lowerBound + width * Exact(Int64($0), over: Int64(count)) }
            + (0..<9).map { _ in
                range.lowerBound + width * Exact(Int64.random(in: 0...1_000_003, using: &random), over: 1_000_003)
            }
    }
}

/// So near to an end that nothing lies between.
private let hair = Exact(1, over: 10).raised(to: 14)

private func isAhead(_ total: Exact?, of other: Exact?) -> Bool {
    guard let total else { return false }
    return other.map { total > $0 } ?? true
}

private func rank(_ person: Int, _ totals: [Exact?]) -> RankCurve.Place {
    RankCurve.Place(
        rank: 1 + totals.count { isAhead($0, of: totals[person]) }, sharing: totals.count { $0 == totals[person] })
}

@Suite struct `Pieces of a weight's way` {
    private static let shapes = PieceSample.Shape.allCases

    /// Order, top and grades by definition.
    private func isKept(_ totals: [Exact?], _ now: [Exact?], _ sample: PieceSample) -> [Bool] {
        let edges = sample.people.gradeEdges ?? []
        func grades(_ totals: [Exact?]) -> [Int?] {
            totals.map { $0.map { total in edges.count { total >= $0.score } } }
        }
        func top(_ totals: [Exact?]) -> [Bool] {
            totals.indices.map { rank($0, totals).rank <= sample.places.count }
        }
        let order = now.indices.allSatisfy { one in
            now.indices.allSatisfy { !isAhead(now[one], of: now[$0]) || isAhead(totals[one], of: totals[$0]) }
        }
        return [order, top(totals) == top(now), grades(totals) == grades(now)]
    }

    @Test(arguments: 0..<2 as Range<UInt64>, shapes)
    private func `end where order, top or grades change, and nowhere before`(seed: UInt64, shape: PieceSample.Shape)
        throws
    {
        var sample = try PieceSample(shape, seed: seed)
        let now = sample.people.totals(sample.people.weights)
        for (criterion, stability) in sample.people.stability(sample.places, threads: 2).enumerated() {
            guard let stability else { continue }
            let kept = try #require(stability.piecewise)
            let intervals = [kept.order, kept.top, try #require(kept.grades)]
            let range = sample.people.range(of: criterion)
            func isKept(_ value: Exact) throws -> [Bool] {
                self.isKept(try sample.totals(criterion, at: value), now, sample)
            }
            for value in sample.values(of: criterion, 60) {
                let kept = try isKept(value)
                for (interval, kept) in zip(intervals, kept) where interval.contains(value) {
                    #expect(kept, "\(criterion) \(interval) \(value)")
                }
            }
            for (part, interval) in intervals.enumerated() {
                let (low, high) = (try #require(interval.lower), try #require(interval.upper))
                for (end, out) in [(low, -hair), (high, hair)] {
                    #expect(try isKept(end.value)[part] == end.isIncluded)
                    if interval.lower?.value != interval.upper?.value {
                        #expect(try isKept(end.value - out)[part])
                    }
                    if end.isIncluded, range.contains(end.value + out) { #expect(try !isKept(end.value + out)[part]) }
                }
            }
        }
    }

    @Test(arguments: 0..<2 as Range<UInt64>, shapes)
    private func `give a person's rank at each value`(seed: UInt64, shape: PieceSample.Shape) throws {
        var sample = try PieceSample(shape, seed: seed)
        for person in [0, 2, 5] {
            let tuning = sample.people.tuning(of: person, sample.places)
            for along in tuning.alongWeights {
                #expect(along.kind == .piecewise)
                let curve = try #require(along.curve)
                let range = sample.people.range(of: along.criterion)
                let steps = curve.steps.prefix(40)
                let values =
                    sample.values(of: along.criterion, 40) + steps + steps.map { $0 - hair } + steps.map { $0 + hair }
                for value in values where range.contains(value) {
                    let place = rank(person, try sample.totals(along.criterion, at: value))
                    #expect(curve.place(at: value) == place, "\(along.criterion) \(value)")
                    #expect(along.ranks.contains(place.rank))
                }
                #expect(zip(curve.steps, curve.steps.dropFirst()).allSatisfy { $0 < $1 })
                for step in curve.steps.indices {
                    #expect(curve.between[step] != curve.at[step] || curve.at[step] != curve.between[step + 1])
                }
            }
        }
    }

    @Test(arguments: 0..<2 as Range<UInt64>, shapes)
    private func `lead past a rival at the nearest value, or at none`(seed: UInt64, shape: PieceSample.Shape) throws {
        var sample = try PieceSample(shape, seed: seed)
        let everybody = Array(sample.people.people.indices)
        for person in [1, 3, 4] {
            for rival in sample.people.tuning(of: person, passing: everybody, sample.places).rivals {
                let other = try #require(sample.people.people.firstIndex(of: rival.rival))
                for along in rival.alongWeights {
                    func isPassed(_ value: Exact) throws -> Bool {
                        let totals = try sample.totals(along.criterion, at: value)
                        return isAhead(totals[person], of: totals[other])
                    }
                    let weight = sample.people.weights[along.criterion]
                    for (nearest, out) in [(along.nearest.below, -hair), (along.nearest.above, hair)] {
                        guard let nearest else { continue }
                        #expect(try isPassed(nearest.weight) == nearest.isAttained)
                        if nearest.weight != weight { #expect(try !isPassed(nearest.weight - out)) }
                        if !nearest.isAttained { #expect(try isPassed(nearest.weight + out)) }
                    }
                    for value in sample.values(of: along.criterion, 30) where try isPassed(value) {
                        let found = try #require(value < weight ? along.nearest.below : along.nearest.above)
                        #expect((found.weight - weight).magnitude <= (value - weight).magnitude)
                    }
                }
            }
        }
    }

    /// Where there are too many people for a curve, what is sought of it is found all the same.
    @Test(arguments: 0..<2 as Range<UInt64>, shapes)
    private func `give the same ranks with and without a curve`(seed: UInt64, shape: PieceSample.Shape) throws {
        let sample = try PieceSample(shape, seed: seed)
        for person in [0, 4] {
            let all = sample.people.tuning(of: person, sample.places).alongWeights
            let few = sample.people.tuning(of: person, sample.places, curvesAmong: 0).alongWeights
            for (one, other) in zip(all, few) {
                #expect(one.curve != nil && other.curve == nil && one.ranks == other.ranks)
                #expect(one.nearest.before == other.nearest.before && one.nearest.after == other.nearest.after)
            }
        }
    }

    /// With ever more places rounding does less and less.
    @Test(arguments: 0..<3 as Range<UInt64>) func `come to those before rounding`(seed: UInt64) throws {
        let sample = try PieceSample(.rounded, seed: seed, step: "6 half-up")
        for case let stability? in sample.people.stability(sample.places) {
            let (linear, piecewise) = (try #require(stability.linear), try #require(stability.piecewise))
            for (one, other) in [
                (linear.top, piecewise.top), (try #require(linear.grades), try #require(piecewise.grades)),
            ] {
                let ends = [(one.lower, other.lower), (one.upper, other.upper)]
                for (one, other) in ends {
                    #expect((try #require(one).value - (try #require(other)).value).magnitude < Exact(1, over: 100))
                }
            }
        }
    }
}
