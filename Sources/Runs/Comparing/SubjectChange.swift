/// What two runs say differently about a subject.
public struct SubjectChange: Sendable {
    /// What kind of difference it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// Lines or values of the subject are others.
        case changed
        /// Only what depends on the others is: grade, rank, seat of a quota.
        case moved
        /// Only the second run has the subject.
        case came
        /// Only the first run has it.
        case went
    }

    /// Why lines changed.
    public enum Cause: String, CaseIterable, Sendable {
        /// The staff record of the subject.
        case record
        /// A decision in it.
        case decision
        /// Staff records, without knowing whose: their files were not at hand.
        case records
        /// The rubric, its parameters or period, or its reference tables.
        case rubric
        /// What an earlier run paid.
        case prior
        /// Records of others: shared works, comparison with a cohort, limits that people share.
        case others
    }

    public var id: String
    public var name, otherName: String
    public var kind: Kind
    public var causes: [Cause] = []
    /// The facts of the record that changed, where the staff files of both runs are at hand.
    public var facts: [FactChange] = []
    /// Track, status, total, band, grade, rank and the like.
    public var results: [ValueChange] = []
    public var measures: [ValueChange] = []
    public var lines: [LineChange] = []

    /// A result that changed.
    public func result(_ name: String) -> ValueChange? { results.first { $0.name == name } }
}
