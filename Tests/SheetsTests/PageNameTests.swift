import Numbers
import Testing

@testable import Sheets

@Suite struct `The name of a page` {
    private let wicked = [
        "1", "../1", "a/b", "a~2Fb", ".", "..", "甲", "a b", "A", "a", "Ab", "aB", "AB", "ab", "%41", "con", "CON",
        "Con", "nul.x", "COM1", "COM", "x.", "X.", "x", "~", "~l", "A~l", "a\0b",
        String(repeating: "x", count: 300),
        String(repeating: "x", count: 301), String(repeating: "X", count: 300), "-", "CON~l",
    ]

    @Test func `stays in its folder and is a name everywhere`() {
        for name in wicked.map(pageName) {
            #expect(!name.contains("/") && !name.hasPrefix(".") && name.utf8.count < 140 && name.hasSuffix(".html"))
            #expect(name.utf8.allSatisfy { $0 < 128 && $0 != 0x25 })
            let stem = name.prefix { $0 != "." }.uppercased()
            #expect(!["CON", "PRN", "AUX", "NUL", "COM1"].contains(stem))
            #expect(!name.dropLast(5).hasSuffix("."))
        }
    }

    @Test func `tells numbers apart, also where capitals are not told from small letters`() {
        #expect(Set(wicked.map { pageName($0).lowercased() }).count == wicked.count)
        var random = SplitMix64(seed: 5)
        var names: [String: String] = [:]
        for _ in 0..<5000 {
            let number = String(
                (0..<Int.random(in: 1...6, using: &random)).map { _ in "aAbB~lL.2/".randomElement(using: &random) ?? "a"
                })
            let name = pageName(number).lowercased()
            #expect(names[name] == nil || names[name] == number)
            names[name] = number
        }
    }

    @Test func `can be read back unless it was cut`() {
        for number in wicked where number.utf8.count < 100 {
            #expect(Sheets.number(ofSafeName: safeName(number)) == number)
        }
        #expect(Sheets.number(ofSafeName: safeName(String(repeating: "x", count: 300))) == nil)
    }

    @Test func `leaves plain numbers as they are`() {
        for number in ["100041", "QU-BIO", "2024.7", "A_1"] { #expect(pageName(number) == number + ".html") }
    }
}
