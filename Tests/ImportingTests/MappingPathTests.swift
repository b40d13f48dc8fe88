import Numbers
import Records
import Testing

@testable import Importing

@Suite struct `A simple path` {
    /// Law: a simple path leads to what XPath says it leads to.
    @Test func `leads to the same nodes as the general expression`() throws {
        var random = SplitMix64(seed: 42)
        var compared = 0
        for _ in 0..<300 {
            let text = "<r>" + tree(depth: 4, &random) + "</r>"
            let path = path(&random)
            var names = MappedNames()
            let steps = try #require(NodePath(path, names: &names), "\(path)")
            let mapping = Mapping(
                name: "m", vocabulary: .core, detections: [], encoding: nil, namespaces: [:], names: names,
                expressions: [ExpressionText(path, line: 1, names: &names)], patterns: [], ignored: IgnoredNames(),
                rules: [])
            let view = TreeView(try XMLTree(Array(text.utf8).span), CompiledMapping(mapping))
            let simple = view.nodes([.steps(steps)], from: view.roots[0])
            #expect(simple == view.nodes([.expression(0)], from: view.roots[0]), "\(path) in \(text)")
            compared += simple.count
        }
        #expect(compared > 150, "the trees have what the paths ask for")
    }

    private func tree(depth: Int, _ random: inout SplitMix64) -> String {
        if depth == 0 { return "text" }
        return (0..<Int.random(in: 1...4, using: &random)).map { _ in
            let name = ["a", "b"][Int.random(in: 0...1, using: &random)]
            let attribute = ["", " p='1'", " q='2'"][Int.random(in: 0...2, using: &random)]
            return "<\(name)\(attribute)>\(tree(depth: depth - 1, &random))</\(name)>"
        }.joined()
    }

    private func path(_ random: inout SplitMix64) -> String {
        let steps = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            ["a", "b", "a", "b", "a[1]", "b[2]", "a/self::a", "b/self::a"][Int.random(in: 0...7, using: &random)]
        }
        let end = ["", "", "/@p", "/@q"][Int.random(in: 0...3, using: &random)]
        let start = ["", "./", "/r/"][Int.random(in: 0...2, using: &random)]
        return start + steps.joined(separator: "/") + end
    }

    @Test(arguments: ["//a", "a | b", "a[@p]", "*", "text()", "a/@p/b", "count(a)", "a//b", "", "a/", "a[0]", "1a"])
    func `is nothing else of XPath`(text: String) {
        var names = MappedNames()
        #expect(NodePath(text, names: &names) == nil)
    }
}
