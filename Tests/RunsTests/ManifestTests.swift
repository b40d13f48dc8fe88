import Testing

@testable import Runs

@Suite struct `A manifest` {
    @Test func `is read whole or not at all`() {
        let bytes = manifestBytes()
        #expect(RunManifest(bytes) != nil)
        let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
        for count in 0...end { #expect(RunManifest(Array(bytes[..<count])) == nil) }
    }

    @Test(arguments: ["staff", "rubric"])
    func `is none without an input that every run has`(role: String) {
        let text = String(decoding: manifestBytes(), as: UTF8.self)
        let other = text.replacing("\"role\": \"\(role)\"", with: "\"role\": \"mapping\"")
        #expect(other != text)
        #expect(RunManifest(Array(other.utf8)) == nil)
    }

    @Test(arguments: ["/etc/passwd", "../persons.csv", "persons/../../x", "persons//1.html", "./x", "persons/", ""])
    func `names nothing outside of the folder`(path: String) {
        #expect(RunManifest(manifestBytes(outputs: ["persons.csv", "persons/100001.html"])) != nil)
        #expect(RunManifest(manifestBytes(outputs: ["persons.csv", path])) == nil)
    }

    @Test func `is none without a table of persons`() {
        #expect(RunManifest(manifestBytes(outputs: ["ledger.csv"])) == nil)
    }
}
