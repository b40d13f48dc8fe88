public import Records

/// The batches of a store with their works joined.
public struct JoinedSource<Store: BatchReading>: Sendable {
    private let store: Store
    private let join: WorkJoin

    public init(_ store: Store, _ join: WorkJoin) {
        self.store = store
        self.join = join
    }

    public var count: Int { store.count }

    /// A batch in which each report of a work bears its number, with the items that its persons adopt at its end.
    public func batch(at index: Int) -> JoinedRecords {
        var joined = JoinedRecords(batch: store.batch(at: index))
        for report in join.reports[batch: index] { joined.batch.setWork(report.work, of: report.item) }
        for (row, line) in join.decided[index, default: []] { joined.batch.setDecision(line: line, of: row) }
        for adopted in join.adoptions[index, default: []] {
            let number = join.plan.number(of: adopted.person, in: joined.batch)
            let item = joined.batch.graft(
                Row(0), of: adopted.parcel.unpacked(), in: join.plan.vocabulary, known: number)
            joined.batch.setWork(adopted.work, of: item)
            joined.adoptions.append((adopted.person, item))
        }
        return joined
    }
}

/// A batch after the join of works.
public struct JoinedRecords: Sendable {
    public var batch: Batch
    /// Items at the end of the batch that belong to subjects who did not report them.
    public var adoptions: [(subject: Row, item: Row)] = []
}
