public import Diagnostics
internal import Records

/// Two records that may be of one thing: for a person to decide.
public struct Proposal: Hashable, Sendable {
    /// One of the two.
    public struct Side: Hashable, Sendable {
        /// The number of the person who reports, or who may be the same as another.
        public var person: String
        /// The number of the item; empty for a person.
        public var item: String
        /// The title of the item, or the name of the person.
        public var title: String
        public var place: Place

        /// As people number things, then byte by byte.
        func precedes(_ other: Side) -> Bool {
            for (mine, others) in [(person, other.person), (item, other.item)] where mine != others {
                let (mine, others) = (Array(mine.utf8), Array(others.utf8))
                return precedesInNumbering(mine.span, others.span)
            }
            return place < other.place
        }
    }

    /// The kind of the items, or `person`.
    public var kind: String
    /// How alike they are, in hundredths, less what speaks against it.
    public var score: Int
    public var first: Side
    public var second: Side
    /// What both say, in words.
    public var agrees: [String]
    /// What they say differently, or only one of them, in words.
    public var differs: [String]

    /// - Parameter comparison: the facts, those of the given side named first.
    init(
        kind: String, score: Int, _ a: Side, _ b: Side,
        _ comparison: (_ first: Side) -> (agrees: [String], differs: [String])
    ) {
        self.kind = kind
        self.score = score
        (first, second) = b.precedes(a) ? (b, a) : (a, b)
        (agrees, differs) = comparison(first)
    }

    /// The order of the list: works before persons, the likeliest first, then by number.
    static func precedes(_ a: Proposal, _ b: Proposal) -> Bool {
        if (a.kind == "person") != (b.kind == "person") { return b.kind == "person" }
        if a.score != b.score { return a.score > b.score }
        if a.first != b.first { return a.first.precedes(b.first) }
        if a.second != b.second { return a.second.precedes(b.second) }
        return a.kind < b.kind
    }
}

/// What was found by likeness.
public struct Proposals: Sendable {
    /// The likeliest first.
    public var list: [Proposal]
    public var findings: [Finding]
}
