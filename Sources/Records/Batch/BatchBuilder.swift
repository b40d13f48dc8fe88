/// Builds a batch row by row, as an event-driven parser meets them.
///
/// Fields of an open row may be set until it is closed, also after rows inside it were closed.
public struct BatchBuilder: ~Copyable {
    public private(set) var batch: Batch
    private var open: [OpenRow] = []
    private var depth = 0

    private struct OpenRow {
        var row = Row(0)
        var mask: UInt64 = 0
        var values = [Int64](repeating: 0, count: 64)
    }

    public init(file: Int, firstLine: Int = 1, firstOffset: Int = 0) {
        batch = Batch(file: file, firstLine: firstLine, firstOffset: firstOffset)
    }

    /// Opens a row inside the row that is open. Line and offset count from the batch's beginning.
    @discardableResult
    public mutating func begin(_ kind: KindIndex, line: Int, offset: Int) -> Row {
        let row = Row(batch.count)
        batch.kinds.append(kind)
        batch.ends.append(0)
        batch.masks.append(0)
        batch.firsts.append(0)
        batch.lines.append(UInt32(clamping: line))
        batch.offsets.append(UInt32(clamping: offset))
        if depth == open.count { open.append(OpenRow()) }
        open[depth].row = row
        open[depth].mask = 0
        depth += 1
        return row
    }

    /// The row that is open, if one is.
    public var current: Row? { depth == 0 ? nil : open[depth - 1].row }

    /// The fields of the open row that are set so far.
    public var mask: UInt64 {
        precondition(depth > 0, "a row is open")
        return open[depth - 1].mask
    }

    /// Sets a field of the open row.
    public mutating func set(_ slot: Slot, bits: Int64) {
        precondition(depth > 0, "a row is open")
        open[depth - 1].mask |= 1 << UInt64(slot.rawValue)
        open[depth - 1].values[slot.index] = bits
    }

    /// The bits of a field of the open row.
    public func bits(_ slot: Slot) -> Int64? {
        precondition(depth > 0, "a row is open")
        let bit: UInt64 = 1 << UInt64(slot.rawValue)
        return open[depth - 1].mask & bit == 0 ? nil : open[depth - 1].values[slot.index]
    }

    /// The symbol of a text in this batch.
    public mutating func intern(_ text: Span<UInt8>) -> Symbol { batch.symbols.intern(text) }

    /// Closes the open row.
    public mutating func end() {
        precondition(depth > 0, "a row is open")
        depth -= 1
        let row = open[depth].row.index
        var mask = open[depth].mask
        batch.masks[row] = mask
        batch.firsts[row] = UInt32(batch.values.count)
        while mask != 0 {
            batch.values.append(open[depth].values[mask.trailingZeroBitCount])
            mask &= mask - 1
        }
        batch.ends[row] = UInt32(batch.count)
    }

    /// Takes back the outermost open row with all that is inside: a subject that is not sound.
    public mutating func discard(from row: Row) {
        while depth > 0, open[depth - 1].row >= row { depth -= 1 }
        batch.truncate(to: row)
    }

    /// The batch, all rows closed.
    public consuming func finish() -> Batch {
        precondition(depth == 0, "all rows are closed")
        return batch
    }
}

extension Batch {
    /// Forgets a row and all behind it. Their values and texts stay behind unused.
    mutating func truncate(to row: Row) {
        let surplus = count - row.index
        kinds.removeLast(surplus)
        ends.removeLast(surplus)
        masks.removeLast(surplus)
        firsts.removeLast(surplus)
        lines.removeLast(surplus)
        offsets.removeLast(surplus)
    }
}
