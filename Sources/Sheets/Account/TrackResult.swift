/// What the weights and gates of a track would make of the subject: for comparison, not valid.
public struct TrackResult: Hashable, Sendable {
    public var name: String
    public var title: String
    /// Whether it is the subject's own, and valid.
    public var isOwn: Bool
    /// `nil`: there is none.
    public var total: String?
    /// The grade by score, gates and vetoes, before any quota.
    public var grade: String?
    /// `own track`, `not valid: for comparison only`.
    public var note: String
}
