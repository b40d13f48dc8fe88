extension YAMLNode {
    /// The node on one line, as YAML in braces and brackets: scalars as they are written, the text of blocks.
    ///
    /// - Parameter words: the text of the source in some bytes.
    public func flow(_ words: (Range<Int>) -> String) -> String {
        switch content {
        case .scalar(let text, .block): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .scalar: words(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        case .sequence(let items): "[" + items.map { $0.flow(words) }.joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key.flow(words)): \($0.value.flow(words))" }.joined(separator: ", ") + "}"
        }
    }
}
