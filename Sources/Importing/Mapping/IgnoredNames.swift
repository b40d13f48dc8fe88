/// What a mapping knowingly leaves out: it is not counted among what was not read.
struct IgnoredNames: Sendable {
    /// Elements, each with all that is inside it.
    var elements: Set<String> = []
    /// Attributes of any element.
    var attributes: Set<String> = []
    /// Attributes of one element: `ELEMENT/@ATTRIBUTE`.
    var attributesOfElements: Set<String> = []

    /// Adds `ELEMENT`, `@ATTRIBUTE` or `ELEMENT/@ATTRIBUTE`; false if the text is none of them.
    mutating func add(_ text: String) -> Bool {
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
