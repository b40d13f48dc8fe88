/// An item for which the person claims points, beside what the rubric awards.
public struct Claim: Hashable, Sendable {
    /// Its place among the items of the sheet, its number in the record, and what it is.
    public var number: Int
    public var item: String
    public var kind: String
    public var title: String
    public var claimed: String
    /// What all criteria award it, after limits; `nil`: formulas read it with others, and it has no number of its own.
    public var awarded: String?
    /// Awarded less claimed.
    public var difference: String?
    /// Why they differ, one sentence each; empty where they do not.
    public var reasons: [Account.Reason]
}
