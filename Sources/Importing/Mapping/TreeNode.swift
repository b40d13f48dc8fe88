internal import CLibXML2

/// An element, attribute or text of a parsed tree.
///
/// It points into libxml2's tree and is only valid while that lives; the reader of a document never lets one out.
@safe struct TreeNode: Hashable {
    let pointer: UnsafeMutablePointer<xmlNode>

    init(_ pointer: UnsafeMutablePointer<xmlNode>) {
        unsafe self.pointer = pointer
    }

    static func == (left: TreeNode, right: TreeNode) -> Bool { unsafe left.pointer == right.pointer }
    func hash(into hasher: inout Hasher) { unsafe hasher.combine(pointer) }

    var isElement: Bool { unsafe pointer.pointee.type == XML_ELEMENT_NODE }
    var isAttribute: Bool { unsafe pointer.pointee.type == XML_ATTRIBUTE_NODE }
    var isText: Bool {
        let type = unsafe pointer.pointee.type
        return type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE
    }

    var parent: TreeNode? { unsafe TreeNode(optional: pointer.pointee.parent) }
    /// The outermost element around the node, or the node itself.
    var root: TreeNode {
        var node = self
        while let parent = node.parent, parent.isElement { node = parent }
        return node
    }
    var next: TreeNode? { unsafe TreeNode(optional: pointer.pointee.next) }
    /// For an element its first child, for an attribute the text of its value.
    var firstChild: TreeNode? { unsafe TreeNode(optional: pointer.pointee.children) }
    /// The first attribute of an element; the others follow as `next`.
    var firstAttribute: TreeNode? {
        guard isElement, let attribute = unsafe pointer.pointee.properties else { return nil }
        // An attribute begins with the same members as every other node.
        return unsafe TreeNode(UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self))
    }

    /// The line where the element's start tag begins; an attribute stands where its element stands.
    var line: Int {
        let element = isElement ? self : parent ?? self
        guard element.isElement else { return 1 }
        return unsafe Int(bitPattern: element.pointer.pointee.psvi)
    }

    /// Whether a rule has read the node.
    var isRead: Bool { unsafe pointer.pointee._private != nil }

    /// Remembers that a rule has read the node.
    func markRead() { unsafe pointer.pointee._private = UnsafeMutableRawPointer(pointer) }

    /// The local name.
    var name: String {
        guard let name = unsafe pointer.pointee.name else { return "" }
        return unsafe String(cString: name)
    }

    /// The interned bytes of the local name: the same pointer for the same name throughout a tree.
    var nameIdentity: UnsafePointer<xmlChar>? { unsafe pointer.pointee.name }

    /// The namespace of an element or attribute.
    var namespace: UnsafePointer<xmlChar>? {
        guard let namespace = unsafe pointer.pointee.ns else { return nil }
        return unsafe UnsafePointer(namespace.pointee.href)
    }

    init?(optional pointer: UnsafeMutablePointer<xmlNode>?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.init(pointer)
    }
}

extension TreeNode {
    /// Appends the text of the node with white space normalised: none at the ends, one blank for each run inside.
    func appendText(to bytes: inout [UInt8]) {
        let start = bytes.count
        if isText {
            appendContent(to: &bytes, from: start)
        } else {
            appendDescendants(to: &bytes, from: start)
        }
        if bytes.count > start, bytes[bytes.count - 1] == 0x20 { bytes.removeLast() }
    }

    /// Whether the node holds any text but white space.
    var hasText: Bool {
        var child = firstChild
        while let node = child {
            if node.isText, let content = unsafe node.pointer.pointee.content {
                var place = unsafe UnsafePointer(content)
                while unsafe place.pointee != 0 {
                    if unsafe !isBlank(place.pointee) { return true }
                    unsafe place += 1
                }
            }
            child = node.next
        }
        return false
    }

    private func appendDescendants(to bytes: inout [UInt8], from start: Int) {
        var child = firstChild
        while let node = child {
            if node.isText {
                node.appendContent(to: &bytes, from: start)
            } else if node.isElement {
                node.appendDescendants(to: &bytes, from: start)
            }
            child = node.next
        }
    }

    private func appendContent(to bytes: inout [UInt8], from start: Int) {
        guard let content = unsafe pointer.pointee.content else { return }
        var place = unsafe UnsafePointer(content)
        while true {
            let byte = unsafe place.pointee
            if byte == 0 { return }
            if !isBlank(byte) {
                bytes.append(byte)
            } else if bytes.count > start, bytes[bytes.count - 1] != 0x20 {
                bytes.append(0x20)
            }
            unsafe place += 1
        }
    }
}

/// Whether a byte is white space of XML.
func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
