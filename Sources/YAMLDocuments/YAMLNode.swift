/// A piece of a YAML document, with the bytes it came from.
public struct YAMLNode: Sendable {
    /// What a node holds.
    public enum Content: Sendable {
        /// A text as its author meant it: quotes, escapes and folding are undone, nothing else.
        case scalar(String, style: ScalarStyle)
        case sequence([YAMLNode])
        /// Keys are scalars, and no two have the same text; in the order of the document.
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    /// How a scalar is written.
    public enum ScalarStyle: Sendable {
        case plain
        case quoted
        /// After `|` or `>`.
        case block
    }

    public let content: Content
    /// The bytes of the source, quotes included.
    public let range: Range<Int>
    /// Where the pieces of a scalar's text stand in the source.
    let spelling: Spelling

    init(_ content: Content, range: Range<Int>, spelling: Spelling = Spelling(runs: [], range: 0..<0)) {
        self.content = content
        self.range = range
        self.spelling = spelling
    }
}

extension YAMLNode {
    /// The text of a scalar.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The nodes of a sequence.
    public var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The pairs of a mapping in the order of the document.
    public var entries: [(key: YAMLNode, value: YAMLNode)]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// Whether nothing was written, as after `key:` at the end of a line.
    public var isEmpty: Bool {
        if case .scalar("", .plain) = content { true } else { false }
    }

    /// The value beside a key of a mapping.
    public subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key.text == key }?.value
    }

    /// The byte of the source at which byte `i` of a scalar's text is written.
    ///
    /// Follows escapes, doubled quotes, folded lines and the indentation of blocks. What has no spelling of its own
    /// (the blank that a line break became) stands where its spelling starts.
    public func offset(ofText i: Int) -> Int { spelling.offset(ofText: i) }

    /// The bytes of the source in which some bytes of a scalar's text are written.
    public func source(ofText range: Range<Int>) -> Range<Int> {
        let lower = offset(ofText: range.lowerBound)
        guard !range.isEmpty else { return lower..<lower }
        return lower..<max(lower + 1, offset(ofText: range.upperBound))
    }
}

extension YAMLNode: CustomStringConvertible {
    /// What kind of node it is, as messages call it.
    public var description: String {
        switch content {
        case .scalar where isEmpty: "nothing"
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
