import Records
import RubricLanguage

/// The fields of a rubric's expressions in a shape that costs nothing to look at.
struct FieldTable: Sendable {
    /// How the bits of a field make a number, if they make one.
    enum Form: Sendable {
        case whole, decimal, money
    }

    struct Entry: Sendable {
        var scope: FieldReference.Scope
        var form: Form
        /// Whether it is the position of the own contribution, which may follow from the list.
        var isOwnPosition: Bool
    }

    private let entries: [Entry]
    /// For each field the slot in each kind; 255 in kinds that do not have it.
    private let slots: [UInt8]
    private let kindCount: Int

    init(_ fields: [FieldReference], kindCount: Int) {
        self.kindCount = kindCount
        entries = fields.map { field in
            let form: Form =
                switch field.type {
                case .integer, .boolean, .enumeration: .whole
                case .money: .money
                default: .decimal
                }
            return Entry(
                scope: field.scope, form: form, isOwnPosition: field.scope == .own && field.name == "position")
        }
        slots = fields.flatMap { field in (0..<kindCount).map { field.slots[$0] } }
    }

    subscript(field: Int) -> Entry { entries[field] }

    func slot(_ field: Int, in kind: KindIndex) -> Slot? {
        let slot = slots[field * kindCount + kind.index]
        return slot == 255 ? nil : Slot(Int(slot))
    }
}
