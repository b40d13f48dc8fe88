/// The root of an XML file, by which its format is known.
public struct RootElement: Hashable, Sendable {
    public var name: String
    public var namespace: String?
    /// The prefix with which the file writes the root's name.
    var prefix: String?
    /// The bytes of its start tag.
    var tag: Range<Int>
    /// Whether the file declares entities or attributes of its own: then no piece of it stands by itself.
    var hasDeclarations: Bool
}
