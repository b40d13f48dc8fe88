/// Records in a few arrays: a forest of rows in document order, each with its kind, its provenance and
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

    @usableFromInline var heads: [RowHead] = []
    @usableFromInline var values: [Int32] = []
    /// The values that need more than 31 bits; in `values` stands where.
    @usableFromInline var wideValues: [Int64] = []
    public internal(set) var symbols = SymbolTable()
    /// The work of each row that is an item and was joined with others; empty before the join.
    @usableFromInline var works: [WorkIndex] = []
    /// The items that a decision joined with others: the line of the decision.
    var decisions: [Row: Int] = [:]
    /// Where rows were read that did not come from the batch's file, in the order of the rows.
    var origins: [(row: Row, place: Origin)] = []

    public init(file: Int, firstLine: Int = 1, firstOffset: Int = 0) {
        self.file = file
        self.firstLine = firstLine
        self.firstOffset = firstOffset
    }

    public var count: Int { heads.count }

    /// The memory that the batch takes, nearly.
    public var byteCount: Int {
        heads.count * MemoryLayout<RowHead>.stride + values.count * 4 + wideValues.count * 8
            + symbols.byteCount
    }

    /// The kind of a row.
    @inlinable public func kind(of row: Row) -> KindIndex { KindIndex(Int(heads[row.index].kind)) }

    /// The row behind the last row inside this one.
    @inlinable public func end(of row: Row) -> Row { Row(Int(heads[row.index].end)) }

    /// Where a row's element begins.
    public func origin(of row: Row) -> Origin {
        var (low, high) = (0, origins.count)
        while low < high {
            let middle = (low + high) / 2
            if origins[middle].row <= row { low = middle + 1 } else { high = middle }
        }
        if low > 0, row < end(of: origins[low - 1].row) { return origins[low - 1].place }
        return Origin(file: file, line: line(of: row), offset: offset(of: row))
    }

    /// Whether any row may come from another file than the batch's.
    public var hasOrigins: Bool { !origins.isEmpty }

    /// Tells which files of the run they are that rows from other files came from.
    public mutating func renumberOrigins(_ number: (Int) -> Int) {
        for index in origins.indices { origins[index].place.file = number(origins[index].place.file) }
    }

    /// The line of the file where the row's element begins, counted from 1.
    @inlinable public func line(of row: Row) -> Int { firstLine + Int(heads[row.index].line) }

    /// The byte of the file where the row's element begins.
    @inlinable public func offset(of row: Row) -> Int { firstOffset + Int(heads[row.index].offset) }

    /// The fields that are present: a bit for each slot.
    @inlinable public func mask(of row: Row) -> UInt64 { heads[row.index].mask }

    /// The bits of a field, or `nil` when it is missing.
    @inlinable @inline(__always)
    public func bits(_ row: Row, _ slot: Slot) -> Int64? {
        let head = heads[row.index]
        let bit: UInt64 = 1 &<< UInt64(slot.rawValue)
        guard head.mask & bit != 0 else { return nil }
        return value(at: Int(head.first) + (head.mask & (bit &- 1)).nonzeroBitCount)
    }

    /// The value at a place among those of all rows.
    @inlinable
    func value(at place: Int) -> Int64 {
        let value = values[place]
        return value >= Self.leastNarrow ? Int64(value) : wideValues[Int(value &- Int32.min)]
    }

    /// Values from here on lie in 32 bits; what is below says where a wide value lies.
    @usableFromInline static let leastNarrow: Int32 = -(1 << 30)

    /// A value as it lies in 32 bits; `nil` where it is wide.
    @inline(__always)
    static func narrow(_ bits: Int64) -> Int32? { Int32(exactly: bits).flatMap { $0 >= leastNarrow ? $0 : nil } }

    /// What stands for the wide value at a place.
    static func narrow(widePlace place: Int) -> Int32 { Int32.min + Int32(place) }

    /// Adds a value behind those of the row that is being copied.
    mutating func append(value bits: Int64) {
        if let value = Self.narrow(bits) { return values.append(value) }
        values.append(Self.narrow(widePlace: wideValues.count))
        wideValues.append(bits)
    }

    /// The text of a field, or `nil` when it is missing. Only for fields that hold symbols.
    public func text(_ row: Row, _ slot: Slot) -> String? {
        bits(row, slot).map { symbols[Symbol(bits: $0)] }
    }

    /// The symbols of texts in this batch.
    public mutating func intern(_ texts: [String]) -> [Symbol] {
        defer { symbols.close() }
        return texts.map { symbols.intern($0) }
    }

    /// The rows that have no row around them.
    public var roots: Children { Children(heads: heads, place: 0, end: UInt32(count)) }

    /// The rows directly inside a row, in document order.
    @inlinable
    public func children(of row: Row) -> Children {
        Children(heads: heads, place: row.rawValue + 1, end: heads[row.index].end)
    }

    /// Rows that stand side by side.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let heads: [RowHead]
        @usableFromInline var place: UInt32
        @usableFromInline let end: UInt32

        @usableFromInline
        init(heads: [RowHead], place: UInt32, end: UInt32) {
            self.heads = heads
            self.place = place
            self.end = end
        }

        @inlinable
        public mutating func next() -> Row? {
            guard place < end else { return nil }
            let row = Row(Int(place))
            place = heads[Int(place)].end
            return row
        }
    }
}
