import Records

/// What kinds, fields and values of records are called, by their names. An extension keeps its names.
struct RecordNames {
    private let vocabulary = Vocabulary.core
    private let words: Words
    private let subject: String

    /// - Parameter subject: the kind of those who are evaluated.
    init(_ words: Words, subject: String) {
        self.words = words
        self.subject = subject
    }

    func kind(_ name: String) -> String {
        vocabulary.kind(name).map { vocabulary[$0].labels[words.language] } ?? name
    }

    /// The label of the field that a way leads to, such as `contributor[2]/share`, and of what is in it.
    ///
    /// - Parameter kind: the kind of the item; empty for the subject.
    func field(_ way: String, of kind: String) -> (label: String, value: (String) -> String) {
        var parts = way.split(separator: "/").map(String.init)
        guard let name = parts.popLast() else { return (way, { $0 }) }
        var labels: [String] = []
        var owner = kind.isEmpty ? subject : kind
        for part in parts {
            let pieces = part.split(separator: "[", maxSplits: 1)
            owner = String(pieces[0])
            labels.append(self.kind(owner) + (pieces.count == 2 ? " " + pieces[1].dropLast() : ""))
        }
        let field = vocabulary.kind(owner).flatMap { kind in vocabulary[kind].fields.first { $0.name == name } }
        // The value of a part is called like the part.
        if name != "value" || parts.isEmpty { labels.append(field?.labels[words.language] ?? name) }
        return (labels.joined(separator: " "), { self.value($0, of: field?.type) })
    }

    private func value(_ text: String, of type: FieldType?) -> String {
        switch type {
        case .enumeration(let name):
            let values = vocabulary.enumeration(name)?.values ?? []
            return values.first { $0.name == text }?.labels[words.language] ?? text
        case .boolean: return text == "true" ? words.yes : words.no
        default: return text
        }
    }
}
