public import Records

/// Batches of a run, read as often as they are needed, from any thread.
public protocol BatchSource: Sendable {
    /// How many batches there are.
    var count: Int { get }
    /// A batch with its works joined, and the items that others reported for its subjects at its end.
    func batch(at index: Int) -> JoinedBatch
}

/// A batch after the join of works.
public struct JoinedBatch: Sendable {
    public var batch: Batch
    /// Items at the end of the batch that belong to subjects who did not report them.
    public var adoptions: [(subject: Row, item: Row)]

    public init(batch: Batch, adoptions: [(subject: Row, item: Row)] = []) {
        self.batch = batch
        self.adoptions = adoptions
    }

    /// The rows of a kind of subject, in the order of the file, each with the items that it adopted.
    func subjects(of kind: KindIndex) -> [(row: Row, adopted: [Row])] {
        batch.roots.filter { batch.kind(of: $0) == kind }.map { row in
            (row, adoptions.isEmpty ? [] : adoptions.filter { $0.subject == row }.map(\.item))
        }
    }
}
