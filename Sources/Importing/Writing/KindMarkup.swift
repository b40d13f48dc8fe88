internal import Records

/// The markup around the records of one kind and around its fields.
struct KindMarkup: Sendable {
    struct FieldMarkup: Sendable {
        let type: FieldType
        let before: [UInt8]
        let after: [UInt8]

        /// Whether it is an element; all others are attributes.
        var isText: Bool { type == .text }
    }

    /// The beginning of the start tag.
    let start: [UInt8]
    let end: [UInt8]
    let fields: [FieldMarkup]
    /// A bit for each field that is an element.
    let texts: UInt64

    init(_ kind: RecordKind, _ layout: SchemaLayout) {
        let number = layout.number(of: kind)
        let prefix = number == 0 ? "" : layout.prefix(number) + ":"
        start = Array("<\(prefix)\(kind.name)".utf8)
        end = Array("</\(prefix)\(kind.name)>\n".utf8)
        fields = kind.fields.map { field in
            let isText = field.type == .text
            return FieldMarkup(
                type: field.type, before: Array((isText ? "<\(prefix)\(field.name)>" : " \(field.name)=\"").utf8),
                after: Array((isText ? "</\(prefix)\(field.name)>\n" : "\"").utf8))
        }
        texts = kind.fields.indices.reduce(0) { kind.fields[$1].type == .text ? $0 | 1 << UInt64($1) : $0 }
    }
}
