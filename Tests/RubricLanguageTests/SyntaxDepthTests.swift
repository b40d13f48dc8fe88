import RubricLanguage
import Testing

@Suite struct `A deep expression` {
    private func codes(_ text: String) -> Set<String> { Set(parseExpression(text).faults.map(\.code)) }

    @Test(arguments: ["(", "-", "not ", "f(", "{", "t[", "if ", "if a then ", "if a then b else ", "a else if b then "])
    func `is refused without a crash`(opening: String) {
        let text = String(repeating: opening, count: 4_000)
        #expect(codes(text).contains("expression-too-deep"))
    }

    @Test(arguments: [" + ", " and ", " or ", " else ", " * "])
    func `is refused when it is a long chain`(op: String) {
        let names = Array(repeating: "a", count: 4_000).joined(separator: op)
        #expect(codes(names) == ["expression-too-deep"])
    }

    @Test func `is fine as long as people can read it`() {
        let brackets = String(repeating: "(", count: 90) + "a" + String(repeating: ")", count: 90)
        #expect(parseExpression(brackets).syntax?.description == "a")
        #expect(codes(Array(repeating: "a", count: 250).joined(separator: " + ")).isEmpty)
        #expect(codes("a in {\(Array(repeating: "b", count: 5000).joined(separator: ", "))}").isEmpty)
    }
}
