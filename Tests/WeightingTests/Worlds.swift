import Numbers

@testable import Weighting

/// Small numbers of people with few different values, so that there are ties of all kinds.
struct World {
    var values: [[Exact]]
    var weights: [Exact]
    let matrix: ScoreMatrix

    init(_ random: inout SplitMix64, people: ClosedRange<Int> = 1...7, criteria: ClosedRange<Int> = 1...4) throws {
        let (count, width) = (Int.random(in: people, using: &random), Int.random(in: criteria, using: &random))
        let greatest = Int64.random(in: 1...6, using: &random)
        values = (0..<width).map { _ in
            let unit = [Exact.one, Exact(1, over: 10), Exact(1, over: 3)].randomElement(using: &random) ?? .one
            return (0..<count).map { _ in Exact(Int64.random(in: 0...greatest, using: &random)) * unit }
        }
        weights = (0..<width).map { _ in Exact(Int64.random(in: 0...5, using: &random), over: 2) }
        matrix = try ScoreMatrix(columns: values)
    }

    /// The same, with values so great that words do not suffice.
    func widened() throws -> World {
        var wide = self
        let factor = Exact(1_000_000_007 * 1_000_000_009)
        wide.values = values.map { $0.map { $0 * 30 } }
        wide.weights = weights.map { $0 * factor / 7 }
        return try World(values: wide.values, weights: wide.weights)
    }

    init(values: [[Exact]], weights: [Exact]) throws {
        self.values = values
        self.weights = weights
        matrix = try ScoreMatrix(columns: values)
    }

    var people: Range<Int> { 0..<matrix.people }

    /// Scores by rational arithmetic, at a point of a path.
    func scores(_ direction: [Exact]? = nil, at point: Exact = .zero) -> [Exact] {
        people.map { person in
            values.indices.reduce(Exact.zero) { sum, criterion in
                let change = direction.map { $0[criterion] * point } ?? .zero
                return sum + (weights[criterion] + change) * values[criterion][person]
            }
        }
    }

    /// The points of a path at which two people meet or somebody meets an edge, and one point between each two, beyond the
    /// last and before the first.
    func points(_ direction: [Exact], edges: [Exact] = []) -> [Exact] {
        let (heights, ahead) = (scores(), scores(direction, at: 1))
        let slopes = zip(ahead, heights).map { $0 - $1 }
        var meetings: Set<Exact> = [.zero]
        for one in people {
            for other in people where slopes[one] != slopes[other] {
                meetings.insert((heights[other] - heights[one]) / (slopes[one] - slopes[other]))
            }
            for edge in edges where !slopes[one].isZero { meetings.insert((edge - heights[one]) / slopes[one]) }
        }
        let sorted = meetings.sorted()
        let between = zip(sorted, sorted.dropFirst()).map { ($0 + $1) / 2 }
        return (sorted + between + [(sorted.first ?? 0) - 1, (sorted.last ?? 0) + 1]).sorted()
    }
}

/// Ranks by looking at everybody for everybody.
func ranks(_ scores: [Exact]) -> [Int] {
    scores.map { own in 1 + scores.count { $0 > own } }
}

/// The interval around zero in which something holds, found by trying all points that can matter.
func interval(_ points: [Exact], where holds: (Exact) -> Bool) -> Interval {
    func end(_ outwards: [Exact]) -> Interval.End? {
        guard let index = outwards.firstIndex(where: { !holds($0) }) else { return nil }
        // Meetings and points between them take turns, beginning with a point between.
        if !index.isMultiple(of: 2) { return .init(outwards[index], isIncluded: false) }
        return .init(index == 0 ? .zero : outwards[index - 1], isIncluded: true)
    }
    return Interval(from: end(points.filter { $0.signum < 0 }.reversed()), to: end(points.filter { $0.signum > 0 }))
}
