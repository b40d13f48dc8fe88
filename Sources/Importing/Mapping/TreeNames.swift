internal import CLibXML2

/// The names of a mapping as they are in one tree: looked up once, then compared by their address.
@safe struct TreeNames {
    /// For each name of the mapping its address in the tree; `nil` where the tree has no such name.
    private var locals: [UnsafePointer<xmlChar>?]
    /// For each name the namespace that its prefix stands for; `nil` for none.
    private var namespaces: [String?] = []
    /// What each prefix stands for in this tree.
    let prefixes: [String: String]

    init(_ mapping: Mapping, in tree: borrowing XMLTree) {
        prefixes = chosenNamespaces(mapping.namespaces, in: tree.roots[0])
        let dictionary = unsafe tree.document.pointee.dict
        unsafe locals = mapping.names.names.map { name in
            unsafe xmlDictExists(dictionary, name.local, Int32(name.local.utf8.count))
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

/// For each prefix the first of its namespaces that the document declares; the first of all where it declares none.
private func chosenNamespaces(_ choices: [String: [String]], in first: TreeNode) -> [String: String] {
    let candidates = Set(choices.values.filter { $0.count > 1 }.joined())
    let declared = candidates.isEmpty ? [] : declaredNamespaces(from: first, among: candidates)
    return choices.compactMapValues { uris in uris.first(where: declared.contains) ?? uris.first }
}

/// Among the declarations of a node, of those behind it, and of all that is inside them.
private func declaredNamespaces(from node: TreeNode, among candidates: Set<String>) -> Set<String> {
    var found: Set<String> = []
    var element: TreeNode? = node
    while let node = element {
        if node.isElement {
            var declaration = unsafe node.pointer.pointee.nsDef
            while let namespace = unsafe declaration {
                if let href = unsafe namespace.pointee.href {
                    let uri = unsafe String(cString: href)
                    if candidates.contains(uri) { found.insert(uri) }
                }
                unsafe declaration = namespace.pointee.next
            }
            if let child = node.firstChild { found.formUnion(declaredNamespaces(from: child, among: candidates)) }
        }
        element = node.next
    }
    return found
}
