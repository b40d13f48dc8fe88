internal import Records

/// Which document of a schema declares what, and under which names they know each other.
struct SchemaLayout {
    let vocabulary: Vocabulary
    /// The core, then the extensions in the order in which they came.
    let namespaces: [String]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        var namespaces = [Vocabulary.namespace]
        for namespace in vocabulary.kinds.compactMap(\.namespace) where !namespaces.contains(namespace) {
            namespaces.append(namespace)
        }
        self.namespaces = namespaces
    }

    func fileName(_ number: Int) -> String {
        number == 0 ? "staff.xsd" : "staff-extension-\(number).xsd"
    }

    /// The prefix of a namespace, the same in every document.
    func prefix(_ number: Int) -> String {
        number == 0 ? "staff" : "x\(number)"
    }

    /// The place of a kind's document.
    func number(of kind: RecordKind) -> Int {
        kind.namespace.flatMap { namespaces.firstIndex(of: $0) } ?? 0
    }

    func kinds(in number: Int) -> [RecordKind] {
        vocabulary.kinds.filter { self.number(of: $0) == number }
    }

    /// The documents that a document imports: the core all extensions, and each extension the core.
    func neighbours(of number: Int) -> Range<Int> {
        number == 0 ? 1..<namespaces.count : 0..<1
    }

    /// Whether another document names the element of a kind: those of an extension, and the parts inside them.
    func isGlobal(_ kind: RecordKind) -> Bool {
        number(of: kind) > 0 || kind.role == .part
    }

    /// The name of a kind's type, which is not the name of its element: a `title` is a dated attribute, a text
    /// and an enumeration.
    func typeName(of kind: RecordKind) -> String {
        "\(prefix(number(of: kind))):kind.\(kind.name)"
    }

    /// The kinds that may stand directly in the root: those that stand in no other.
    var outermost: [RecordKind] {
        let inner = Set(vocabulary.kinds.flatMap(\.children))
        return vocabulary.kinds.filter { [.place, .subject].contains($0.role) && !inner.contains($0.name) }
    }

    /// The kinds that may stand inside a kind.
    func children(of kind: RecordKind) -> [RecordKind] {
        kind.children.compactMap { vocabulary.kind($0) }.map { vocabulary[$0] }
    }
}
