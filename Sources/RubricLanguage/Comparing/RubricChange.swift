public import Diagnostics

/// One difference between two rubrics.
public struct RubricChange: Sendable {
    public enum Kind: String, Sendable {
        case added, removed, changed
        /// The same parts stand in another order, where the order means something.
        case reordered
    }

    public var kind: Kind
    /// The way to what differs, as amendments write it: `criteria/papers/points/core/points`.
    public var path: String
    /// What differs, in words: ``points of row `core` of criterion `papers` ``.
    public var clause: String
    /// What the old rubric says, on one line.
    public var old: String?
    public var new: String?
    /// Where the old rubric says it.
    public var oldPlace: Place?
    public var newPlace: Place?

    public init(
        kind: Kind, path: String, clause: String, old: String? = nil, new: String? = nil, oldPlace: Place? = nil,
        newPlace: Place? = nil
    ) {
        (self.kind, self.path, self.clause) = (kind, path, clause)
        (self.old, self.new, self.oldPlace, self.newPlace) = (old, new, oldPlace, newPlace)
    }

    /// The difference as a sentence without an end; long clauses are cut short.
    public var words: String {
        let subject = clause.capitalisedFirst
        switch (kind, old, new) {
        case (.added, _, let new?): return "\(subject) added: \(shortened(new))"
        case (.removed, let old?, _): return "\(subject) removed: \(shortened(old))"
        case (.reordered, let old?, let new?): return "Order of \(clause): \(old) → \(new)"
        case (_, let old?, let new?):
            let (before, after) = contrasted(old, new)
            return "\(subject): \(before) → \(after)"
        default: return subject
        }
    }

    /// Two texts without most of what both begin with and end with, when they are long.
    private func contrasted(_ old: String, _ new: String) -> (String, String) {
        guard max(old.count, new.count) > 100 else { return (old, new) }
        let (first, second) = (old.split(separator: " "), new.split(separator: " "))
        let start = zip(first, second).prefix { $0 == $1 }.count
        let shortest = min(first.count, second.count) - start
        let end = min(shortest, zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count)
        func middle(_ words: [Substring]) -> String {
            let (from, to) = (start > 3 ? start - 2 : 0, end > 3 ? words.count - end + 2 : words.count)
            let text = words[from..<to].joined(separator: " ")
            return (from > 0 ? "… " : "") + shortened(text) + (to < words.count ? " …" : "")
        }
        return (middle(first), middle(second))
    }

    private func shortened(_ text: String) -> String {
        text.count > 160 ? text.prefix(159) + "…" : text
    }
}
