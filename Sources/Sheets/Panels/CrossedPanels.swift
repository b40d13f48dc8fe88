import Statistics
import Synchronization

/// The institution whose items were scored, and who scored them.
struct PanelGroup: Hashable, Comparable {
    let institution, source: String

    static func < (left: PanelGroup, right: PanelGroup) -> Bool {
        (left.institution, left.source) < (right.institution, right.source)
    }
}

/// What the same assessors gave all items of an institution and source, as far as they are the same. Who they are does
/// not leave it. Threads add to it in any order, and the sums are the same.
public final class CrossedPanels: Sendable {
    private let sums = Mutex<[PanelGroup: CrossedSums]>([:])

    init() {}

    /// Takes up the scores of an item.
    func add(_ scores: [PanelScores.Given], of group: PanelGroup) {
        sums.withLock { $0[group, default: CrossedSums()].add(scores) }
    }

    /// The table of a group; `nil` where its items do not all have the same assessors.
    func scores(of group: PanelGroup) -> CrossedScores? {
        sums.withLock { $0[group] }.flatMap { try? CrossedScores($0) }
    }
}
