public import Records
import Scoring

/// The names of institutions and units, gathered from the staff files.
public struct PlaceNames: Sendable {
    /// A place by the numbers of its institution and, for a unit, of the unit.
    struct Key: Hashable, Sendable {
        var institution: String
        var unit: String?
    }

    private var names: [Key: Labels] = [:]

    public init() {}

    /// Takes up the institutions of a batch. Of several descriptions of a place the first one holds.
    public mutating func add(_ batch: borrowing Batch, _ vocabulary: Vocabulary) {
        guard let institution = vocabulary.kind("institution"), let unit = vocabulary.kind("unit") else { return }
        for row in batch.roots where batch.kind(of: row) == institution {
            guard let number = text(row, "id", batch, vocabulary) else { continue }
            add(row, Key(institution: number, unit: nil), batch, vocabulary)
            for child in batch.children(of: row) where batch.kind(of: child) == unit {
                guard let inner = text(child, "id", batch, vocabulary) else { continue }
                add(child, Key(institution: number, unit: inner), batch, vocabulary)
            }
        }
    }

    private mutating func add(_ row: Row, _ key: Key, _ batch: borrowing Batch, _ vocabulary: Vocabulary) {
        guard names[key] == nil, let name = text(row, "name", batch, vocabulary) else { return }
        names[key] = Labels(name, text(row, "native-name", batch, vocabulary) ?? name)
    }

    private func text(_ row: Row, _ field: String, _ batch: borrowing Batch, _ vocabulary: Vocabulary) -> String? {
        vocabulary[batch.kind(of: row)].slot(field).flatMap { batch.text(row, $0) }
    }

    /// The name of an institution or a unit; its number where no file names it.
    func name(_ institution: String, _ unit: String? = nil, in language: Language) -> String {
        let number = unit ?? institution
        guard let labels = names[Key(institution: institution, unit: unit)] else { return number }
        return labels[language]
    }
}
