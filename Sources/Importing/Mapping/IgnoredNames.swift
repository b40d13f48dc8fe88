/// What a mapping knowingly leaves out: it is not counted among what was not read.
struct IgnoredNames: Sendable {
    /// Elements, each with all that is inside it.
    var elements: Set<String> = []
    /// Attributes of any element.
    var attributes: Set<String> = []
    /// Attributes of one element: `ELEMENT/@ATTRIBUTE`.
    var attributesOfElements: Set<String> = []
    /// Elements with a code: `ELEMENT[@ATTRIBUTE='CODE']`.
    var codedElements: Set<String> = []
    /// The attributes by whose values the mapping tells elements of one name apart: each is counted by itself.
    var codes: Set<String> = []

    /// Adds `ELEMENT`, `@ATTRIBUTE`, `ELEMENT/@ATTRIBUTE` or `ELEMENT[@ATTRIBUTE='CODE']`; false if the text is none of
    /// them.
    mutating func add(_ text: String) -> Bool {
        if text.wholeMatch(of: #/[^\[\]@'\/]+\[@[^\[\]@'\/=]+='[^']*'\]/#) != nil {
            codedElements.insert(text)
            return true
        }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.last, parts.allSatisfy({ QualifiedName($0.first == "@" ? $0.dropFirst() : $0) != nil })
        else { return false }
        switch (parts.count, last.first == "@") {
        case (1, true): attributes.insert(String(last.dropFirst()))
        case (1, false): elements.insert(text)
        case (2, true) where parts[0].first != "@": attributesOfElements.insert(text)
        default: return false
        }
        return true
    }
}

extension ExpressionText {
    /// The attributes whose values its conditions compare with a text: `n` of `field[@n='title']`.
    var codes: [String] {
        text.split(separator: "[@").dropFirst().compactMap { condition in
            let name = condition.prefix { $0 == ":" || $0.utf8.allSatisfy(isNameByte) }
            let rest = condition.dropFirst(name.count).drop { $0 == " " }
            guard rest.first == "=", let quote = rest.dropFirst().first(where: { $0 != " " }), "'\"".contains(quote)
            else { return nil }
            return String(name.split(separator: ":").last ?? name)
        }
    }
}
