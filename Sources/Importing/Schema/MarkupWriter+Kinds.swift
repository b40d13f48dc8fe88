internal import Records

extension MarkupWriter {
    /// Children in any order, any number of times.
    mutating func choice(_ body: (inout MarkupWriter) -> Void) {
        element("xs:choice", [("minOccurs", "0"), ("maxOccurs", "unbounded")], body)
    }

    /// Names the element of a kind where it may stand: by reference if it is declared globally.
    private mutating func writeUse(of kind: RecordKind, _ layout: SchemaLayout) {
        if layout.isGlobal(kind) {
            element("xs:element", [("ref", "\(layout.prefix(layout.number(of: kind))):\(kind.name)")])
        } else {
            writeElement(kind, layout)
        }
    }

    /// Declares the element of a kind.
    mutating func writeElement(_ kind: RecordKind, _ layout: SchemaLayout) {
        element("xs:element", [("name", kind.name), ("type", layout.typeName(of: kind))])
    }

    /// Declares the type of a kind: texts and inner kinds as children, all other fields as attributes.
    mutating func writeType(of kind: RecordKind, _ layout: SchemaLayout) {
        let texts = kind.fields.filter { $0.type == .text }
        let children = layout.children(of: kind)
        element("xs:complexType", [("name", "kind.\(kind.name)")]) { type in
            type.annotate(kind.labels)
            if !texts.isEmpty || !children.isEmpty {
                type.choice { choice in
                    for field in texts { choice.writeText(field) }
                    for child in children { choice.writeUse(of: child, layout) }
                }
            }
            for field in kind.fields where field.type != .text { type.writeAttribute(field) }
        }
    }

    private mutating func writeText(_ field: Field) {
        element("xs:element", [("name", field.name), ("type", field.type.schemaName)]) { $0.annotate(field) }
    }

    private mutating func writeAttribute(_ field: Field) {
        let use = field.isRequired ? "required" : nil
        element("xs:attribute", [("name", field.name), ("type", field.type.schemaName), ("use", use)]) {
            $0.annotate(field)
        }
    }

    private mutating func annotate(_ field: Field) {
        let remarks = [field.unit.map { "in \($0)" }, field.note].compactMap(\.self)
        let english = ([field.labels.english] + remarks).joined(separator: "; ")
        annotate(Labels(english, field.labels.chinese))
    }

    /// Says for people what is declared.
    mutating func annotate(_ labels: Labels) {
        element("xs:annotation") { annotation in
            for language in Language.allCases {
                annotation.element(
                    "xs:documentation", [("xml:lang", language.rawValue)], words: labels[language])
            }
        }
    }
}
