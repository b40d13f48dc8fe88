import Numbers

/// Scores along a path of weights: each person's is a line, and what can be known of lines is known exactly.
///
/// A path begins with the weights as they are and adds a direction times `t`. Every answer is in terms of `t`; where the
/// direction has 1 for a weight, that is the change of the weight.
public struct ScoreLines: Sendable {
    private enum Storage: Sendable {
        /// Heights are whole numbers of a unit.
        case words(Lines<Int64>, height: Exact)
        case exact(Lines<Exact>)
    }

    private let storage: Storage

    /// - Parameters:
    ///   - scores: everybody's score where the path begins.
    ///   - gains: what everybody gains with each unit of the path: the scores under the direction as weights.
    public init(from scores: Scores, gaining gains: Scores) {
        precondition(scores.count == gains.count, "everybody has a score and a gain")
        switch (scores.storage, gains.storage) {
        case (.words(let heights, let unit), .words(let slopes, let gain)):
            storage = .words(Lines(heights: heights, slopes: slopes, unit: unit / gain), height: unit)
        default:
            let people = 0..<scores.count
            storage = .exact(Lines(heights: people.map { scores[$0] }, slopes: people.map { gains[$0] }, unit: .one))
        }
    }

    /// Where the order of people stays.
    public func orderStability(_ ranking: RankedPeople) -> OrderStability {
        switch storage {
        case .words(let lines, height: _): lines.orderStability(ranking)
        case .exact(let lines): lines.orderStability(ranking)
        }
    }

    /// Where the set of people with a place at the top stays.
    public func topInterval(_ places: TopPlaces, _ ranking: RankedPeople) -> Interval {
        switch storage {
        case .words(let lines, height: _): lines.topInterval(places, ranking)
        case .exact(let lines): lines.topInterval(places, ranking)
        }
    }

    /// A person's rank along the whole path.
    public func rankCurve(of person: Int) -> RankCurve {
        switch storage {
        case .words(let lines, height: _): lines.rankCurve(of: person)
        case .exact(let lines): lines.rankCurve(of: person)
        }
    }

    /// Where everybody keeps the grade that begins at the last edge reached. The edges rise.
    public func gradeInterval(_ edges: [GradeEdge]) -> Interval {
        switch storage {
        case .words(let lines, let unit):
            if let (finer, counts) = lines.refined(for: edges.map { $0.score / unit }) {
                let edges = zip(counts, edges).map { Lines<Int64>.Edge(height: $0, isIncluded: $1.isIncluded) }
                return finer.gradeInterval(edges)
            }
            return lines.exact(height: unit).gradeInterval(edges.map(Self.exactEdge))
        case .exact(let lines):
            return lines.gradeInterval(edges.map(Self.exactEdge))
        }
    }

    private static func exactEdge(_ edge: GradeEdge) -> Lines<Exact>.Edge {
        Lines<Exact>.Edge(height: edge.score, isIncluded: edge.isIncluded)
    }
}

extension Lines<Int64> {
    /// The lines in a unit of height so fine that these heights are whole numbers of it too; `nil` when words overflow.
    fileprivate func refined(for heights: [Exact]) -> (Lines, heights: [Int64])? {
        guard let common = CommonUnit([Exact.one] + heights) else { return nil }
        let factor = common.counts[0]
        let greatest = self.heights.reduce(UInt64(0)) { max($0, $1.magnitude) }
        let (product, overflow) = greatest.multipliedReportingOverflow(by: factor.magnitude)
        guard !overflow, product < CommonUnit.limit.magnitude else { return nil }
        let lines = Lines(
            heights: self.heights.map { $0 &* factor }, slopes: slopes, unit: unit / Exact(factor))
        return (lines, Array(common.counts.dropFirst()))
    }

    /// The lines in numbers that never overflow, given the unit of their heights.
    fileprivate func exact(height: Exact) -> Lines<Exact> {
        Lines<Exact>(
            heights: heights.map { Exact($0) * height }, slopes: slopes.map { Exact($0) * height / unit }, unit: .one)
    }
}
