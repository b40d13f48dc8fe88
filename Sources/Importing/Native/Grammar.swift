internal import Numbers
internal import Records

/// What may stand where in the native format, as tables: the vocabulary with numbers for names.
///
/// Made once for a run and shared by all threads.
struct Grammar: Sendable {
    /// What an element of a name means inside a kind.
    enum Meaning: Equatable {
        case nothing
        /// A text field.
        case text(Slot)
        /// A record.
        case record(KindIndex)
    }

    let vocabulary: Vocabulary
    let values: ValueReader
    let rules: [KindRules]
    /// All names of kinds and fields; the place of a name is its number.
    let names: [String]
    /// All namespaces of kinds; the first is the core's.
    let namespaces: [String]
    /// For each kind the fields that are checked and not kept.
    let unasked: [UInt64]
    /// Number of a name times kind → what it means: -1 nothing, else the slot.
    private var attributes: [Int16]
    /// -1 nothing, below 64 the slot of a text, else 64 plus the kind.
    private var elements: [Int16]

    /// - Parameter unasked: for each kind the fields that are checked and not kept; empty where all are kept.
    init(_ vocabulary: Vocabulary, unasked: [UInt64] = []) {
        self.vocabulary = vocabulary
        self.unasked = unasked.isEmpty ? vocabulary.kinds.map { _ in 0 } : unasked
        values = ValueReader(vocabulary)
        let kinds = vocabulary.kinds
        let names = Set(kinds.map(\.name) + kinds.flatMap { $0.fields.map(\.name) }).sorted()
        let namespaces = [Vocabulary.namespace] + Set(kinds.compactMap(\.namespace)).sorted()
        self.names = names
        self.namespaces = namespaces
        rules = kinds.map { KindRules($0, namespaces: namespaces) }
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
        attributes = Array(repeating: -1, count: names.count * (kinds.count + 1))
        elements = attributes
        for (index, kind) in kinds.enumerated() {
            for (slot, field) in kind.fields.enumerated() {
                guard let number = numbers[field.name] else { continue }
                if field.type == .text {
                    elements[index * names.count + number] = Int16(slot)
                } else {
                    attributes[index * names.count + number] = Int16(slot)
                }
            }
            add(kind.children, to: index, numbers)
        }
        add(topLevel(of: vocabulary), to: kinds.count, numbers)
    }

    private mutating func add(_ children: [String], to parent: Int, _ numbers: [String: Int]) {
        for child in children {
            guard let kind = vocabulary.kind(child), let number = numbers[child] else { continue }
            let place = parent * names.count + number
            precondition(elements[place] < 0, "a text field and a record inside one kind have different names")
            elements[place] = Int16(64 + kind.index)
        }
    }

    /// The kind that stands for the root in the tables.
    var root: Int { rules.count }

    /// The slot of an attribute of a kind; negative when it has none of that name.
    @inline(__always)
    func attribute(_ name: Int, of kind: Int) -> Int { Int(attributes[kind * names.count + name]) }

    /// What an element inside a kind means: negative for nothing, below 64 the slot of a text, else 64 plus the kind.
    @inline(__always)
    func element(_ name: Int, in kind: Int) -> Int { Int(elements[kind * names.count + name]) }

    /// The names of what may stand inside a kind, or inside the root.
    func elementNames(in kind: Int) -> [String] {
        names.indices.filter { element($0, in: kind) >= 0 }.map { names[$0] }
    }

    /// The names of the attributes of a kind.
    func attributeNames(of kind: Int) -> [String] {
        names.indices.filter { attribute($0, of: kind) >= 0 }.map { names[$0] }
    }
}

/// The names of the kinds that stand right inside the root.
private func topLevel(of vocabulary: Vocabulary) -> [String] {
    let inner = Set(vocabulary.kinds.flatMap(\.children))
    return vocabulary.kinds.filter { ($0.role == .subject || $0.role == .place) && !inner.contains($0.name) }.map(
        \.name)
}
