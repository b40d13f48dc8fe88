import RubricLanguage
import Testing

@Suite struct `The grammar of expressions` {
    /// Both texts must be sound and mean the same tree.
    private func expect(_ written: String, means spelledOut: String) throws {
        let (left, leftFaults) = parseExpression(written)
        let (right, rightFaults) = parseExpression(spelledOut)
        #expect(leftFaults == [] && rightFaults == [])
        #expect(try #require(left) == #require(right), "\(written)")
    }

    @Test(arguments: [
        ("a + b * c", "a + (b * c)"), ("a - b - c", "(a - b) - c"), ("a / b / c", "(a / b) / c"),
        ("-a * b", "(-a) * b"), ("a - -b", "a - (-b)"), ("a or b and c", "a or (b and c)"),
        ("not a = b", "not (a = b)"), ("not a and b", "(not a) and b"), ("a + 1 < b * 2", "(a + 1) < (b * 2)"),
        ("a = b and c = d", "(a = b) and (c = d)"), ("a else b or c", "a else (b or c)"),
        ("a else b else c", "(a else b) else c"), ("a in 1 + 2..5", "a in (1 + 2)..5"),
        ("a is known and b", "(a is known) and b"), ("a not in {b, c} or d", "(a not in {b, c}) or d"),
        ("if a then b else c else d", "if a then b else (c else d)"),
        ("if a then if b then c else d else e", "if a then (if b then c else d) else e"),
        ("if a then b else if c then d else e", "if a then b else (if c then d else e)"),
        ("a else if b then c else d", "a else (if b then c else d)"),
        ("sum(a else 0 of b where c or d)", "sum((a else 0) of b where (c or d))"),
        ("count({a} where b)", "count(a where b)"), ("a- b", "a - b"), ("20%", "20 %"), ("'it''s'", "\"it's\""),
    ])
    func `binds as it should`(written: String, spelledOut: String) throws {
        try expect(written, means: spelledOut)
    }

    @Test(arguments: [
        ("title-factor", "path"), ("期刊级别", "path"), ("person.title", "path"), ("0.25", "number"), ("2024", "number"),
        ("2024-01", "date"), ("2024-01-15", "date"), ("30 days", "quantity"), ("10000 CNY", "quantity"),
        ("20 %", "percent"), ("true", "truth"), ("'x'", "text"), ("missing", "path"), ("{a}", "set"),
        ("t[a, b]", "index"), ("f()", "call"), ("a - b", "binary"), ("a-1", "path"), ("2024 - 01", "binary"),
    ])
    func `knows one word from two`(text: String, kind: String) throws {
        let node = try #require(parseExpression(text).syntax)
        let name = try #require(Mirror(reflecting: node.kind).children.first?.label)
        #expect(name == kind)
    }

    @Test func `knows an aggregation by its selection`() throws {
        let node = try #require(parseExpression("sum(amount of {receipt, fee} where date in period)").syntax)
        guard case .call(let function, let arguments) = node.kind, case .selection(let selection) = arguments[0].value
        else {
            Issue.record("no aggregation: \(node)")
            return
        }
        #expect(function.text == "sum")
        #expect(selection.sources.map(\.text) == ["receipt", "fee"])
        #expect(selection.value?.description == "amount")
        #expect(selection.condition?.description == "date in period")
    }

    @Test func `takes labels of numbers and names`() throws {
        let node = try #require(parseExpression("weighted(40: a, 60.5: b, rest: c)").syntax)
        #expect(node.description == "weighted(40: a, 60.5: b, rest: c)")
    }

    @Test func `gives each part its bytes`() throws {
        let (text, range) = marked("高 + ①(b-1 * 2)② / c")
        let node = try #require(parseExpression(text).syntax)
        guard case .binary(_, .plus, let right) = node.kind, case .binary(let factor, .divided, _) = right.kind else {
            Issue.record("another tree: \(node)")
            return
        }
        #expect(factor.range == range)
        #expect(node.range == 0..<text.utf8.count)
    }

    @Test(arguments: ["70..<85", "..10", "5..", "..<60", "{a, b}", "period", "year(2024)"])
    func `reads what stands after in by itself`(text: String) throws {
        #expect(try #require(parseMembership(text).syntax).description == text)
    }
}
