import Diagnostics
import Hashing
import Records
import Testing

@testable import Importing

@Suite struct `An encoding` {
    private func text(_ encoding: String?, name: String) -> String {
        let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
        return declaration + staff("<person id=\"1\"><name>\(name)</name></person>")
    }

    private func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
        ([0xFEFF] + Array(text.utf16)).flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
            return isLittleEndian ? bytes.reversed() : bytes
        }
    }

    /// The name that is read, and the codes of what is found.
    private func read(_ bytes: [UInt8]) -> (name: String?, codes: [String]) {
        let result = imported(bytes: [bytes])
        let batch = result.store.count > 0 ? result.store.batch(at: 0) : nil
        #expect(result.files.first?.sha256 == SHA256.hash(bytes.span))
        let name = Vocabulary.core.kind("person").flatMap { Vocabulary.core[$0].slot("name") }
        return (name.flatMap { batch?.text(Row(0), $0) }, result.findings.map(\.code))
    }

    @Test(arguments: [nil, "UTF-8", "utf-8"])
    func `is UTF-8 with or without a mark`(encoding: String?) {
        let bytes = Array(text(encoding, name: "李伟").utf8)
        #expect(read(bytes) == ("李伟", []))
        #expect(read([0xEF, 0xBB, 0xBF] + bytes) == ("李伟", []))
    }

    @Test(arguments: [true, false])
    func `is UTF-16 with a mark`(isLittleEndian: Bool) {
        #expect(read(utf16(text("UTF-16", name: "李伟"), isLittleEndian: isLittleEndian)) == ("李伟", []))
        #expect(read(utf16(text(nil, name: "José"), isLittleEndian: isLittleEndian)) == ("José", []))
    }

    @Test(arguments: ["GB18030", "GBK", "gb2312"])
    func `is Chinese`(encoding: String) {
        let parts = text(encoding, name: "|").split(separator: "|").map { Array($0.utf8) }
        #expect(read(parts[0] + [0xC0, 0xEE, 0xCE, 0xB0] + parts[1]) == ("李伟", []))
    }

    @Test func `is Western`() {
        let parts = text("ISO-8859-1", name: "|").split(separator: "|").map { Array($0.utf8) }
        #expect(read(parts[0] + Array("Jos".utf8) + [0xE9] + parts[1]) == ("José", []))
    }

    @Test(arguments: ["ISO-8859-1", "windows-1252"])
    func `that lies is found out`(encoding: String) {
        #expect(read(Array(text(encoding, name: "José").utf8)) == ("José", ["encoding-lie"]))
        #expect(read(Array(text(encoding, name: "Jose").utf8)) == ("Jose", []))
    }

    /// Chinese, which is told by its pairs of bytes, and what is not: French and Portuguese by their accents, Russian by
    /// its odd words.
    @Test func `of Chinese in the place of a Western one is found out`() {
        let parts = text("ISO-8859-1", name: "|").split(separator: "|").map { Array($0.utf8) }
        func name(_ bytes: [UInt8]) -> (name: String?, codes: [String]) { read(parts[0] + bytes + parts[1]) }
        let professor: [UInt8] = [0xC0, 0xEE, 0xCE, 0xB0, 0xBD, 0xCC, 0xCA, 0xDA]
        #expect(name(professor + professor) == ("李伟教授李伟教授", ["encoding-lie"]))
        #expect(name(professor).codes.isEmpty)
        let words: [[UInt8]] = [
            [0xCF, 0xF0, 0xEE, 0xF4, 0xE5, 0xF1, 0xF1, 0xEE, 0xF0], [0xCF, 0xB8, 0xF2, 0xF0, 0xE5],
        ]
        #expect(name(Array((words + words).joined(separator: [0x20]))).codes.isEmpty)
        #expect(name(Array(repeating: [0xE9, 0x74, 0xE9], count: 20).flatMap(\.self)).codes.isEmpty)
        // `ção`, of which two bytes are a Chinese character.
        #expect(name(Array(repeating: [0xE7, 0xE3, 0x6F], count: 20).flatMap(\.self)).codes.isEmpty)
    }

    /// The text was read as declared without a word.
    @Test func `of which most is something else is told`() {
        let parts = text("ISO-8859-1", name: "|").split(separator: "|").map { Array($0.utf8) }
        let mixed = parts[0] + Array("José João".utf8) + [0xE9] + parts[1]
        #expect(read(mixed) == ("JosÃ© JoÃ£oé", ["encoding-mixed"]))
        #expect(read(parts[0] + [0xE9, 0xE7, 0xC3, 0xA3] + parts[1]) == ("éçÃ£", []))
    }

    @Test func `that the declaration itself contradicts is refused`() {
        let parts = text("UTF-16", name: "|").split(separator: "|").map { Array($0.utf8) }
        #expect(read(parts[0] + [0xE9] + parts[1]) == (nil, ["encoding"]))
    }

    /// The place was counted in the text in UTF-8, and lay beyond the end of the file.
    @Test func `other than UTF-8 leaves no place in bytes`() {
        let head = "<?xml version='1.0' encoding='ISO-8859-1'?><!--"
        let bytes = Array(head.utf8) + (0..<40).flatMap { _ in [0xE9, 0x20] as [UInt8] }
        let findings = imported(bytes: [bytes]).findings
        #expect(findings.map(\.code) == ["xml"] && findings.first?.place.bytes == nil, "\(findings)")
    }

    @Test func `that nobody knows is refused`() {
        #expect(read(Array(text("KLINGON", name: "A").utf8)) == (nil, ["encoding"]))
    }

    @Test func `is refused where the bytes are not of it`() {
        let parts = text("GB18030", name: "|").split(separator: "|").map { Array($0.utf8) }
        #expect(read(parts[0] + [0xFF, 0xFF] + parts[1]) == (nil, ["encoding"]))
        let plain = text(nil, name: "|").split(separator: "|").map { Array($0.utf8) }
        #expect(read(plain[0] + [0xC3, 0x28] + plain[1]).codes == ["encoding"])
    }

    @Test func `is decoded across the steps of a long file`() {
        let parts = text("GBK", name: "|").split(separator: "|").map { Array($0.utf8) }
        let name = Array(repeatElement([0xC0, 0xEE] as [UInt8], count: 1_500_000).joined())
        #expect(read(parts[0] + name + parts[1]).name?.count == 1_500_000)
        #expect(read(parts[0] + [0x41] + name + parts[1]).name?.count == 1_500_001)
    }
}
