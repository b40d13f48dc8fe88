internal import CLibXML2

/// The names of a mapping as they are in one tree: looked up once, then compared by their address.
@safe struct TreeNames {
    /// For each name of the mapping its address in the tree; `nil` where the tree has no such name.
    private var locals: [UnsafePointer<xmlChar>?]
    /// For each name the namespace that its prefix stands for; `nil` for none.
    private var namespaces: [String?] = []
    /// What each prefix stands for: the first of its namespaces, which the tree has in place of the others.
    let prefixes: [String: String]

    /// - Parameter grows: whether parts will be added to the tree, with names that it does not have yet.
    init(_ mapping: Mapping, in tree: borrowing XMLTree, thatGrows grows: Bool) {
        prefixes = mapping.namespaces.compactMapValues(\.first)
        let dictionary = unsafe tree.document.pointee.dict
        let find = unsafe grows ? xmlDictLookup : xmlDictExists
        unsafe locals = mapping.names.names.map { name in
            unsafe find(dictionary, name.local, Int32(name.local.utf8.count))
        }
        for name in mapping.names.names { namespaces.append(name.prefix.map { prefixes[$0] ?? xmlNamespace }) }
    }

    /// Whether a node has a name.
    func isNamed(_ node: TreeNode, _ name: NameIndex) -> Bool {
        guard let local = unsafe locals[name.rawValue], unsafe node.nameIdentity == local else { return false }
        guard let wanted = namespaces[name.rawValue] else { return unsafe node.namespace == nil }
        guard let actual = unsafe node.namespace else { return false }
        return unsafe xmlStrEqual(actual, wanted) == 1
    }
}

private let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
