import Foundation
import Testing

/// An export of an invented house, and the mapping that reads it.
private let mapping = """
    mapping: house
    detect: {root: house}
    records:
      - kind: person
        select: member
        fields: {id: '@no', name: '@name'}
        inside:
          - kind: paper
            select: paper
            fields: {title: title, published: {from: '@date', date: [yyyy, yyyy/mm]}}
            inside:
              - kind: contributor
                select: by
                fields: {name: .}
    """

private func export(_ members: ClosedRange<Int>) -> String {
    let people = members.map { number in
        "<member no=\"\(number)\" name=\"Ana &lt;\(number)&gt;\" room=\"4\"><paper date=\"2024/03\">"
            + "<title>On &amp; \(number)</title><by>A</by><by>B</by></paper><paper date=\"2023\"/></member>"
    }
    return "<house>\(people.joined(separator: "\n"))</house>"
}

@Suite struct `The command convert` {
    @Test func `writes the same valid bytes whatever the threads and the order of files`() throws {
        let scratch = try Scratch()
        let map = try scratch.write(mapping, to: "house.yaml")
        let files = try [1...40, 41...70, 71...99].enumerated().map {
            try scratch.write(export($0.element), to: "\($0.offset).xml")
        }
        let native = scratch.path + "/native.xml"
        #expect(try Program(["convert"] + files + ["--mapping", map, "--threads", "1", "--out", native]).code == 0)
        let printed = try Program(["convert"] + files.reversed() + ["--mapping", map, "--threads", "3"])
        #expect(
            printed.output == String(decoding: try #require(try scratch.files(below: ".")["native.xml"]), as: UTF8.self)
        )
        #expect(printed.output.contains("<paper id=\"paper-1\" published=\"2024-03\">"))
        #expect(printed.output.contains("<name>Ana &lt;99&gt;</name>"))
        #expect(try Program("convert", native).output == printed.output)
        #expect(try scratch.names() == ["0.xml", "1.xml", "2.xml", "house.yaml", "native.xml"])
    }

    @Test func `scores as what it was made of`() throws {
        let scratch = try Scratch()
        let map = try scratch.write(mapping, to: "house.yaml")
        let rubric = try scratch.write(works, to: "works.yaml")
        let house = try scratch.write(export(1...5), to: "staff.xml")
        let native = scratch.path + "/native.xml"
        _ = try Program("convert", house, "--mapping", map, "--out", native)
        _ = try Program("score", house, "--mapping", map, "--rubric", rubric, "--out", scratch.path + "/a")
        _ = try Program("score", native, "--rubric", rubric, "--out", scratch.path + "/b")
        let (a, b) = (try scratch.files(below: "a")["persons.csv"], try scratch.files(below: "b")["persons.csv"])
        #expect(try #require(a) == #require(b))
    }

    @Test(arguments: [
        ("truncated", "<house><member no='1' name='A'><paper"), ("doubled root", "<house/><house/>"),
        ("wrong root", "<hose/>"), ("empty", ""), ("bad encoding", "<?xml version='1.0' encoding='GBK'?><house>\u{FF}"),
        ("person without a name", "<house><member no='1'/><member no='2' name='B'/></house>"),
    ])
    func `writes nothing when there are errors`(name: String, text: String) throws {
        let scratch = try Scratch()
        let map = try scratch.write(mapping, to: "house.yaml")
        let bad = try scratch.write(text, to: "bad.xml")
        let native = scratch.path + "/native.xml"
        let good = try scratch.write(export(1...2), to: "good.xml")
        let run = try Program("convert", good, bad, "--mapping", map, "--out", native)
        #expect(run.code == 2 && run.output.isEmpty && run.errors.contains("bad.xml"))
        let printed = try Program("convert", good, bad, "--mapping", map)
        #expect(printed.code == 2 && printed.output.isEmpty)
        #expect(try scratch.names() == ["bad.xml", "good.xml", "house.yaml"])
    }

    @Test(arguments: ["a.xml", "house.yaml", "persons.csv", "pairs.csv", "vocabulary.yaml", "link.csv", "other.xml"])
    func `does not write over what is there`(input: String) throws {
        let scratch = try Scratch()
        let file = try scratch.write(staff(person("1")), to: "a.xml")
        let map = try scratch.write(mapping, to: "house.yaml")
        let overlay = try scratch.write("person,title\n1,professor\n", to: "persons.csv")
        let pairs = try scratch.write("decision,kind,person-a,item-a,person-b,item-b\n", to: "pairs.csv")
        let words = try scratch.write(
            """
            namespace: urn:house:1
            kinds:
              badge:
                label: {en: Badge, zh: 徽章}
                fields:
                  colour: {type: name, label: {en: Colour, zh: 颜色}}
            """, to: "vocabulary.yaml")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link.csv", withDestinationPath: overlay)
        _ = try scratch.write("an earlier one", to: "other.xml")
        let before = try scratch.files(below: ".")
        let run = try Program(
            "convert", file, "--mapping", map, "--persons", overlay, "--decisions", pairs, "--extension", words,
            "--out",
            scratch.path + "/./" + input)
        #expect(run.code == 2 && run.errors.contains("exists. Name a new file"), "\(run.errors)")
        #expect(try scratch.files(below: ".") == before)
    }

    @Test func `does not write a template over its vocabulary`() throws {
        let scratch = try Scratch()
        let words = try scratch.write("vocabulary: house\n", to: "vocabulary.yaml")
        let run = try Program("template", "--format", "fods", "--extension", words, "--out", words)
        #expect(run.code == 2 && run.errors.contains("exists. Name a new file"))
        #expect(try scratch.files(below: ".")["vocabulary.yaml"] == Data("vocabulary: house\n".utf8))
    }

    /// The native format has no place for them.
    @Test func `says that decisions about items are still to be handed on`() throws {
        let scratch = try Scratch()
        let papers = "<paper id=\"p\"/><paper id=\"q\"/>"
        let file = try scratch.write(staff(person("1", papers)), to: "a.xml")
        let head = "decision,kind,person-a,item-a,person-b,item-b\n"
        let decided = try scratch.write(head + "Same ,paper,1,p,1,q\n", to: "pairs.csv")
        let run = try Program("convert", file, "--decisions", decided)
        #expect(run.code == 0 && run.errors.contains("note[decisions-not-written]"), "\(run.errors)")
        let undecided = try scratch.write(head + ",paper,1,p,1,q\n", to: "pairs.csv")
        #expect(!(try Program("convert", file, "--decisions", undecided)).errors.contains("decisions-not-written"))
    }
}

@Suite struct `The command validate with --fill` {
    @Test func `says how many records have each field, and what was not read`() throws {
        let scratch = try Scratch()
        let map = try scratch.write(mapping, to: "house.yaml")
        let house = try scratch.write(export(1...3), to: "house.xml")
        let text = try Program("validate", house, "--mapping", map, "--fill").output
        #expect(text.hasPrefix("person: 3\n"))
        #expect(text.contains("\n\npaper: 6\n"))
        #expect(text.contains(/\n  title +3 +50\.0 %\n/))
        #expect(text.contains(/\n  doi +0 +–\n/))
        #expect(text.contains(/\nnot read:\n  member\/@room +3\n/))
        let counts = "person 3, items 6, contributions 6\nitems: paper 6\n1 note\n"
        #expect(text.hasSuffix(counts))
        #expect(try Program("validate", house, "--mapping", map).output.hasSuffix(counts))
        let nothing = try scratch.write("<house/>", to: "none.xml")
        #expect(try Program("validate", nothing, "--mapping", map).output.hasSuffix("nothing was read\n1 error\n"))
    }

    @Test func `says the same to scripts`() throws {
        let scratch = try Scratch()
        let map = try scratch.write(mapping, to: "house.yaml")
        let house = try scratch.write(export(1...3), to: "house.xml")
        let json = try Program("validate", house, "--mapping", map, "--fill", "--format", "json").output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["person"] as? Int == 3)
        #expect(object?["contributions"] as? Int == 6)
        let kinds = try #require(object?["kinds"] as? [[String: Any]])
        let paper = try #require(kinds.first { $0["kind"] as? String == "paper" })
        let title = (paper["fields"] as? [[String: Any]])?.first { $0["field"] as? String == "title" }
        #expect(title?["filled"] as? Int == 3)
        #expect(title?["percent"] as? Double == 50)
        #expect((object?["unread"] as? [[String: Any]])?.first?["name"] as? String == "member/@room")
        #expect((object?["findings"] as? [Any])?.count == 1)
    }
}
