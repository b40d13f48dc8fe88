internal import CLibXML2

/// A document in memory as libxml2's tree, or several side by side; freed with this value.
///
/// A document type is tolerated and otherwise ignored: no file is loaded, nothing goes over the network, and a
/// document that declares entities or defaults of attributes is refused before any is used. libxml2's limits of depth
/// and length hold.
@safe struct XMLTree: ~Copyable {
    let document: UnsafeMutablePointer<xmlDoc>
    /// The root of each document.
    private(set) var roots: [TreeNode]
    /// Whether the nodes have their numbers already.
    private(set) var isNumbered = false
    /// The documents whose roots were moved; the namespace `xml` is theirs.
    private(set) var others: [UnsafeMutablePointer<xmlDoc>] = unsafe []

    /// Parses a text that is in UTF-8 whatever its declaration says.
    init(_ bytes: Span<UInt8>) throws(TreeFault) {
        unsafe self.init(try TreeParser().parse(bytes))
    }

    init(_ document: ParsedDocument, isNumbered: Bool = false) {
        unsafe self.document = document.pointer
        roots = [document.root]
        self.isNumbered = isNumbered
    }

    /// Adds another document: its root stands beside the others, and equal names have equal addresses.
    mutating func append(_ bytes: Span<UInt8>) throws(TreeFault) {
        append(try TreeParser(inside: self).parse(bytes))
    }

    /// Adds a document that was parsed with names in the same dictionary.
    mutating func append(_ parsed: ParsedDocument) {
        unsafe others.append(parsed.pointer)
        unsafe xmlUnlinkNode(parsed.root.pointer)
        unsafe xmlAddChild(
            UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self), parsed.root.pointer)
        roots.append(parsed.root)
    }

    /// Numbers all nodes, if that was not done while they were parsed.
    ///
    /// - Returns: how many elements there are; 0 if they had their numbers.
    func number() -> Int {
        if isNumbered { return 0 }
        var (next, elements) = (1, 0)
        for root in roots {
            let inner = root.setNumbers(from: next)
            (next, elements) = (inner.next, elements + inner.elements)
        }
        return elements
    }

    deinit {
        unsafe xmlFreeDoc(document)
        unsafe others.forEach { unsafe xmlFreeDoc($0) }
    }
}

/// A document with its root element, to be taken up by a tree.
@safe struct ParsedDocument {
    let pointer: UnsafeMutablePointer<xmlDoc>
    let root: TreeNode

    /// `nil` if there is no document or no root; what there is, is freed.
    init?(_ pointer: UnsafeMutablePointer<xmlDoc>?) {
        guard let pointer = unsafe pointer else { return nil }
        guard let root = unsafe TreeNode(optional: xmlDocGetRootElement(pointer)) else {
            unsafe xmlFreeDoc(pointer)
            return nil
        }
        unsafe self.pointer = pointer
        self.root = root
    }
}
