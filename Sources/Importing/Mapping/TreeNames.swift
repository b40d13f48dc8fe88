internal import CLibXML2

/// The names of a mapping as they are in one tree: looked up once, then compared by their address.
@safe struct TreeNames {
    /// A name as it is in a tree.
    @safe private struct Name {
        /// Its address; `nil` where the tree has no such name.
        let local: UnsafePointer<xmlChar>?
        /// The mark of the namespace that its prefix stands for; `nil` for none.
        let namespace: UnsafeMutableRawPointer?
    }

    private let names: [Name]

    /// - Parameter grows: whether parts will be added to the tree, with names that it does not have yet.
    init(_ names: MappedNames, _ spaces: MappedNamespaces, in tree: borrowing XMLTree, thatGrows grows: Bool) {
        let dictionary = unsafe tree.document.pointee.dict
        let find = unsafe grows ? xmlDictLookup : xmlDictExists
        self.names = names.names.map { name in
            unsafe Name(
                local: find(dictionary, name.local, Int32(name.local.utf8.count)),
                namespace: name.prefix.flatMap { unsafe spaces.mark(of: $0) })
        }
    }

    /// Whether a node has a name.
    func isNamed(_ node: TreeNode, _ name: NameIndex) -> Bool {
        guard let local = unsafe names[name.rawValue].local, unsafe node.nameIdentity == local else { return false }
        return isInNamespace(node, of: name)
    }

    /// Whether a node is in the namespace of a name.
    func isInNamespace(_ node: TreeNode, of name: NameIndex) -> Bool {
        let wanted = unsafe names[name.rawValue].namespace
        guard let actual = unsafe node.pointer.pointee.ns else { return unsafe wanted == nil }
        return unsafe wanted != nil && wanted == actual.pointee._private
    }
}
