extension Parser {
    /// Whether the keys of a selection begin here. After a value `by` can be nothing else; elsewhere it is a name.
    var isAtKeys: Bool { current.kind == .name("by") }

    /// `"by" sum { "," sum }`; a comma before a label begins the next argument.
    mutating func keys() throws(Recovery) -> [SyntaxNode] {
        advance()
        var keys = [try sum()]
        while current.kind == .sign(.comma), !isLabelFollowing {
            advance()
            keys.append(try sum())
        }
        return keys
    }
}
