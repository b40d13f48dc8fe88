import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An element of an XML text.
public final class Markup {
    public let name: String
    public let attributes: [String: String]
    public fileprivate(set) var children: [Markup] = []
    public fileprivate(set) var text = ""

    fileprivate init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    /// All elements with a name, at any depth.
    public func all(_ name: String) -> [Markup] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }

    /// The first of them.
    public func first(_ name: String) -> Markup? {
        for child in children {
            if let found = child.name == name ? child : child.first(name) { return found }
        }
        return nil
    }

    /// Reads a text, which stops at the first fault.
    static func tree(_ data: Data) -> Markup {
        let builder = Builder()
        let parser = XMLParser(data: data)
        parser.delegate = builder
        builder.isSound = parser.parse()
        return builder.isSound ? builder.root : Markup("unsound", [:])
    }

    private final class Builder: NSObject, XMLParserDelegate {
        let root = Markup("", [:])
        var isSound = true
        private var open: [Markup] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            let node = Markup(name, attributes)
            (open.last ?? root).children.append(node)
            open.append(node)
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            open.last?.text += text
        }
    }
}
