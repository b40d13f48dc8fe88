public import Numbers
public import RubricLanguage

/// What was chosen, by one person or by those who share a choice, and what is proved of it.
public struct AllocationOutcome: Sendable {
    public var allocation: AllocationIndex
    /// What they agree in; of one who chooses alone the number.
    public var group: [String]
    public var isShared: Bool
    public var people: Int
    /// How many items there were, and how many are chosen.
    public var items: Int
    public var chosen: Int
    /// What the chosen items are worth, before rounding.
    public var value: Exact
    /// No choice is worth more.
    public var bound: Exact
    /// Whether it is proved that the tie-break decides between equally good choices as the rubric says.
    public var isPreferred: Bool
    /// The limits that hold for all together.
    public var limits: [LimitUse]

    /// Whether all is proved.
    public var isProved: Bool { value == bound && isPreferred }
}

/// What is used of a limit.
public struct LimitUse: Hashable, Sendable {
    /// The place of the limit in the allocation.
    public var limit: Int
    public var used: Exact
    public var allowed: Exact
}

/// What an allocation gives the subject scored last.
public struct Allotment: Sendable {
    public var outcome: AllocationOutcome
    /// The limits that hold for the subject alone.
    public var limits: [LimitUse]
    /// Whether the choice of the subject's items is a part of a choice of several people.
    public var isShared: Bool { outcome.isShared }
}
