public import Numbers
public import Records
public import RubricLanguage

/// What the rubric says about one subject, before the cohort is looked at.
public struct Outcome: Sendable {
    public enum Status: Hashable, Sendable {
        case scored
        /// The records say that the subject is not to be assessed; numbers are there, a grade is not.
        case notAssessed
        /// No track's condition holds.
        case noTrack
        /// The conditions of several tracks hold.
        case severalTracks([Int])
        /// The score of this dimension is missing, and the rubric gives no total without it.
        case unscored(DimensionIndex)
        /// The total is missing.
        case noTotal

        /// Whether there can be a total: not without a track, and not without a dimension that it needs.
        var allowsTotal: Bool { self == .scored || self == .notAssessed }
    }

    public struct GateResult: Sendable {
        public var gate: Int
        /// `nil`: it depends on something that is missing, and counts as not met.
        public var isMet: Bool?
    }

    public struct VetoResult: Sendable {
        public var veto: Int
        public var decision: Row
        /// Without the number of a decision it is a flag only.
        public var hasNumber: Bool
    }

    public var status = Status.scored
    public var track: Int?
    /// Dimensions that were left out because that raises the total, or because they have no score.
    public var leftOut: [DimensionIndex] = []
    /// The sum of the weights of the dimensions that count; each is taken over this sum.
    public var weightSum = Exact.zero
    public var gates: [GateResult] = []
    public var vetoes: [VetoResult] = []
    /// The band that the graded measure lies in.
    public var band: Int?
    /// The grade after gates and vetoes, before the quota.
    public var grade: Int?
}
