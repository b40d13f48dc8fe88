internal import CLibXML2
internal import Glibc

extension XMLTree {
    /// Lets the versions of a format be one: of several namespaces that a prefix may stand for, all become the first.
    ///
    /// - Parameter choices: for each prefix of a mapping the namespaces that it may stand for.
    func unifyNamespaces(_ choices: [String: [String]]) {
        var first: [String: String] = [:]
        for uris in choices.values {
            for uri in uris.dropFirst() { first[uri] = uris[0] }
        }
        guard !first.isEmpty else { return }
        for root in roots { root.rename(first) }
    }
}

extension TreeNode {
    /// Gives other names to namespaces that are declared in an element or inside it.
    fileprivate func rename(_ names: [String: String]) {
        var declaration = unsafe pointer.pointee.nsDef
        while let namespace = unsafe declaration {
            if let href = unsafe namespace.pointee.href, let name = unsafe names[String(cString: href)] {
                unsafe Glibc.free(UnsafeMutableRawPointer(mutating: href))
                unsafe namespace.pointee.href = unsafe UnsafePointer(xmlStrdup(name))
            }
            unsafe declaration = namespace.pointee.next
        }
        var child = firstChild
        while let node = child {
            if node.isElement { node.rename(names) }
            child = node.next
        }
    }
}
