internal import Diagnostics
internal import Records

/// What a line of an overlay says, as written: the cells of the person's own fields and of each attribute.
struct OverlayRow {
    /// By kind, in the order of the vocabulary, which has persons before their attributes.
    private(set) var records: [(kind: KindIndex, cells: [(slot: Slot, cell: CSVCell)])] = []

    init(_ record: CSVRecord, _ columns: [OverlayColumn?], _ vocabulary: Vocabulary, _ person: KindIndex) {
        var byKind: [KindIndex: [(slot: Slot, cell: CSVCell)]] = [:]
        var dates: [(name: String, cell: CSVCell)] = []
        for (cell, column) in zip(record.cells, columns) where !cell.text.isEmpty {
            switch column {
            case .own(let slot): byKind[person, default: []].append((slot, cell))
            case .attribute(let kind, let slot): byKind[kind, default: []].append((slot, cell))
            case .from: dates.append(("from", cell))
            case .to: dates.append(("to", cell))
            case .person, nil: break
            }
        }
        for (kind, cells) in byKind.sorted(by: { $0.key < $1.key }) {
            let validity =
                kind == person
                ? []
                : dates.compactMap { date in vocabulary[kind].slot(date.name).map { (slot: $0, cell: date.cell) } }
            records.append((kind, cells + validity))
        }
    }
}
