import Numbers
import Testing

@testable import Importing

@Suite struct `The path of an element` {
    /// Law: what is remembered of earlier paths changes none, in whatever order they are asked for.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `counts the sisters of its name`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = "<r>" + inside(depth: 3, &random) + "</r>"
        let tree = try XMLTree(Array(text.utf8).span)
        var paths: [(node: TreeNode, path: String)] = []
        collect(tree.roots[0], "/r", into: &paths)
        var places = SisterPlaces()
        for (node, path) in paths + paths.shuffled(using: &random) {
            #expect(node.path(among: &places) == path, "\(text)")
            #expect(node.path == path)
        }
    }

    private func inside(depth: Int, _ random: inout SplitMix64) -> String {
        if depth == 0 { return "text" }
        return (0..<Int.random(in: 0...5, using: &random)).map { _ in
            let name = Bool.random(using: &random) ? "a" : "b"
            return "<\(name)>\(inside(depth: depth - 1, &random))</\(name)> "
        }.joined()
    }

    private func collect(_ node: TreeNode, _ path: String, into paths: inout [(node: TreeNode, path: String)]) {
        paths.append((node, path))
        var children: [TreeNode] = []
        var child = node.firstChild
        while let next = child {
            if next.isElement { children.append(next) }
            child = next.next
        }
        for (index, child) in children.enumerated() {
            let count = children.count { $0.name == child.name }
            let place = children[...index].count { $0.name == child.name }
            collect(child, path + "/" + child.name + (count > 1 ? "[\(place)]" : ""), into: &paths)
        }
    }
}
