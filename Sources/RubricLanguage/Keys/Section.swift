/// A mapping of the rubric file whose keys are fixed.
///
/// This is the one place in which keys are declared. The checker allows what is declared, the JSON Schema and the
/// reference of keys are made of it, and a comparison of two rubrics finds and names their parts by it. A new key is one
/// ``Key`` in the section where it stands.
struct Section: Sendable {
    /// What one such mapping is called: `criterion`.
    let name: String
    let doc: String
    /// The key that a value without a mapping stands for: `measures: {a: 1}` is `measures: {a: {value: 1}}`.
    let shorthand: String?
    let keys: [Key]

    init(_ name: String, _ doc: String, shorthand: String? = nil, _ keys: [Key]) {
        self.name = name
        self.doc = doc
        self.shorthand = shorthand
        self.keys = keys
    }

    var names: [String] { keys.map(\.name) }

    subscript(key: String) -> Key? { keys.first { $0.name == key } }
}

/// A key of a section.
struct Key: Sendable {
    let name: String
    let holds: Shape
    let isRequired: Bool
    /// What holds without it.
    let fallback: String?
    /// Whether the order of its parts means something.
    let isOrdered: Bool
    /// A value, as YAML in one line.
    let example: String
    /// What it means, in one sentence.
    let doc: String

    init(
        _ name: String, _ holds: Shape, required: Bool = false, default fallback: String? = nil, ordered: Bool = false,
        example: String, _ doc: String
    ) {
        self.name = name
        self.holds = holds
        isRequired = required
        self.fallback = fallback
        isOrdered = ordered
        self.example = example
        self.doc = doc
    }
}
