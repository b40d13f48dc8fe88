/// Builds a batch row by row, as an event-driven parser meets them.
///
/// Fields of an open row may be set until it is closed, also after rows inside it were closed.
public struct BatchBuilder: ~Copyable {
    public internal(set) var batch: Batch
    /// The open rows, and the values of each: 64 places a row, used where the mask says so.
    @usableFromInline var open = Memory(OpenRow(row: Row(0), kind: KindIndex(0), mask: 0), count: 0)
    @usableFromInline var values = Memory<Int64>(0, count: 0)
    @usableFromInline var depth = 0
    /// Of the innermost open row the fields that are set, and where its values begin.
    @usableFromInline var fields: UInt64 = 0
    @usableFromInline var base = 0

    @usableFromInline
    struct OpenRow {
        @usableFromInline var row: Row
        @usableFromInline var kind: KindIndex
        @usableFromInline var mask: UInt64
    }

    public init(file: Int, firstLine: Int = 1, firstOffset: Int = 0) {
        batch = Batch(file: file, firstLine: firstLine, firstOffset: firstOffset)
    }

    /// Adds rows behind those of a batch.
    public init(continuing batch: Batch) { self.batch = batch }

    /// Opens a row inside the row that is open. Line and offset count from the batch's beginning.
    @discardableResult
    public mutating func begin(_ kind: KindIndex, line: Int, offset: Int) -> Row {
        let row = Row(batch.count)
        batch.heads.append(
            RowHead(
                mask: 0, first: 0, end: 0, line: UInt32(clamping: line), offset: UInt32(clamping: offset),
                kind: kind.rawValue))
        if depth > 0 { open[depth - 1].mask = fields }
        if depth == open.count { makeRoom() }
        open[depth] = OpenRow(row: row, kind: kind, mask: 0)
        base = depth * 64
        fields = 0
        depth += 1
        return row
    }

    /// Makes room for more open rows.
    private mutating func makeRoom() {
        let room = max(8, 2 * depth)
        open = Memory(OpenRow(row: Row(0), kind: KindIndex(0), mask: 0), count: room, behind: open)
        values = Memory(0, count: 64 * room, behind: values)
    }

    deinit {
        open.free()
        values.free()
    }

    /// The row that is open, if one is.
    public var current: Row? { depth == 0 ? nil : open[depth - 1].row }

    /// The kind of the open row.
    @inlinable public var kind: KindIndex {
        precondition(depth > 0, "a row is open")
        return open[depth - 1].kind
    }

    /// The fields of the open row that are set so far.
    @inlinable public var mask: UInt64 {
        precondition(depth > 0, "a row is open")
        return fields
    }

    /// Sets a field of the open row.
    @inlinable
    public mutating func set(_ slot: Slot, bits: Int64) {
        precondition(depth > 0, "a row is open")
        fields |= 1 << UInt64(slot.rawValue)
        values[base + slot.index & 63] = bits
    }

    /// Empties a field of the open row.
    public mutating func clear(_ slot: Slot) { fields &= ~(1 << UInt64(slot.rawValue)) }

    /// Empties fields of the open row: a bit for each slot.
    @inlinable public mutating func forget(_ slots: UInt64) { fields &= ~slots }

    /// The bits of a field of the open row.
    @inlinable
    public func bits(_ slot: Slot) -> Int64? {
        precondition(depth > 0, "a row is open")
        let bit: UInt64 = 1 << UInt64(slot.rawValue)
        return fields & bit == 0 ? nil : values[base + slot.index & 63]
    }

    /// Tells that the row that was opened last was read in another file. What is inside it needs origins of its own.
    public mutating func setOrigin(_ origin: Origin) { batch.origins.append((Row(batch.count - 1), origin)) }

    /// The texts of the batch so far.
    public var symbols: SymbolTable {
        get { batch.symbols }
        _modify { yield &batch.symbols }
    }

    /// The rows that are open, from the outermost to the innermost.
    public var openRows: [Row] { (0..<depth).map { open[$0].row } }

    /// How many rows are open.
    @inlinable public var openCount: Int { depth }

    /// The bits of a field of an open row: 0 is the outermost.
    @inlinable
    public func bits(_ slot: Slot, atDepth level: Int) -> Int64? {
        precondition(0..<depth ~= level, "the row is open")
        let mask = level == depth - 1 ? fields : open[level].mask
        return mask & (1 << UInt64(slot.rawValue)) == 0 ? nil : values[level * 64 + slot.index & 63]
    }

    /// The kind of an open row: 0 is the outermost.
    @inlinable
    public func kind(atDepth level: Int) -> KindIndex {
        precondition(0..<depth ~= level, "the row is open")
        return open[level].kind
    }

    /// The symbol of a text in this batch.
    public mutating func intern(_ text: Span<UInt8>) -> Symbol { batch.symbols.intern(text) }

    /// Closes the open row.
    public mutating func end() {
        precondition(depth > 0, "a row is open")
        depth -= 1
        batch.heads[open[depth].row.index].close(fields: fields, first: batch.values.count, end: batch.count)
        batch.append(values: values, from: base, where: fields)
        resumeOuter()
    }

    /// Takes up the innermost of the rows that are still open.
    private mutating func resumeOuter() {
        guard depth > 0 else { return }
        base = (depth - 1) * 64
        fields = open[depth - 1].mask
    }

    /// Takes back the outermost open row with all that is inside: a subject that is not sound.
    public mutating func discard(from row: Row) {
        while depth > 0, open[depth - 1].row >= row { depth -= 1 }
        resumeOuter()
        batch.truncate(to: row)
    }

    /// The batch, all rows closed.
    public consuming func finish() -> Batch {
        take()
    }

    /// Hands over the batch, all rows closed, and begins another of the same file in the same memory.
    public mutating func take() -> Batch {
        precondition(depth == 0, "all rows are closed")
        var taken = Batch(file: batch.file, firstLine: batch.firstLine, firstOffset: batch.firstOffset)
        taken.heads = copyAndClear(&batch.heads)
        taken.values = copyAndClear(&batch.values)
        taken.wideValues = copyAndClear(&batch.wideValues)
        taken.symbols = batch.symbols.take()
        swap(&taken.origins, &batch.origins)
        return taken
    }
}

/// A copy that is no larger than it must be; the original keeps its memory for what comes next.
func copyAndClear<Element: BitwiseCopyable>(_ column: inout [Element]) -> [Element] {
    let copy = unsafe column.withUnsafeBufferPointer { unsafe Array($0) }
    column.removeAll(keepingCapacity: true)
    return copy
}
