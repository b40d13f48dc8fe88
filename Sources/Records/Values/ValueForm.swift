/// A field's type in a shape that costs nothing to copy: what a value reader looks at for each value.
enum ValueForm: Sendable {
    case text, name, integer, decimal, share, date, boolean
    case identifier(IdentifierScheme)
    /// The place of an enumeration in the vocabulary.
    case enumeration(Int)

    init(_ type: FieldType, in vocabulary: Vocabulary) {
        switch type {
        case .text: self = .text
        case .name: self = .name
        case .identifier(let scheme): self = .identifier(scheme)
        case .integer: self = .integer
        case .decimal, .money: self = .decimal
        case .share: self = .share
        case .date: self = .date
        case .boolean: self = .boolean
        case .enumeration(let name):
            guard let place = vocabulary.enumerations.firstIndex(where: { $0.name == name }) else {
                preconditionFailure("the enumeration `\(name)` of a field is declared")
            }
            self = .enumeration(place)
        }
    }
}
