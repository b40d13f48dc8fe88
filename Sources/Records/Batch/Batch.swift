/// Records in columns: a forest of rows in document order, each with its kind, its provenance and
/// the 64-bit values of the fields that are present.
///
/// A row stands before the rows inside it, and they before the row's end: the children of a row are
/// found by walking from one end to the next. Values of a row lie together in the order of its
/// slots; a word of bits says which are present, so that a missing field takes no room.
///
/// How the 64 bits are to be understood is told by the field's type: a symbol of the batch (`text`,
/// `name`, `identifier`), the place in the enumeration, an integer, a `PackedDecimal` (`decimal`,
/// `share`, `money`), the bits of a `PartialDate`, zero or one (`boolean`).
public struct Batch: Sendable {
    /// The file that the rows were read from, as a place in the run's list of files.
    public var file: Int
    /// Where the batch begins in its file: lines and offsets of rows count from here.
    public var firstLine: Int
    public var firstOffset: Int

    @usableFromInline var kinds: [KindIndex] = []
    @usableFromInline var ends: [UInt32] = []
    @usableFromInline var masks: [UInt64] = []
    @usableFromInline var firsts: [UInt32] = []
    @usableFromInline var lines: [UInt32] = []
    @usableFromInline var offsets: [UInt32] = []
    @usableFromInline var values: [Int64] = []
    public internal(set) var symbols = SymbolTable()
    /// The work of each row that is an item and was joined with others; empty before the join.
    @usableFromInline var works: [WorkIndex] = []
    /// Where rows that came from another batch were read.
    var origins: [(row: Row, place: Origin)] = []

    public init(file: Int, firstLine: Int = 1, firstOffset: Int = 0) {
        self.file = file
        self.firstLine = firstLine
        self.firstOffset = firstOffset
    }

    public var count: Int { kinds.count }

    /// The kind of a row.
    @inlinable public func kind(of row: Row) -> KindIndex { kinds[row.index] }

    /// The row behind the last row inside this one.
    @inlinable public func end(of row: Row) -> Row { Row(Int(ends[row.index])) }

    /// Where a row's element begins.
    public func origin(of row: Row) -> Origin {
        if let foreign = origins.last(where: { $0.row <= row }), row < end(of: foreign.row) { return foreign.place }
        return Origin(
            file: file, line: firstLine + Int(lines[row.index]), offset: firstOffset + Int(offsets[row.index]))
    }

    /// The fields that are present: a bit for each slot.
    @inlinable public func mask(of row: Row) -> UInt64 { masks[row.index] }

    /// The bits of a field, or `nil` when it is missing.
    @inlinable
    public func bits(_ row: Row, _ slot: Slot) -> Int64? {
        let mask = masks[row.index]
        let bit: UInt64 = 1 << UInt64(slot.rawValue)
        guard mask & bit != 0 else { return nil }
        return values[Int(firsts[row.index]) + (mask & (bit &- 1)).nonzeroBitCount]
    }

    /// The text of a field, or `nil` when it is missing. Only for fields that hold symbols.
    public func text(_ row: Row, _ slot: Slot) -> String? {
        bits(row, slot).map { symbols[Symbol(bits: $0)] }
    }

    /// The rows that have no row around them.
    public var roots: Children { Children(ends: ends, place: 0, end: UInt32(count)) }

    /// The rows directly inside a row, in document order.
    @inlinable
    public func children(of row: Row) -> Children {
        Children(ends: ends, place: row.rawValue + 1, end: ends[row.index])
    }

    /// Rows that stand side by side.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let ends: [UInt32]
        @usableFromInline var place: UInt32
        @usableFromInline let end: UInt32

        @usableFromInline
        init(ends: [UInt32], place: UInt32, end: UInt32) {
            self.ends = ends
            self.place = place
            self.end = end
        }

        @inlinable
        public mutating func next() -> Row? {
            guard place < end else { return nil }
            let row = Row(Int(place))
            place = ends[Int(place)]
            return row
        }
    }
}
