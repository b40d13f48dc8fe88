internal import Records

/// A mapping with all that one thread needs to read files with it, made once.
final class CompiledMapping {
    let mapping: Mapping
    let namespaces: MappedNamespaces
    let expressions: [XPathExpression]
    let patterns: [Regex<AnyRegexOutput>]
    let values: ValueReader
    let facts: [KindFacts]
    let bounds: ReadingBounds

    init(_ mapping: Mapping, bounds: ReadingBounds = ReadingBounds()) {
        self.mapping = mapping
        self.bounds = bounds
        namespaces = MappedNamespaces(mapping.namespaces)
        expressions = mapping.expressions.map { expression in
            guard let compiled = XPathExpression(expression) else {
                preconditionFailure("an expression of a checked mapping is XPath")
            }
            return compiled
        }
        patterns = mapping.patterns.map { pattern in
            guard let compiled = try? Regex(pattern) else {
                preconditionFailure("a pattern of a checked mapping is a regular expression")
            }
            return compiled
        }
        values = ValueReader(mapping.vocabulary)
        facts = mapping.vocabulary.kinds.map(KindFacts.init)
    }
}

/// What the reader asks of a kind over and over.
struct KindFacts {
    let role: RecordKind.Role
    let required: UInt64
    let id: Slot?
    let position: Slot?
    let itself: Slot?
    /// The fields of its beginning and end, and of the number of contributors that an item declares.
    let start: Slot?
    let end: Slot?
    let contributors: Slot?

    init(_ kind: RecordKind) {
        role = kind.role
        required = kind.requiredMask
        id = kind.slot("id")
        position = kind.slot("position")
        itself = kind.slot("self")
        let rules = KindRules(kind, namespaces: [])
        (start, end, contributors) = (rules.start, rules.end, rules.contributors)
    }
}
