import Numbers
import Weighting

/// Weights whose totals fall least short of a given ranking: of each pair the better ranked should be ahead by a margin,
/// and what the pairs lack is summed up.
///
/// The sum is convex and made of flat pieces. Any weights tried give planes that lie nowhere above it; a linear program
/// finds where the planes are lowest, and the sum is looked at there, until both are as good as the same (Kelley
/// 1960). The last program then proves how little any weights fall short, however many pairs there are.
struct RankFit {
    let search: WeightSearch
    /// Pairs of the ranking, the better one first.
    let pairs: [StatedOrder]
    let margin: Exact
    /// By how much the orders of the search must be kept.
    let orderMargin: Exact

    enum Answer {
        /// Weights, by how much they fall short, and a number that no weights fall short by less.
        case weights([Exact], shortfall: Exact, least: Exact)
        case contradiction(OrderContradiction)
    }

    /// The pairs are summed in so many parts with planes of their own, so that fewer weights have to be tried.
    static let parts = 8

    /// - Parameters:
    ///   - tolerance: by which share of the least sum the weights may fall short by more.
    ///   - effort: how often the planes may be lowered.
    func solved(tolerance: Exact = Exact(1, over: 200), effort: Int = 300) -> Answer {
        var program = PlaneProgram(search, parts: Self.parts, orderMargin: orderMargin)
        program.add(planes(at: search.start))
        var last = search.start
        var least = Exact.zero
        for _ in 0..<effort {
            switch program.solved() {
            case .contradiction(let counted):
                guard let found = search.contradiction(counted, margin: orderMargin) else {
                    preconditionFailure("ranges leave weights, so that orders contradict each other")
                }
                return .contradiction(found)
            case .lowest(let weights, let heights):
                let broken = search.shortfalls(weights, margin: orderMargin)
                    .sorted { ($1.by, $0.order) < ($0.by, $1.order) }
                guard broken.isEmpty else {
                    program.add(broken.prefix(5).map(\.order))
                    continue
                }
                (last, least) = (weights, heights.reduce(.zero, +))
                let most = least * (1 + tolerance)
                // Weights of few places nearby give planes as good, in smaller numbers.
                let nearby = weights.map { $0.rounded(RoundingStep(places: 4, mode: .halfUp)) }
                let around = planes(at: nearby)
                if sum(around, nearby) > most, program.add(around, above: heights, at: weights) { continue }
                let planes = planes(at: weights)
                let shortfall = sum(planes, weights)
                if shortfall <= most || !program.add(planes, above: heights, at: weights) {
                    precondition(program.isProved, "an answer of the simplex method proves itself")
                    return .weights(weights, shortfall: shortfall, least: least)
                }
            }
        }
        return .weights(last, shortfall: shortfall(last), least: least)
    }

    /// By how much all pairs fall short.
    func shortfall(_ weights: [Exact]) -> Exact {
        sum(planes(at: weights), weights)
    }

    private func sum(_ planes: [Plane], _ weights: [Exact]) -> Exact {
        planes.reduce(.zero) { $0 + $1.height(weights) }
    }

    /// For each part the plane that touches its sum at some weights: that of the pairs that fall short there.
    private func planes(at weights: [Exact]) -> [Plane] {
        let scores = search.matrix.scores(weights)
        let values = (0..<search.matrix.people).map { scores[$0] }
        // Levels are compared in the place of scores, of which there are many more pairs than people.
        let ascending = Set(values).sorted()
        let levels = values.map { firstPlace(in: ascending, for: $0) }
        let reached = values.map { value in firstPlace(in: ascending, for: value - margin, passingEqual: true) }
        var counts = (0..<Self.parts).map { _ in [Int: Int]() }
        var short = [Int](repeating: 0, count: Self.parts)
        for pair in pairs where levels[pair.behind] >= reached[pair.ahead] {
            let part = pair.ahead % Self.parts
            short[part] += 1
            counts[part][pair.ahead, default: 0] += 1
            counts[part][pair.behind, default: 0] -= 1
        }
        return (0..<Self.parts).map { part in
            let people = counts[part].filter { $0.value != 0 }
            let factors = search.start.indices.map { criterion in
                people.reduce(Exact.zero) { $0 + Exact($1.value) * search.matrix.value($1.key, criterion) }
            }
            return Plane(part: part, constant: Exact(short[part]) * margin, factors: factors)
        }
    }
}

/// A plane below the sum of one part: nowhere is the sum less than `constant` less the sum of factor times weight.
struct Plane: Hashable {
    var part: Int
    var constant: Exact
    var factors: [Exact]

    func height(_ weights: [Exact]) -> Exact {
        constant - zip(factors, weights).reduce(Exact.zero) { $0 + $1.0 * $1.1 }
    }
}

/// The first place of an ascending list whose number is not less than another, or, where equal ones are passed over,
/// greater.
private func firstPlace(in ascending: [Exact], for value: Exact, passingEqual: Bool = false) -> Int {
    var (low, high) = (0, ascending.count)
    while low < high {
        let middle = (low + high) / 2
        let isBefore = passingEqual ? ascending[middle] <= value : ascending[middle] < value
        if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
}
