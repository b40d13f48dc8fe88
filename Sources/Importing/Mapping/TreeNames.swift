internal import CLibXML2

/// The names of a mapping as they are in one tree: looked up once, then compared by their address.
@safe struct TreeNames {
    /// For each name of the mapping its address in the tree; `nil` where the tree has no such name.
    private var locals: [UnsafePointer<xmlChar>?]
    /// For each name the mark of the namespace that its prefix stands for; `nil` for none.
    private var namespaces: [UnsafeMutableRawPointer?]

    /// - Parameter grows: whether parts will be added to the tree, with names that it does not have yet.
    init(_ names: MappedNames, _ spaces: MappedNamespaces, in tree: borrowing XMLTree, thatGrows grows: Bool) {
        let dictionary = unsafe tree.document.pointee.dict
        let find = unsafe grows ? xmlDictLookup : xmlDictExists
        unsafe locals = names.names.map { name in
            unsafe find(dictionary, name.local, Int32(name.local.utf8.count))
        }
        unsafe namespaces = names.names.map { unsafe $0.prefix.flatMap { unsafe spaces.mark(of: $0) } }
    }

    /// Whether a node has a name.
    func isNamed(_ node: TreeNode, _ name: NameIndex) -> Bool {
        guard let local = unsafe locals[name.rawValue], unsafe node.nameIdentity == local else { return false }
        return isInNamespace(node, of: name)
    }

    /// Whether a node is in the namespace of a name.
    func isInNamespace(_ node: TreeNode, of name: NameIndex) -> Bool {
        let wanted = unsafe namespaces[name.rawValue]
        guard let actual = unsafe node.pointer.pointee.ns else { return unsafe wanted == nil }
        return unsafe wanted != nil && wanted == actual.pointee._private
    }
}
