internal import Records

/// What a column of an overlay is about.
enum OverlayColumn: Hashable {
    /// The staff number.
    case person
    /// A field of the person.
    case own(Slot)
    /// A field of a dated attribute.
    case attribute(KindIndex, Slot)
    /// From when and until when the attributes of the row hold.
    case from, to

    /// The columns that an overlay may have, by name: the fields of a person, each dated attribute that has a
    /// value, and the fields of an appointment.
    static func all(in vocabulary: Vocabulary, person: KindIndex) -> [String: OverlayColumn] {
        var columns: [String: OverlayColumn] = ["person": .person, "from": .from, "to": .to]
        for (slot, field) in vocabulary[person].fields.enumerated() where field.name != "id" {
            columns[field.name] = .own(Slot(slot))
        }
        for kind in vocabulary.kinds(in: .attribute) {
            if let value = vocabulary[kind].slot("value") {
                columns[vocabulary[kind].name] = .attribute(kind, value)
            } else {
                for (slot, field) in vocabulary[kind].fields.enumerated() where columns[field.name] == nil {
                    columns[field.name] = .attribute(kind, Slot(slot))
                }
            }
        }
        return columns
    }
}
