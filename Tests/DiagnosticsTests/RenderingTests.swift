import Diagnostics
import Testing

@Suite struct `A rendered finding` {
    private func rendered(_ example: String, hint: String? = nil) -> [String] {
        let (text, range) = marked(example)
        let source = SourceText(name: "r.yaml", text: text)
        let finding = Finding(code: "some-code", message: "A sentence.", hint: hint, place: source.place(at: range))
        return render(finding, in: source).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `shows the line and points under the fault`() {
        #expect(
            rendered("weight livro 10\nband ①médio② 40..60\n", hint: "Write it shorter.") == [
                "r.yaml:2:6: error[some-code]: A sentence.",
                "  |",
                "2 | band médio 40..60",
                "  |      ^^^^^",
                "  = Write it shorter.",
            ])
    }

    @Test func `counts two columns for a Chinese character`() {
        let lines = rendered("title: 高①质量②\n")
        #expect(lines[0].hasPrefix("r.yaml:1:9:"))
        #expect(lines[3] == "  | " + String(repeating: " ", count: 9) + "^^^^")
    }

    @Test func `marks only the first line of a fault that goes on`() {
        #expect(rendered("a ①bc\nde② f").suffix(2) == ["1 | a bc", "  |   ^^"])
    }

    @Test func `marks one column where something is missing`() {
        #expect(rendered("ab①②").suffix(2) == ["1 | ab", "  |   ^"])
    }

    @Test func `lets no control character through`() {
        let lines = rendered("\tx\u{1B}[2J①y②")
        #expect(lines[2] == "1 |     x\u{FFFD}[2Jy")
        #expect(lines[3] == "  |          ^")
    }

    @Test func `cuts a very long line around the fault`() {
        let lines = rendered(String(repeating: "长", count: 5000) + "①fault②" + String(repeating: "b", count: 5000))
        #expect(lines[2].count < 200)
        let caret = lines[3].drop { $0 != "^" }
        #expect(caret == "^^^^^")
        #expect(lines[2].contains("长faultb"))
    }

    @Test func `needs no source`() {
        let finding = Finding(
            code: "bad-date", severity: .warning, message: "No such day.", place: Place(file: "s.xml", line: 70_000),
            element: "/staff/person[1]", person: "P1", value: "2024-02-30", allowed: "a date")
        #expect(
            render(finding, in: nil) == """
                s.xml:70000: warning[bad-date]: No such day.
                  = in /staff/person[1]
                  = person P1
                  = value `2024-02-30`
                  = allowed: a date
                """)
    }
}

@Suite struct `A list of findings` {
    private func findings(_ count: Int) -> [Finding] {
        (0..<count).map {
            Finding(
                code: "c\($0 % 3)", severity: $0 % 2 == 0 ? .error : .warning, message: "m",
                place: Place(file: "f\($0 % 2)", line: $0 / 4))
        }
    }

    @Test func `has one order, whatever the order of arrival`() {
        var random = SeededRandom(seed: 5)
        let expected = findings(40).inOrder()
        for _ in 0..<20 {
            #expect(findings(40).shuffled(using: &random).inOrder() == expected)
        }
        #expect(expected.map(\.place.file) == (0..<40).map { $0 < 20 ? "f0" : "f1" })
    }

    @Test func `stops at fifty and says how many are left`() {
        let lines = render(findings(60)).split(separator: "\n")
        #expect(lines.count == 51)
        #expect(lines.last == "… and 10 warnings more.")
        #expect(render(findings(50)).split(separator: "\n").count == 50)
    }

    @Test func `is written as CSV and JSON with the same values`() {
        let finding = Finding(
            code: "x", message: "Say \"no\".", place: Place(file: "f", line: 2, column: 3), value: "=1+1")
        #expect(
            String(decoding: [finding].csv(), as: UTF8.self).split(separator: "\r\n").last
                == "x,error,f,2,3,,,'=1+1,,\"Say \"\"no\"\".\",")
        let json = String(decoding: [finding].json(), as: UTF8.self)
        #expect(json.contains("\"message\": \"Say \\\"no\\\".\""))
        #expect(json.contains("\"person\": null"))
    }
}
