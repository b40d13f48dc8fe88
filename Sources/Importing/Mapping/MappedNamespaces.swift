internal import CLibXML2
internal import Glibc

/// The namespaces of a mapping. Each has a mark, by which names are compared faster than by its text.
struct MappedNamespaces {
    /// What each prefix stands for: the first of its namespaces, which a tree has in place of the others.
    let prefixes: [String: String]
    private var marks: [String: Int] = [:]
    private var known: [(text: [CChar], first: [CChar], mark: Int)] = []

    /// - Parameter choices: for each prefix the namespaces that it may stand for.
    init(_ choices: [String: [String]]) {
        prefixes = choices.compactMapValues(\.first)
        let all = choices.merging(["xml": ["http://www.w3.org/XML/1998/namespace"]]) { _, xml in xml }
        for (prefix, texts) in all.sorted(by: { $0.key < $1.key }) {
            guard let first = texts.first else { continue }
            let mark = known.first { $0.first == Array(first.utf8CString) }?.mark ?? known.count + 1
            marks[prefix] = mark
            known += texts.map { (text: Array($0.utf8CString), first: Array(first.utf8CString), mark: mark) }
        }
        // What becomes another does so even where a prefix stands for it alone.
        known = known.filter { $0.text != $0.first } + known.filter { $0.text == $0.first }
    }

    /// The mark of the namespace for which a prefix stands.
    func mark(of prefix: String) -> UnsafeMutableRawPointer? {
        unsafe UnsafeMutableRawPointer(bitPattern: marks[prefix, default: 0])
    }

    /// Marks a namespace of a tree. Of several that a prefix may stand for, all become the first, so that the versions
    /// of a format are one.
    fileprivate func unify(_ namespace: xmlNsPtr) {
        guard let text = unsafe namespace.pointee.href,
            let place = known.firstIndex(where: { unsafe $0.text.isWritten(text) })
        else { return }
        unsafe namespace.pointee._private = UnsafeMutableRawPointer(bitPattern: known[place].mark)
        if unsafe known[place].first.isWritten(text) { return }
        unsafe Glibc.free(UnsafeMutableRawPointer(mutating: text))
        unsafe namespace.pointee.href = unsafe UnsafePointer(xmlCharStrdup(known[place].first))
    }
}

extension [CChar] {
    /// Whether this is the text at an address; a zero stands behind both.
    fileprivate func isWritten(_ text: UnsafePointer<xmlChar>) -> Bool {
        unsafe strcmp(self, UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)) == 0
    }
}

extension XMLTree {
    /// Marks all namespaces that are declared in the tree, and unifies the versions of each.
    func unify(_ namespaces: MappedNamespaces) {
        // Where the namespace of `xml:lang` is.
        if let xml = unsafe document.pointee.oldNs { unsafe namespaces.unify(xml) }
        unsafe others.forEach { if let xml = unsafe $0.pointee.oldNs { unsafe namespaces.unify(xml) } }
        for root in roots { root.unify(namespaces) }
    }
}

extension TreeNode {
    fileprivate func unify(_ namespaces: MappedNamespaces) {
        var declaration = unsafe pointer.pointee.nsDef
        while let namespace = unsafe declaration {
            unsafe namespaces.unify(namespace)
            unsafe declaration = namespace.pointee.next
        }
        var child = firstChild
        while let node = child {
            if node.isElement { node.unify(namespaces) }
            child = node.next
        }
    }
}
