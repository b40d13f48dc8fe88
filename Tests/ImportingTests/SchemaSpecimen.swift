import Numbers
import Records

/// A document in which every kind of a vocabulary stands in every place where it may, with all its fields.
struct SchemaSpecimen {
    let vocabulary: Vocabulary
    /// An attribute to leave out, as `kind.field`.
    var omitted: String?
    /// What to write instead of the value of an attribute, as `kind.field`.
    var altered: (attribute: String, value: String)?
    /// A generator that shuffles children.
    var random: SplitMix64?

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    mutating func text() -> String {
        let extensions = Set(vocabulary.kinds.compactMap(\.namespace)).sorted()
        let prefixes = extensions.enumerated().map { " xmlns:e\($0.offset)=\"\($0.element)\"" }.joined()
        let outermost = vocabulary.kinds.filter { kind in
            kind.role == .subject || kind.name == "institution"
        }
        let inside = shuffled(outermost.map { element($0, extensions) })
        return "<staff xmlns=\"\(Vocabulary.namespace)\"\(prefixes) version=\"1\">\(inside.joined())</staff>"
    }

    private mutating func element(_ kind: RecordKind, _ extensions: [String]) -> String {
        let prefix = kind.namespace.flatMap { extensions.firstIndex(of: $0) }.map { "e\($0):" } ?? ""
        var start = "<\(prefix)\(kind.name)"
        var children: [String] = []
        for field in kind.fields {
            if field.type == .text {
                children.append("<\(prefix)\(field.name)>清河 &amp; Co</\(prefix)\(field.name)>")
            } else if omitted != "\(kind.name).\(field.name)" {
                start += " \(field.name)=\"\(value(of: field, in: kind))\""
            }
        }
        for name in kind.children {
            if let child = vocabulary.kind(name) { children.append(element(vocabulary[child], extensions)) }
        }
        return "\(start)>\(shuffled(children).joined())</\(prefix)\(kind.name)>"
    }

    private mutating func shuffled(_ texts: [String]) -> [String] {
        guard var generator = random else { return texts }
        defer { random = generator }
        return texts.shuffled(using: &generator)
    }

    private func value(of field: Field, in kind: RecordKind) -> String {
        if let altered, altered.attribute == "\(kind.name).\(field.name)" { return altered.value }
        return switch field.type {
        case .text, .name: "清河"
        case .integer: "12"
        case .decimal: "12.50"
        case .money: "320000.00"
        case .share: "12.5 %"
        case .date: "2024-03"
        case .boolean: "true"
        case .enumeration(let name): vocabulary.enumeration(name)?.values.last?.name ?? ""
        case .identifier(.doi): "10.1/x"
        case .identifier(.issn): "1234-567X"
        case .identifier(.isbn): "978-7-03-012345-6"
        case .identifier(.orcid): "0000-0002-1825-009X"
        case .identifier(.ror): "05dxps055"
        case .identifier: "GB-12.5"
        }
    }
}
