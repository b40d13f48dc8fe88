public import Records

/// Batches of a run, read as often as they are needed, from any thread.
public protocol BatchReading: Sendable {
    /// How many batches there are.
    var count: Int { get }
    /// A batch as it was imported.
    func batch(at index: Int) -> Batch
}

extension BatchStore: BatchReading {}
