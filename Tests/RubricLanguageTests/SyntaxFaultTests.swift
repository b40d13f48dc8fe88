import Diagnostics
import RubricLanguage
import Testing
import YAMLDocuments

@Suite struct `A faulty expression` {
    @Test(arguments: [
        ("①②", "empty-expression"), ("  ①②", "empty-expression"), ("a ①==② b", "foreign-operator"),
        ("a ①&&② b", "foreign-operator"), ("①!②a", "foreign-operator"), ("a ①≤② b", "foreign-operator"),
        ("a ①=>② b", "foreign-operator"), ("min①（②a, b)", "full-width-character"),
        ("min(a①，② b)", "full-width-character"),
        ("级别 ①＝② 国家", "full-width-character"), ("a = ①“②b”", "full-width-character"),
        ("a + ①１２②", "full-width-character"),
        ("a①\u{3000}②+ b", "full-width-character"), ("a = ①'b②", "unclosed-text"), ("①30days②", "bad-number"),
        ("①1.②", "bad-number"), ("①.5②", "bad-number"), ("①1e3②", "bad-number"), ("①10_000② CNY", "bad-number"),
        ("①1.2.3②", "bad-number"), ("①2024-1②", "bad-date"), ("①2024-01-5②", "bad-date"), ("①2024-01x②", "bad-date"),
        ("3 ①papers②", "unknown-unit"), ("a①%②", "stray-percent"), ("a ①b②", "unexpected-word"),
        ("a + ①②", "unexpected-end"), ("①(②a + b", "unclosed-bracket"), ("min①(②a, b", "unclosed-bracket"),
        ("min(a, b①]②", "unexpected-word"), ("1 < a ①<② 5", "chained-comparison"),
        ("a = b ①in② c", "chained-comparison"),
        ("a = 1①..②5", "stray-range"), ("a in ①..②", "empty-range"), ("a is ①not② missing", "bad-presence"),
        ("a is ①②", "unexpected-end"), ("1 + ①if② a then b else c", "bare-if"), ("①if② a then b", "if-without-else"),
        ("sum(①a + b② where c)", "not-a-source"), ("count({a, ①b + 1②} where c)", "not-a-source"),
        ("min(a, ①,② b)", "unexpected-word"), ("t[①]②", "unexpected-word"), ("{①}②", "unexpected-word"),
        ("person.①)②", "unexpected-word"), ("a ①#② b", "unknown-character"),
    ])
    func `is reported at its place`(example: String, code: String) {
        let (text, range) = marked(example)
        let (syntax, faults) = parseExpression(text)
        #expect(syntax == nil)
        #expect(faults.map(\.code) == [code])
        #expect(faults.first?.range == range)
    }

    @Test func `shows several faults at once, in order`() {
        let (_, faults) = parseExpression("min(a ==, b c, 30days) + f(， 1 <) && x[]")
        #expect(
            faults.map(\.code) == [
                "foreign-operator", "unexpected-word", "unexpected-word", "bad-number", "full-width-character",
                "unexpected-word", "unexpected-word", "foreign-operator", "unexpected-word",
            ])
    }

    @Test func `says what to write instead`() {
        #expect(parseExpression("a == b").faults.first?.hint == "Write `=`.")
        #expect(parseExpression("a && b").faults.first?.hint == "Write `and`.")
        #expect(parseExpression("f（a)").faults.first?.hint == "Write `(`.")
        #expect(parseExpression("a + ４２").faults.first?.hint == "Write `42`.")
    }

    @Test func `points into quoted Chinese YAML`() throws {
        let (text, range) = marked("规则:\n  分: '级别 = ''国家'' ①&&② 期刊'\n")
        let source = SourceText(name: "r.yaml", text: text)
        let scalar = try #require(readYAML(source).root?["规则"]?["分"])
        let expression = try #require(scalar.text)
        let fault = try #require(parseExpression(expression).faults.first)
        let finding = Finding(fault, in: scalar, of: source)
        #expect(finding.place == source.place(at: range))
        #expect(render(finding, in: source).hasSuffix("^^\n  = Write `and`."))
    }
}
