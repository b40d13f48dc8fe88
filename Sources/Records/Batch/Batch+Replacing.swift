/// A row as it was before a field of it was replaced.
public struct ReplacedRow: Sendable {
    fileprivate let row: Row
    fileprivate let head: RowHead
    fileprivate let valueCount: Int
    fileprivate let wideCount: Int
}

extension Batch {
    /// Sets a field of a row, to see what would be if. The values of the row then lie behind all others, until it is
    /// put back.
    public mutating func replace(_ slot: Slot, of row: Row, with bits: Int64) -> ReplacedRow {
        let replaced = ReplacedRow(
            row: row, head: heads[row.index], valueCount: values.count, wideCount: wideValues.count)
        let mask = mask(of: row) | 1 << UInt64(slot.rawValue)
        var rest = mask
        while rest != 0 {
            let place = Slot(rest.trailingZeroBitCount)
            if place == slot { append(value: bits) } else if let bits = self.bits(row, place) { append(value: bits) }
            rest &= rest - 1
        }
        heads[row.index].mask = mask
        heads[row.index].first = UInt32(replaced.valueCount)
        return replaced
    }

    /// Puts back the row that was replaced last.
    public mutating func restore(_ replaced: ReplacedRow) {
        heads[replaced.row.index] = replaced.head
        values.removeLast(values.count - replaced.valueCount)
        wideValues.removeLast(wideValues.count - replaced.wideCount)
    }
}
