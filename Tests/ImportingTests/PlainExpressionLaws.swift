import Numbers
import Testing

@testable import Importing

@Suite struct `A plain expression` {
    /// Law: it yields what libxml2 makes of the same text, at whatever node.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `yields what libxml2 makes of it`(seed: UInt64) throws {
        var random = RandomExpression(seed: seed)
        try expectAgreement((0..<60).map { _ in random.expression() }, in: random.document())
    }

    @Test func `puts texts, too, in the order of the document`() throws {
        try expectAgreement(
            ["(. | ..)[1]", "(.. | .)[2]", "(.. | . | ../p:b)[2]", "(. | ../p:b)[1]", "../p:b | .", "(../p:b | ..)/."],
            in: "<r xmlns='urn:p'><m>t0<b>bb</b>t1<b>b2</b>t2</m>t3</r>")
    }

    private func expectAgreement(_ texts: [String], in document: String) throws {
        var names = MappedNames()
        let expressions = texts.map { ExpressionText($0, line: 1, names: &names) }
        let spaces = MappedNamespaces(["p": ["urn:p", "urn:old"], "q": ["urn:q"]])
        let tree = try XMLTree(Array(document.utf8).span)
        tree.unify(spaces)
        _ = tree.number()
        let nodes = tree.roots[0].allInside.filter { $0.isElement || $0.isAttribute || $0.isText }
        let functions = MappingFunctions()
        functions.files = FileRanges(tree.roots)
        for node in nodes where node.isElement {
            functions.keys.hold(node)
            functions.keys.add(node, to: "k", under: [Array(node.name.utf8)])
        }
        functions.keys.finish(KeyRule(name: "k", selects: [], keys: []))
        let evaluator = XPathEvaluator(
            tree, TreeNames(names, spaces, in: tree, thatGrows: true), functions, prefixes: spaces.prefixes)
        for expression in expressions {
            var general = expression
            general.plain = nil
            let own = try #require(XPathExpression(expression))
            let other = try #require(XPathExpression(general))
            #expect(expression.plain != nil, "\(expression.text)")
            for node in nodes {
                let values = (evaluator.evaluate(own, at: node), evaluator.evaluate(other, at: node))
                #expect("\(values.0)" == "\(values.1)", "\(expression.text) at \(node.path)")
                #expect(evaluator.holds(own, at: node) == evaluator.holds(other, at: node), "\(expression.text)")
            }
        }
    }

    /// Whatever else XPath can say is left to libxml2.
    @Test(arguments: [
        "a + 1", "count(a)", "a[last()]", "//a[1]", "ancestor::a", "a < b", "-a", "not(a) = b", "a | 'b'", "text() | a",
        "processing-instruction()", "split(a, ';')", "translate(a, 'é', 'e')", "a[1 + 1]", "a b", "a[", "$a", "a/",
        "substring(a, 0)", "$", String(repeating: "(", count: 70) + "a" + String(repeating: ")", count: 70),
    ])
    func `says no more than it can`(text: String) {
        var names = MappedNames()
        #expect(PlainParser.expression(text, names: &names) == nil)
    }
}

extension TreeNode {
    /// The node and all elements, attributes and texts inside.
    fileprivate var allInside: [TreeNode] {
        var nodes = [self]
        for first in isElement ? [firstAttribute, firstChild] : [] {
            var next = first
            while let node = next {
                nodes += node.isAttribute ? [node] : node.allInside
                next = node.next
            }
        }
        return nodes
    }
}

/// Invented expressions and documents for them, of few names, so that much is met.
private struct RandomExpression {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func some(_ values: String...) -> String { values[Int.random(in: values.indices, using: &random)] }

    private mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

    // MARK: Documents

    mutating func document() -> String {
        "<a xmlns:p='urn:\(some("p", "old"))' xmlns:o='urn:o'\(some("", " xml:lang='pt-BR'"))>\(elements(3))</a>"
    }

    private mutating func elements(_ depth: Int) -> String {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let name = some("a", "b", "p:a", "o:a", "p:b")
            let attributes = some("", " x='a'", " x=' b\t' p:x='p:a'", " xml:lang='EN'", " x=''")
            let inside = depth == 0 ? "" : elements(depth - 1)
            return "<\(name)\(attributes)>\(content())\(inside)\(content())</\(name)>"
        }.joined()
    }

    private mutating func content() -> String {
        some("", "", " a\n b ", "é-ab", "<![CDATA[b]]>", "<!--a-->", "2020-01", "<?x y?>")
    }

    // MARK: Expressions

    mutating func expression() -> String { expression(3) }

    private mutating func expression(_ depth: Int) -> String {
        switch Int.random(in: 0..<(depth == 0 ? 1 : 4), using: &random) {
        case 0: path(depth)
        case 1: text(depth - 1)
        case 2: condition(depth - 1)
        default: nodes(depth - 1)
        }
    }

    private mutating func nodes(_ depth: Int) -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: "\(path(depth)) | \(path(depth))"
        case 1: "(\(path(depth)) | \(path(depth)))\(predicate(depth))"
        case 2:
            "key('k', \(some("name()", "@x", "*/@x", "'a'", "'b'")))"
                + some("", "/a", "/..", "//a", "[1]/@x", "[@x]")
        case 3: "(\(path(depth)))\(predicate(depth))\(some("/b", "/..", "//a", "/@x"))"
        default: path(depth)
        }
    }

    private mutating func path(_ depth: Int) -> String {
        let start = once(in: 8) ? some("/", "//") : ""
        var steps: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) { steps.append(step(depth)) }
        var path = start == "//" ? start + "a" : start + steps[0]
        for step in steps.dropFirst() { path += "/" + step }
        if once(in: 4) { path += some("//a", "//p:*", "//*[@x]") }
        if once(in: 4) { path += some("/@x", "/@*", "/@p:x", "/@xml:lang") }
        return path
    }

    private mutating func step(_ depth: Int) -> String {
        let name = some("a", "b", "p:a", "p:*", "*", "q:a")
        return switch Int.random(in: 0..<8, using: &random) {
        case 0: ".."
        case 1: "."
        case 2: some("self::", "parent::", "child::") + name + predicate(depth)
        case 3: "@" + some("x", "*", "p:x")
        default: name + predicate(depth)
        }
    }

    private mutating func predicate(_ depth: Int) -> String {
        if depth == 0 || once(in: 2) { return "" }
        let inner = once(in: 3) ? some("1", "2") : condition(depth - 1)
        return "[\(inner)]" + (once(in: 4) ? "[1]" : "")
    }

    private mutating func text(_ depth: Int) -> String {
        if depth <= 0 { return some("'a'", "\"p:a\"", "''", "'é'", "name()", "string()", "normalize-space()") }
        let (one, other) = (expressionOfText(depth - 1), expressionOfText(depth - 1))
        return switch Int.random(in: 0..<9, using: &random) {
        case 0: "concat(\(one), ' ', \(other))"
        case 1: "normalize-space(\(one))"
        case 2: "substring-before(\(one), \(other))"
        case 3: "substring-after(\(one), \(other))"
        case 4: "substring(\(one), \(some("1", "2", "3"))\(some("", ", 1", ", 4")))"
        case 5: "translate(\(one), 'abA', '\(some("AB", "", "b-x", "xyz"))')"
        case 6: "name(\(path(depth - 1)))"
        case 7: "local-name(\(path(depth - 1)))"
        default: "file(\(path(depth - 1)))"
        }
    }

    private mutating func expressionOfText(_ depth: Int) -> String { once(in: 2) ? text(depth) : path(max(depth, 0)) }

    private mutating func condition(_ depth: Int) -> String {
        if depth <= 0 {
            return some("true()", "false()", "@x", "a", "lang('en')", "lang('PT')", "not(b)", "'a'", "@x = 'a'")
        }
        let (one, other) = (expressionOfText(depth - 1), expressionOfText(depth - 1))
        return switch Int.random(in: 0..<10, using: &random) {
        case 0: "\(condition(depth - 1)) and \(condition(depth - 1))"
        case 1: "\(condition(depth - 1)) or \(condition(depth - 1))"
        case 2: "not(\(expression(depth - 1)))"
        case 3: "contains(\(one), \(other))"
        case 4: "starts-with(\(one), \(other))"
        case 5, 6: "\(one) = \(other)"
        case 7: "\(one) != \(other)"
        case 8: "has-key('k', \(one))"
        default: some("lang('en')", "has-key('k')", "has-key('none')", "boolean(@x)", "../@x = @x", ". = ''")
        }
    }
}
