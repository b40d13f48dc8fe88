/// The way from the root of a frame to the node that was asked for last: the next one is counted on from there, so that
/// to go through many sisters costs no more than to look at each once.
struct TreeTrail {
    private var steps: [(node: TreeNode, place: Int)] = []

    /// The places of a node and of those around it, each inside the element around it, below the root. No node may
    /// stand in front of the one that was asked for before.
    mutating func places(of node: TreeNode) -> [Int] {
        guard let parent = node.parent, parent.isElement else { return [] }
        let outer = places(of: parent)
        var (sister, place) = start(in: parent, at: outer.count)
        while let other = sister, other != node { (sister, place) = (other.next, place + 1) }
        leave(node, at: place, outer.count)
        return outer + [place]
    }

    /// The node at the end of some places.
    mutating func node(at places: [Int], below root: TreeNode) -> TreeNode? {
        var parent = root
        for (level, wanted) in places.enumerated() {
            var (sister, place) = start(in: parent, at: level, atMost: wanted)
            while let other = sister, place < wanted { (sister, place) = (other.next, place + 1) }
            guard let sister else { return nil }
            leave(sister, at: place, level)
            parent = sister
        }
        return parent
    }

    /// Where to begin inside an element: where it was left, or in front.
    private func start(in parent: TreeNode, at level: Int, atMost last: Int = .max) -> (TreeNode?, Int) {
        guard level < steps.count, steps[level].node.parent == parent, steps[level].place <= last else {
            return (parent.firstChild, 0)
        }
        return (steps[level].node, steps[level].place)
    }

    private mutating func leave(_ node: TreeNode, at place: Int, _ level: Int) {
        if level < steps.count, steps[level].node == node { return }
        steps.removeSubrange(level...)
        steps.append((node, place))
    }
}
