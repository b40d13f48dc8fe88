/// Who scored what: assessors are joined by the items that they have in common.
///
/// Only within a part that hangs together can assessors be compared, for severity or for anything else.
public struct AssessorGraph: Equatable, Sendable {
    /// The assessors of each part, parts in order of their first assessor.
    public let parts: [[Int]]

    /// Whether all assessors hang together; so they do when there are none.
    public var isConnected: Bool { parts.count <= 1 }

    /// The graph of scores by assessors, numbered from 0, for items.
    public init(_ scores: some Sequence<(assessor: Int, item: Int)>) {
        var leader: [Int: Int] = [:]
        func first(_ assessor: Int) -> Int {
            var assessor = assessor
            while let next = leader[assessor], next != assessor { assessor = next }
            return assessor
        }
        var scorer: [Int: Int] = [:]
        for score in scores {
            let (one, other) = (first(score.assessor), first(scorer[score.item, default: score.assessor]))
            scorer[score.item] = score.assessor
            leader[score.assessor, default: one] = min(one, other)
            (leader[one], leader[other]) = (min(one, other), min(one, other))
        }
        parts = Dictionary(grouping: leader.keys.sorted(), by: first).values.sorted { $0[0] < $1[0] }
    }
}
