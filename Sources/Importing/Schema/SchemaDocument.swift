/// One document of an XML Schema, with the name under which the others import it.
public struct SchemaDocument: Hashable, Sendable {
    /// The name of the file; all documents of a schema lie in one folder.
    public let fileName: String
    /// The namespace whose elements it declares.
    public let namespace: String
    public let text: String
}
