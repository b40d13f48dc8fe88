public import Numbers
public import Records
public import RubricLanguage

/// Batches of a run, read as often as they are needed, from any thread.
public protocol BatchSource: Sendable {
    /// How many batches there are.
    var count: Int { get }
    /// A batch with its works joined, and the items that others reported for its subjects at its end.
    func batch(at index: Int) -> JoinedBatch
}

/// A measure of a subject that is given and not computed.
public struct GivenMeasure: Sendable {
    public var subject: Row
    public var measure: MeasureIndex
    /// `nil`: it is missing.
    public var value: Exact?

    public init(subject: Row, measure: MeasureIndex, value: Exact?) {
        self.subject = subject
        self.measure = measure
        self.value = value
    }
}

/// A batch after the join of works.
public struct JoinedBatch: Sendable {
    public var batch: Batch
    /// Items at the end of the batch that belong to subjects who did not report them.
    public var adoptions: [(subject: Row, item: Row)]
    /// Measures of subjects that are given and not computed: a worked example's.
    public var given: [GivenMeasure]

    public init(batch: Batch, adoptions: [(subject: Row, item: Row)] = [], given: [GivenMeasure] = []) {
        self.batch = batch
        self.adoptions = adoptions
        self.given = given
    }
}
