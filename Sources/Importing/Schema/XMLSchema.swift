public import Records

/// The XML Schema of the native staff record format: first the document to validate against, then one for each
/// namespace that extends it.
///
/// Everything in it comes from the vocabulary. It is XSD 1.0, and so it cannot say all that the importer checks: a
/// text that is required or given twice, an identifier in its normal form, or a reference that leads nowhere.
public func xmlSchema(of vocabulary: Vocabulary) -> [SchemaDocument] {
    let layout = SchemaLayout(vocabulary)
    return layout.namespaces.indices.map { number in
        var writer = MarkupWriter()
        writer.writeDocument(number, of: layout)
        return SchemaDocument(
            fileName: layout.fileName(number), namespace: layout.namespaces[number], text: writer.text)
    }
}

extension MarkupWriter {
    fileprivate mutating func writeDocument(_ number: Int, of layout: SchemaLayout) {
        let head: Attributes =
            [("xmlns:xs", "http://www.w3.org/2001/XMLSchema")]
            + layout.namespaces.indices.map { ("xmlns:\(layout.prefix($0))", layout.namespaces[$0]) }
            + [("targetNamespace", layout.namespaces[number]), ("elementFormDefault", "qualified")]
        element("xs:schema", head) { schema in
            for other in layout.neighbours(of: number) {
                schema.element(
                    "xs:import",
                    [("namespace", layout.namespaces[other]), ("schemaLocation", layout.fileName(other))])
            }
            if number == 0 {
                schema.writeRoot(of: layout)
                schema.writeValueTypes(of: layout.vocabulary)
            }
            for kind in layout.kinds(in: number) {
                if layout.isGlobal(kind) { schema.writeElement(kind, layout) }
                schema.writeType(of: kind, layout)
            }
        }
    }

    /// The root element of a staff record file.
    private mutating func writeRoot(of layout: SchemaLayout) {
        element("xs:element", [("name", "staff")]) { root in
            root.element("xs:complexType") { type in
                type.choice { choice in
                    for kind in layout.outermost { choice.writeElement(kind, layout) }
                }
                type.element(
                    "xs:attribute", [("name", "version"), ("type", "xs:token"), ("use", "required"), ("fixed", "1")])
            }
        }
    }
}
