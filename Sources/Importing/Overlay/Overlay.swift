public import Diagnostics
public import Records

/// What a file kept by the office says of persons beyond their export: fields of theirs, and dated attributes.
///
/// An overlay adds and never removes. A field that it gives replaces the one of the export. A dated attribute
/// (title, track, appointment, qualification) becomes the person's last row of its kind, and of several rows of a
/// kind that hold on a date **the last one wins**: so it replaces those of the export while it holds, always where
/// it has no dates, and leaves the others alone.
public struct Overlay: Sendable {
    /// A value for a field of the person, or of one of the person's attributes.
    struct Cell {
        var kind: KindIndex
        var slot: Slot
        /// As a batch stores it; a symbol is one of the overlay.
        var bits: Int64
        var isSymbol: Bool
    }

    /// What is said of one person: cells of the same kind lie together, the person's own first.
    struct Entry {
        var person: Symbol
        var cells: Range<Int>
        var line: Int
    }

    let file: String
    let personKind: KindIndex
    let symbols: SymbolTable
    let cells: [Cell]
    /// In the order of the staff numbers.
    let entries: [Entry]

    /// The number of persons of whom it says something.
    public var count: Int { entries.count }

    /// Writes what is said of a person into the person's open row, just before that is closed.
    ///
    /// Answers the number of the entry that was used, if there is one, for `findings(unused:)`.
    public func apply(to person: Span<UInt8>, in builder: inout BatchBuilder) -> Int? {
        guard builder.openCount > 0, builder.kind == personKind, let number = entry(of: person) else { return nil }
        // A row of an overlay has the place of its person: it stands in no line of the export.
        let place = builder.place
        for cell in cells[entries[number].cells] {
            if cell.kind != builder.kind {
                if builder.kind != personKind { builder.end() }
                if cell.kind != personKind { builder.begin(cell.kind, line: place.line, offset: place.offset) }
            }
            builder.set(cell.slot, bits: bits(of: cell, in: &builder))
        }
        if builder.kind != personKind { builder.end() }
        return number
    }

    /// A warning for each person of the overlay whom no file had: those whose entries were not used.
    public func findings(unused used: Set<Int>) -> [Finding] {
        entries.indices.filter { !used.contains($0) }.map { number in
            let person = symbols[entries[number].person]
            return Finding(
                code: "overlay-person", severity: .warning, message: "No file has a person `\(person)`.",
                place: Place(file: file, line: entries[number].line), person: person, value: person)
        }.inOrder()
    }

    private func bits(of cell: Cell, in builder: inout BatchBuilder) -> Int64 {
        guard cell.isSymbol else { return cell.bits }
        return symbols.withUTF8(of: Symbol(bits: cell.bits)) { builder.intern($0).bits }
    }

    /// The entry of a staff number, by bisection.
    func entry(of person: Span<UInt8>) -> Int? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            let isBefore = symbols.withUTF8(of: entries[middle].person) { precedes($0, person) }
            if isBefore { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, symbols.withUTF8(of: entries[low].person, { equal($0, person) }) else {
            return nil
        }
        return low
    }
}
