internal import CLibXML2

extension XMLTree {
    /// A tree like another, with names in a dictionary of its own: for another thread.
    init(copying other: borrowing XMLTree) {
        guard let copy = unsafe xmlNewDoc("1.0"), let dictionary = unsafe xmlDictCreate() else {
            preconditionFailure("there is memory for a document")
        }
        unsafe copy.pointee.dict = unsafe dictionary
        unsafe xmlDocSetRootElement(copy, xmlDocCopyNode(other.roots[0].pointer, copy, 1))
        guard let document = unsafe ParsedDocument(copy) else {
            preconditionFailure("there is memory for a document")
        }
        document.root.accompany(other.roots[0]) { copy, original in copy.copyLine(of: original) }
        self.init(document)
    }
}

extension TreeNode {
    /// Marks as read what is read in a tree that is alike.
    func markRead(like other: TreeNode) {
        accompany(other) { own, other in if other.isRead { own.markRead() } }
    }

    /// Hands over each node inside a tree, attributes too, with its like in another.
    fileprivate func accompany(_ other: TreeNode, _ body: (TreeNode, TreeNode) -> Void) {
        body(self, other)
        for (first, second) in [(firstAttribute, other.firstAttribute), (firstChild, other.firstChild)] {
            var pair = (first, second)
            while let own = pair.0, let like = pair.1 {
                if own.isElement { own.accompany(like, body) } else { body(own, like) }
                pair = (own.next, like.next)
            }
        }
    }

    fileprivate func copyLine(of other: TreeNode) {
        if isElement { unsafe pointer.pointee.psvi = unsafe other.pointer.pointee.psvi }
    }

    /// Moves the node into an element of a tree with the same dictionary, behind one of its children or to the front.
    func move(into element: TreeNode, behind sister: TreeNode?) {
        unsafe xmlUnlinkNode(pointer)
        if let sister {
            unsafe xmlAddNextSibling(sister.pointer, pointer)
        } else if let first = element.firstChild {
            unsafe xmlAddPrevSibling(first.pointer, pointer)
        } else {
            unsafe xmlAddChild(element.pointer, pointer)
        }
    }

    /// Takes the node out of its tree and frees it.
    func free() {
        unsafe xmlUnlinkNode(pointer)
        unsafe xmlFreeNode(pointer)
    }
}
