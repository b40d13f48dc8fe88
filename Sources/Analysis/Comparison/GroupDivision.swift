public import Numbers
public import Records

/// The groups of one division, formed by the old side, and what the change does to each.
public struct GroupDivision: Sendable {
    public var name: String
    public var labels: Labels
    public var groups: [GroupChange]
    /// Groups that are too small to be shown, and the people in them.
    public var smallGroups = 0
    public var smallPeople = 0
    /// People of whom the records do not say where they belong.
    public var unknown = 0
}

/// What the change does to one group.
public struct GroupChange: Sendable {
    public var group: Grouping.Value
    /// Its members, as places among the compared people.
    public var members: [Int]
    /// The mean of the percentile shifts, and its interval.
    public var shift: Exact
    public var shiftInterval: ClosedRange<Exact>
    /// How many were in the top, and are.
    public var oldTop, newTop: Int
    /// The change of the share of the group that is in the top, from -1 to 1, and its interval.
    public var topChange: Exact
    public var topInterval: ClosedRange<Exact>

    public var count: Int { members.count }
}
