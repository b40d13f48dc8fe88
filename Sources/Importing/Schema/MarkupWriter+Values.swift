internal import Records

extension FieldType {
    /// The name of the type in the schema.
    var schemaName: String {
        switch self {
        case .text: "staff:text"
        case .name: "staff:name"
        case .identifier(let scheme): "staff:identifier.\(scheme.rawValue)"
        case .enumeration(let name): "staff:enumeration.\(name)"
        case .integer: "xs:integer"
        case .decimal, .money: "xs:decimal"
        case .share: "staff:share"
        case .date: "staff:date"
        case .boolean: "xs:boolean"
        }
    }
}

extension IdentifierScheme {
    /// What the importer can bring into the normal form, as a pattern: loose where writers differ.
    fileprivate var pattern: String {
        switch self {
        case .doi: #"([Dd][Oo][Ii]\s*:?\s*|\S+/)?10\.\S*/\S*"#
        case .issn: "([Ii][Ss][Ss][Nn]:?\\s*)?[0-9]{4}-?[0-9]{3}[0-9Xx]"
        case .isbn: "([Ii][Ss][Bb][Nn]:?\\s*)?[0-9]([ -]?[0-9]){8}([ -]?[0-9]){0,3}[ -]?[0-9Xx]"
        case .ror: "(https?://)?(ror.org/)?0[0-9A-Za-z]{6}[0-9]{2}"
        case .orcid: "(https?://orcid.org/)?[0-9]{4}(-?[0-9]{4}){2}-?[0-9]{3}[0-9Xx]"
        case .item, .person, .institution, .unit, .patent, .family, .standard, .contract, .project, .registration,
            .document:
            #"\S(.*\S)?"#
        }
    }
}

extension MarkupWriter {
    /// Declares the types of all values.
    mutating func writeValueTypes(of vocabulary: Vocabulary) {
        writeFilled("text", base: "xs:string")
        writeFilled("name", base: "xs:token")
        restriction("share", base: "xs:token") { $0.pattern(#"\+?[0-9]*\.?[0-9]+\s*[%％]?"#) }
        element("xs:simpleType", [("name", "date")]) { type in
            type.annotate(Labels("A date as precise as it is known", "日期，精确到已知的程度"))
            type.element("xs:union", [("memberTypes", "xs:date xs:gYearMonth xs:gYear")])
        }
        for scheme in IdentifierScheme.allCases {
            restriction("identifier.\(scheme.rawValue)", base: "xs:token") { $0.pattern(scheme.pattern) }
        }
        for enumeration in vocabulary.enumerations { write(enumeration) }
    }

    private mutating func write(_ enumeration: Enumeration) {
        restriction("enumeration.\(enumeration.name)", base: "xs:token") { type in
            for value in enumeration.values {
                type.element("xs:enumeration", [("value", value.name)]) { $0.annotate(value.labels) }
            }
        }
    }

    /// A text that is not empty.
    private mutating func writeFilled(_ name: String, base: String) {
        restriction(name, base: base) { $0.element("xs:minLength", [("value", "1")]) }
    }

    private mutating func restriction(_ name: String, base: String, _ facets: (inout MarkupWriter) -> Void) {
        element("xs:simpleType", [("name", name)]) { type in
            type.element("xs:restriction", [("base", base)], facets)
        }
    }

    private mutating func pattern(_ pattern: String) {
        element("xs:pattern", [("value", pattern)])
    }
}
