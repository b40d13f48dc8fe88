import Diagnostics
import Records
import Testing

@testable import Importing

@Suite struct `What a mapping leaves unread` {
    private let papers = "<paper><f n='title'>T</f><f n='state'>in print</f><f n='pages'>7</f><f>x</f></paper>"

    /// It said that there were so many `f`, and an author could not tell which.
    @Test func `is counted by the codes by which the mapping tells elements apart`() throws {
        let coded = try mapping(fields: "title: \"f[@n='title']\"")
        #expect(house(papers + papers, coded).unread == ["f[@n='state']": 2, "f[@n='pages']": 2, "f": 2])
        let whole = try mapping(fields: "title: f[1]")
        #expect(house(papers, whole).unread == ["f": 3, "f/@n": 3])
    }

    @Test func `may be left out code by code`() throws {
        let ignored = try mapping(
            fields: "title: \"f[@n = 'title']\"", ignore: "[\"f[@n='state']\", \"f[@n='pages']\"]")
        #expect(house(papers, ignored).unread == ["f": 1])
        for name in ["f[@n]", "f[n='a']", "f[@n='a']/b", "[@n='a']"] {
            let faulty = "mapping: a\ndetect: {root: a}\nignore: [\"\(name)\"]\nrecords: []"
            let (mapping, findings) = Mapping.load(SourceText(name: "a.yaml", text: faulty))
            #expect(mapping == nil && findings.contains { $0.code == "wrong-name" }, "\(name)")
        }
    }

    /// Codes that never end would be a list as long as the file.
    @Test func `is counted by a thousand codes, and then by name`() throws {
        let mapping = try mapping(fields: "title: \"f[@n='title']\"")
        let many = (1...1500).map { "<f n='\($0)'>x</f>" }.joined()
        let unread = house("<paper>\(many)</paper>", mapping).unread
        #expect(1000...1010 ~= unread.count && unread["f"] ?? 0 >= 490)
    }
}
