public import Records

/// The batches of a run, in order: in memory as far as a budget goes, the others in a temporary file.
public struct BatchStore: Sendable {
    private enum Entry {
        case resident(Batch)
        case written(offset: Int, byteCount: Int)
    }

    private var entries: [Entry] = []
    private let budget: Int
    private let temporaryFile: (@Sendable () throws -> Int32)?
    private var spill: SpillFile?
    /// The memory that the resident batches take.
    public private(set) var residentBytes = 0

    /// - Parameters:
    ///   - budget: how many bytes of batches stay in memory.
    ///   - temporaryFile: makes a file that has no name any more, and hands over its descriptor; without it
    ///     everything stays in memory.
    public init(budget: Int = 4 << 20, temporaryFile: (@Sendable () throws -> Int32)? = nil) {
        self.budget = budget
        self.temporaryFile = temporaryFile
    }

    public var count: Int { entries.count }

    /// Puts a batch into the place of another.
    mutating func replace(at index: Int, with batch: Batch) {
        if case .resident(let replaced) = entries[index] { residentBytes -= replaced.byteCount }
        do { try append(batch) } catch { keep(batch) }
        entries.swapAt(index, entries.count - 1)
        entries.removeLast()
    }

    /// Adds a batch at the end.
    public mutating func append(_ batch: Batch) throws {
        let byteCount = batch.byteCount
        guard residentBytes + byteCount > budget, let temporaryFile else { return keep(batch) }
        if spill == nil { spill = SpillFile(descriptor: try temporaryFile()) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(byteCount + 128)
        batch.write(into: &bytes)
        guard let offset = spill?.append(bytes) else { throw SpillFault() }
        entries.append(.written(offset: offset, byteCount: bytes.count))
    }

    /// Adds a batch at the end, in memory whatever the budget.
    mutating func keep(_ batch: Batch) {
        residentBytes += batch.byteCount
        entries.append(.resident(batch))
    }

    /// A batch, read back from the file if it was written there.
    public func batch(at index: Int) -> Batch {
        switch entries[index] {
        case .resident(let batch): return batch
        case .written(let offset, let byteCount):
            guard let bytes = spill?.read(byteCount, at: offset) else {
                preconditionFailure("a temporary file can be read as long as it is open")
            }
            return Batch(reading: bytes.span)
        }
    }
}

/// A batch could not be written to the temporary file.
struct SpillFault: Error {}
