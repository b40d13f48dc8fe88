/// A partial choice on its way through the decisions.
struct Label {
    var value: Int64
    /// What it takes of each limit that is watched.
    var usage: [Int64]
    var chosen: Chosen
}

/// The decisions that are chosen, in the order of preference: of two different ones the greater is preferred, because it
/// has the first decision on which they differ.
struct Chosen: Comparable {
    private var words: [UInt64]

    init(count: Int) {
        words = Array(repeating: 0, count: (count + 63) / 64)
    }

    mutating func insert(_ rank: Int) {
        words[rank / 64] |= 1 << UInt64(63 - rank % 64)
    }

    func contains(_ rank: Int) -> Bool {
        words[rank / 64] >> UInt64(63 - rank % 64) & 1 == 1
    }

    func union(_ other: Chosen) -> Chosen {
        var all = self
        for index in words.indices { all.words[index] |= other.words[index] }
        return all
    }

    static func < (left: Chosen, right: Chosen) -> Bool {
        for (a, b) in zip(left.words, right.words) where a != b { return a < b }
        return false
    }
}

extension [Label] {
    /// Drops labels that can never do better than another: that take no less of anything and are worth less, or the
    /// same and are not preferred. Not every such label is found, and none is dropped wrongly.
    mutating func thin() {
        guard count > 1 else { return }
        sort { left, right in
            for (a, b) in zip(left.usage, right.usage) where a != b { return a < b }
            return left.value != right.value ? left.value > right.value : left.chosen > right.chosen
        }
        var kept: [Label] = []
        var best: Label?
        for label in self {
            if label.usage.count <= 1, let best, !label.isBetter(than: best) { continue }
            if kept.suffix(24).contains(where: { $0.takesNoMore(than: label) && $0.isBetter(than: label) }) { continue }
            kept.append(label)
            best = label
        }
        self = kept
    }
}

extension Label {
    func isBetter(than other: Label) -> Bool {
        value != other.value ? value > other.value : chosen > other.chosen
    }

    fileprivate func takesNoMore(than other: Label) -> Bool {
        zip(usage, other.usage).allSatisfy { $0 <= $1 }
    }
}
