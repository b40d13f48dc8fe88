import Diagnostics
import Testing

@Suite struct `A source text` {
    @Test(arguments: [
        ("①a②", 1, 1), ("a\nb①c②", 2, 2), ("a\r\nb①c②\r\n", 2, 2), ("a\rb\r①c②", 3, 1),
        ("评价：①高②质量", 1, 4), ("e\u{301}①x②", 1, 2), ("\u{FEFF}①x②", 1, 1), ("a\n①②", 2, 1),
    ])
    func `counts lines and columns in characters`(example: String, line: Int, column: Int) {
        let (text, range) = marked(example)
        let place = SourceText(name: "f", text: text).place(at: range)
        #expect(place == Place(file: "f", line: line, column: column, bytes: range))
    }

    @Test func `gives its lines without their ends`() {
        let source = SourceText(name: "f", text: "one\r\n二\n\nfour")
        #expect((1...5).map(source.line) == ["one", "二", "", "four", ""])
    }

    @Test func `has the same places wherever one reads them, by law`() {
        var random = SeededRandom(seed: 11)
        let pieces = ["a", "中", "\n", "\r\n", "é", " "]
        for _ in 0..<200 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.random(&random) }.joined()
            let source = SourceText(name: "f", text: text)
            var (line, column, offset) = (1, 1, 0)
            for character in text {
                let place = source.place(at: offset..<offset + 1)
                #expect(place.line == line && place.column == column)
                (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
                offset += String(character).utf8.count
            }
        }
    }
}

extension Array {
    func random(_ random: inout SeededRandom) -> Element { self[Int.random(in: indices, using: &random)] }
}
