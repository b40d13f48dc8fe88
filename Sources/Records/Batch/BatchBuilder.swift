public import Numbers

/// Builds a batch row by row, as an event-driven parser meets them.
///
/// Fields of an open row may be set until it is closed, also after rows inside it were closed.
public struct BatchBuilder: ~Copyable {
    private let file: Int
    private let firstLine: Int
    private let firstOffset: Int
    private var heads = Memory<RowHead>(capacity: 1 << 10)
    private var narrowValues = Memory<Int32>(capacity: 1 << 12)
    private var wideValues = Memory<Int64>(capacity: 1 << 8)
    private var origins: [(row: Row, place: Origin)] = []
    /// The texts of the batch so far.
    public var symbols = SymbolTable()
    /// The open rows, and the values of each: 64 places a row, used where the mask says so.
    @usableFromInline var open = Memory<OpenRow>(capacity: 8)
    @usableFromInline var values = Memory<Int64>(capacity: 8 * 64)
    @usableFromInline var depth = 0
    /// Of the innermost open row the fields that are set, and where its values begin.
    @usableFromInline var fields: UInt64 = 0
    @usableFromInline var base = 0

    @usableFromInline
    struct OpenRow: BitwiseCopyable {
        @usableFromInline var row: Row
        @usableFromInline var kind: KindIndex
        @usableFromInline var mask: UInt64
    }

    public init(file: Int, firstLine: Int = 1, firstOffset: Int = 0) {
        (self.file, self.firstLine, self.firstOffset) = (file, firstLine, firstOffset)
    }

    deinit {
        heads.free()
        narrowValues.free()
        wideValues.free()
        open.free()
        values.free()
    }

    /// How many rows there are.
    public var count: Int { heads.count }

    /// Opens a row inside the row that is open. Line and offset count from the batch's beginning.
    @discardableResult
    public mutating func begin(_ kind: KindIndex, line: Int, offset: Int) -> Row {
        let row = Row(heads.count)
        heads.append(
            RowHead(
                mask: 0, first: 0, end: 0, line: UInt32(clamping: line), offset: UInt32(clamping: offset),
                kind: kind.rawValue))
        if depth > 0 { open[depth - 1].mask = fields }
        let openRow = OpenRow(row: row, kind: kind, mask: 0)
        if depth < open.count {
            open[depth] = openRow
        } else {
            open.append(openRow)
            for _ in 0..<64 { values.append(0) }
        }
        base = depth * 64
        fields = 0
        depth += 1
        return row
    }

    /// The row that is open, if one is.
    public var current: Row? { depth == 0 ? nil : open[depth - 1].row }

    /// The kind of the open row.
    @inlinable @inline(__always) public var kind: KindIndex {
        precondition(depth > 0, "a row is open")
        return open[depth - 1].kind
    }

    /// The fields of the open row that are set so far.
    @inlinable @inline(__always) public var mask: UInt64 {
        precondition(depth > 0, "a row is open")
        return fields
    }

    /// Sets a field of the open row.
    @inlinable @inline(__always)
    public mutating func set(_ slot: Slot, bits: Int64) {
        precondition(depth > 0, "a row is open")
        fields |= 1 << UInt64(slot.rawValue)
        values[base + slot.index & 63] = bits
    }

    /// Where the open row was read; line and offset count from the batch's beginning.
    public var place: (line: Int, offset: Int) {
        precondition(depth > 0, "a row is open")
        let head = heads[open[depth - 1].row.index]
        return (Int(head.line), Int(head.offset))
    }

    /// Empties a field of the open row.
    public mutating func clear(_ slot: Slot) { forget(1 << UInt64(slot.rawValue)) }

    /// Empties fields of the open row: a bit for each slot.
    @inlinable @inline(__always) public mutating func forget(_ slots: UInt64) { fields &= ~slots }

    /// The bits of a field of the open row.
    @inlinable @inline(__always)
    public func bits(_ slot: Slot) -> Int64? {
        precondition(depth > 0, "a row is open")
        let bit: UInt64 = 1 << UInt64(slot.rawValue)
        return fields & bit == 0 ? nil : values[base + slot.index & 63]
    }

    /// Tells that the row that was opened last was read in another file. What is inside it needs origins of its own.
    public mutating func setOrigin(_ origin: Origin) { origins.append((Row(heads.count - 1), origin)) }

    /// The rows that are open, from the outermost to the innermost.
    public var openRows: [Row] { (0..<depth).map { open[$0].row } }

    /// How many rows are open.
    @inlinable @inline(__always) public var openCount: Int { depth }

    /// The bits of a field of an open row: 0 is the outermost.
    @inlinable @inline(__always)
    public func bits(_ slot: Slot, atDepth level: Int) -> Int64? {
        precondition(0..<depth ~= level, "the row is open")
        let mask = level == depth - 1 ? fields : open[level].mask
        return mask & (1 << UInt64(slot.rawValue)) == 0 ? nil : values[level * 64 + slot.index & 63]
    }

    /// The kind of an open row: 0 is the outermost.
    @inlinable @inline(__always)
    public func kind(atDepth level: Int) -> KindIndex {
        precondition(0..<depth ~= level, "the row is open")
        return open[level].kind
    }

    /// The symbol of a text in this batch.
    public mutating func intern(_ text: Span<UInt8>) -> Symbol { symbols.intern(text) }

    /// Closes the open row.
    public mutating func end() {
        precondition(depth > 0, "a row is open")
        depth -= 1
        let row = open[depth].row.index
        var head = heads[row]
        head.close(fields: fields, first: narrowValues.count, end: heads.count)
        heads[row] = head
        var rest = fields
        while rest != 0 {
            append(values[base + rest.trailingZeroBitCount])
            rest &= rest - 1
        }
        resumeOuter()
    }

    /// Adds a value behind those of the row that is being closed.
    private mutating func append(_ bits: Int64) {
        if let value = Batch.narrow(bits) { return narrowValues.append(value) }
        narrowValues.append(Batch.narrow(widePlace: wideValues.count))
        wideValues.append(bits)
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
        // The values and texts stay behind unused.
        heads.truncate(to: row.index)
        while let last = origins.last, last.row >= row { origins.removeLast() }
    }

    /// The place of a row among the rows of its kind beside it inside an open row, from 1.
    public func ordinal(of row: Row, inside parent: Row) -> Int {
        var ordinal = 1
        var sibling = parent.index + 1
        while sibling < row.index {
            if heads[sibling].kind == heads[row.index].kind { ordinal += 1 }
            sibling = Int(heads[sibling].end)
        }
        return ordinal
    }

    /// The batch, all rows closed.
    public consuming func finish() -> Batch {
        take()
    }

    /// Hands over the batch, all rows closed, and begins another of the same file in the same memory.
    public mutating func take() -> Batch {
        precondition(depth == 0, "all rows are closed")
        var taken = Batch(file: file, firstLine: firstLine, firstOffset: firstOffset)
        taken.heads = heads.take()
        taken.values = narrowValues.take()
        taken.wideValues = wideValues.take()
        taken.symbols = symbols.take()
        swap(&taken.origins, &origins)
        return taken
    }
}
