/// Counts of the join, for the manifest and the closing lines.
public struct JoinTally: Hashable, Sendable {
    /// Works of which there are several reports.
    public var works = 0
    /// The reports of these works.
    public var reports = 0
    /// Works credited to persons who did not report them: each work and person once.
    public var adoptions = 0

    public init() {}
}
