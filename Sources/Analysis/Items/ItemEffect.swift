public import Numbers
public import Records

/// What one item is worth to a person on both sides.
public struct ItemEffect: Sendable {
    public var key: PersonItems.Points.Key
    public var title: String?
    /// What it gives under all criteria of each side, in the points of its rubric.
    public var old, new: Exact
    /// What the person would have without it; `nil` where that cannot be told without other items taking its place.
    public var oldWithout, newWithout: Without?

    public var kind: KindIndex { key.kind }
    /// The number of the item.
    public var id: String { key.id }

    /// A total and the rank that it has among the totals of the other compared people.
    public struct Without: Hashable, Sendable {
        public var total: Exact
        public var rank: Int
    }
}

extension PersonItems {
    /// The points of each item under all criteria.
    var sums: [Points.Key: Exact] {
        points.reduce(into: [:]) { $0[$1.key, default: .zero] += $1.points }
    }
}
