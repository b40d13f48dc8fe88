internal import CLibXML2

/// The places of elements among their sisters of the same name. Of many thousands, asked for in their order, each is
/// passed once.
struct SisterPlaces {
    @safe private struct Sisters: Hashable {
        private let parent: TreeNode
        private let name: UnsafePointer<xmlChar>?

        init(of node: TreeNode, in parent: TreeNode) {
            self.parent = parent
            unsafe name = unsafe node.nameIdentity
        }

        static func == (left: Sisters, right: Sisters) -> Bool {
            unsafe left.parent == right.parent && left.name == right.name
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(parent)
            unsafe hasher.combine(name)
        }
    }

    /// Who of them was asked for last.
    private var last: [Sisters: (node: TreeNode, place: Int)] = [:]
    /// Where there is nobody else.
    private var alone: Set<Sisters> = []

    /// The place of an element; `nil` if it has no sister.
    mutating func place(of node: TreeNode, in parent: TreeNode) -> Int? {
        let sisters = Sisters(of: node, in: parent)
        if alone.contains(sisters) { return nil }
        var found = last[sisters].flatMap { place(of: node, countedFrom: $0) }
        if found == nil, let first = parent.firstChild?.thisOrNext(like: node) {
            found = place(of: node, countedFrom: (first, 1))
        }
        // A part of a text is no child of its element.
        guard let place = found else { return nil }
        guard place > 1 || node.next?.thisOrNext(like: node) != nil else {
            alone.insert(sisters)
            return nil
        }
        last[sisters] = (node, place)
        return place
    }

    /// `nil` if the element does not stand behind the one that is known.
    private func place(of node: TreeNode, countedFrom known: (node: TreeNode, place: Int)) -> Int? {
        var (sister, place) = known
        while sister != node {
            guard let next = sister.next?.thisOrNext(like: node) else { return nil }
            (sister, place) = (next, place + 1)
        }
        return place
    }
}

extension TreeNode {
    /// The node, or the next beside it, that is an element with the name of another.
    fileprivate func thisOrNext(like other: TreeNode) -> TreeNode? {
        var node: TreeNode? = self
        while let candidate = node, unsafe !candidate.isElement || candidate.nameIdentity != other.nameIdentity {
            node = candidate.next
        }
        return node
    }
}
