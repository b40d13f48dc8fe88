internal import Diagnostics
internal import Numbers
internal import Records

extension OverlayReader {
    /// The values of a line in order, and findings about what is wrong with each and with all together.
    mutating func values(of row: OverlayRow, _ person: Symbol, _ place: Range<Int>) -> [Overlay.Cell] {
        var values: [Overlay.Cell] = []
        for (kind, cells) in row.records {
            let read = cells.compactMap { value($0.cell, kind, $0.slot, person) }
            if kind != personKind {
                reportMissing(cells.map(\.slot), of: kind, person, place)
                reportReversal(in: read, of: kind, person, place)
            }
            values += read
        }
        return values
    }

    private mutating func reportMissing(_ given: [Slot], of kind: KindIndex, _ person: Symbol, _ place: Range<Int>) {
        let missing = vocabulary[kind].requiredMask & ~given.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
        for (slot, field) in vocabulary[kind].fields.enumerated() where missing & 1 << UInt64(slot) != 0 {
            report(
                "overlay-incomplete",
                "The line has no `\(field.name)`, without which there is no \(vocabulary[kind].name).", at: place,
                person: symbols[person])
        }
    }

    private mutating func reportReversal(
        in attribute: [Overlay.Cell], of kind: KindIndex, _ person: Symbol, _ place: Range<Int>
    ) {
        let dates = ["from", "to"].map { name in
            attribute.first { $0.slot == vocabulary[kind].slot(name) }.map { PartialDate(bits: Int32($0.bits)) }
        }
        guard let from = dates[0], let to = dates[1], to.last < from.first else { return }
        report(
            "overlay-dates", "The \(vocabulary[kind].name) ends before it begins.", at: place,
            person: symbols[person], value: "\(from) to \(to)")
    }

    /// A value as a batch stores it; `nil` if it cannot be read.
    private mutating func value(
        _ cell: CSVCell, _ kind: KindIndex, _ slot: Slot, _ person: Symbol
    ) -> Overlay.Cell? {
        do throws(ValueFault) {
            let bits = try values.bits(cell.text.span, of: kind, slot, symbols: &symbols)
            let isSymbol = vocabulary[kind].fields[slot.index].type.isSymbol
            return Overlay.Cell(kind: kind, slot: slot, bits: bits, isSymbol: isSymbol)
        } catch {
            let text = String(decoding: cell.text, as: UTF8.self)
            let meant = nearest(to: text, among: error.candidates(in: vocabulary))
            report(
                error.code, "`\(text)` \(error.complaint).", at: cell.range,
                hint: meant.map { "Did you mean `\($0)`?" }, person: symbols[person], value: text,
                allowed: error.allowed(in: vocabulary))
            return nil
        }
    }
}
