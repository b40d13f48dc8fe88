/// What a batch knows of a row besides its values.
@usableFromInline
struct RowHead: BitwiseCopyable, Sendable {
    /// The fields that are present: a bit for each slot.
    @usableFromInline var mask: UInt64
    /// Where the values of the row begin.
    @usableFromInline var first: UInt32
    /// The row behind the last row inside this one.
    @usableFromInline var end: UInt32
    @usableFromInline var line: UInt32
    @usableFromInline var offset: UInt32
    /// The kind: the raw value of its index.
    @usableFromInline var kind: UInt16

    /// Tells what is known only when the row ends.
    mutating func close(fields: UInt64, first: Int, end: Int) {
        mask = fields
        self.first = UInt32(first)
        self.end = UInt32(end)
    }
}
