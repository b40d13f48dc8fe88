import RubricLanguage
import Testing

@Suite struct `An expression, by law,` {
    @Test func `means the same after printing and parsing`() throws {
        for seed in 0..<1_000 {
            var grower = SyntaxGrower(seed: UInt64(seed))
            let tree = grower.expression(depth: 5)
            let (parsed, faults) = parseExpression(tree.description)
            #expect(faults == [], "seed \(seed): \(tree)")
            #expect(try #require(parsed) == tree, "seed \(seed): \(tree)")
        }
    }

    @Test func `is printed alike by its own printout`() throws {
        for seed in 0..<300 {
            var grower = SyntaxGrower(seed: UInt64(seed))
            let text = grower.expression(depth: 4).description
            #expect(parseExpression(text).syntax?.description == text)
        }
    }

    @Test func `has each part within the whole`() throws {
        for seed in 0..<300 {
            var grower = SyntaxGrower(seed: UInt64(seed))
            let text = grower.expression(depth: 4).description
            expectNested(try #require(parseExpression(text).syntax), in: 0..<text.utf8.count)
        }
    }

    private func expectNested(_ node: SyntaxNode, in range: Range<Int>) {
        #expect(range.contains(node.range))
        for child in node.children { expectNested(child, in: node.range) }
    }

    @Test func `is a tree or has faults, whatever the words`() {
        var random = SeededRandom(seed: 21)
        let words = [
            "a", "b.c", "1", "0.5", "2024-01", "'x'", "(", ")", "[", "]", "{", "}", ",", ":", "..", "..<", "=", "<",
            "+", "-", "*", "/", "%", "if", "then", "else", "or", "and", "not", "in", "is", "missing", "known", "of",
            "where", "days", "CNY", "==", "（", "，", "“", "\"", "高", ".", "true", "#", "１",
        ]
        for _ in 0..<5_000 {
            let count = Int.random(in: 0...12, using: &random)
            let text = (0..<count).map { _ in words[Int.random(in: words.indices, using: &random)] }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            expectSound(text)
        }
    }

    @Test func `is a tree or has faults, whatever the bytes`() {
        var random = SeededRandom(seed: 22)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            expectSound(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// A tree and no faults, or faults within the text and no tree; and a tree survives printing.
    private func expectSound(_ text: String) {
        let (syntax, faults) = parseExpression(text)
        #expect((syntax == nil) == !faults.isEmpty, "\(text.debugDescription)")
        for fault in faults { #expect((0...text.utf8.count).contains(fault.range.upperBound)) }
        if let syntax { #expect(parseExpression(syntax.description).syntax == syntax, "\(text.debugDescription)") }
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
