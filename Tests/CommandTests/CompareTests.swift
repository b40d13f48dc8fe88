import Foundation
import Testing

@Suite struct `What a new rubric does to people` {
    private let scratch: Scratch

    /// Three people, of whom the second has only papers and the third only patents.
    init() throws {
        scratch = try Scratch()
        _ = try scratch.write(works, to: "works/rubric.yaml")
        _ = try scratch.write(amended(), to: "amended/rubric.yaml")
        let people = [
            person("1", paper("p"), patent("t")), person("2", (1...6).map { paper("p\($0)") }.joined()),
            person("3", patent("t1")),
        ]
        _ = try scratch.write(staff(people.joined()), to: "a.xml")
    }

    private func compare(_ arguments: String...) throws -> Program {
        try Program(["compare"] + arguments.map { $0.hasPrefix("-") ? $0 : scratch.path + "/" + $0 })
    }

    @Test func `is written as tables, a document and a page`() throws {
        let run = try compare("works", "amended", "a.xml", "--out", "out")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("Compared: 3 people, 0 without a total on one side or both\n"))
        #expect(run.output.contains("Most gained: Person 1 2 → 1"))
        let files = try scratch.files(below: "out").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(
            Set(files.keys) == [
                "clauses.csv", "comparison.json", "findings.json", "groups.csv", "index.html", "items.csv",
                "manifest.json", "persons.csv",
            ])
        #expect(files["clauses.csv"]?.contains("person,3,score,dear,10,10\r\n") == true)
        #expect(files["clauses.csv"]?.contains("person,2,places-gained,few,-1.5,-1\r\n") == true)
        #expect(files["items.csv"]?.contains("1,patent,t,Device t,20,30,2,3,1,2\r\n") == true)
        let page = try #require(files["index.html"])
        #expect(page.contains("Dearer patents") && !page.contains("<script"))
    }

    @Test func `is the same for a rubric and its amendments, any order and threads, and twice`() throws {
        _ = try compare("works", "amended", "a.xml", "--out", "out", "--threads=1")
        let first = try scratch.files(below: "out")
        _ = try compare("works", "amended", "a.xml", "--out", "out", "--threads=3")
        #expect(try scratch.files(below: "out") == first)
        let own = try compare("amended", "a.xml", "--out", "own")
        #expect(own.code == 0)
        #expect(try scratch.files(below: "own")["clauses.csv"] == first["clauses.csv"])
        let half = try compare("amended", "a.xml", "--old-without=few", "--out", "half")
        #expect(half.output.contains("by cause: One paper"))
    }

    @Test func `is not written over the folder of a run, nor a run over it`() throws {
        _ = try compare("works", "amended", "a.xml", "--out", "out")
        let paths = ["a.xml", "works", "out", "run"].map { scratch.path + "/" + $0 }
        let score = try Program("score", paths[0], "--rubric", paths[1], "--out", paths[2])
        #expect(score.code == 2 && score.errors.contains("was written by `steelyard compare`"))
        _ = try Program("score", paths[0], "--rubric", paths[1], "--out", paths[3])
        let other = try compare("works", "amended", "a.xml", "--out", "run")
        #expect(other.code == 2 && other.errors.contains("was written by `steelyard score`"))
        #expect(try scratch.files(below: "run")["ledger.csv"] != nil)
    }

    @Test func `can be told from the other side`() throws {
        _ = try compare("amended", "works", "a.xml", "--out", "out", "--language=zh")
        let files = try scratch.files(below: "out").mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(files["clauses.csv"]?.contains("person,3,score,dear,-10,-10\r\n") == true)
        #expect(files["index.html"]?.contains("专利加分") == true)
    }

    @Test func `says when both sides are one`() throws {
        let run = try compare("works", "works", "a.xml", "--out", "out")
        #expect(run.code == 1 && run.errors.contains("warning[same-rubric]"))
        #expect(run.output.contains("Places: 0 people move"))
    }

    @Test func `is refused where nothing can be compared`() throws {
        let none = try compare("works", "a.xml", "--out", "out")
        #expect(none.code == 2 && none.errors.contains("has no amendments"))
        let missing = try compare("works", "nowhere", "a.xml", "--out", "out")
        #expect(missing.code == 2 && missing.errors.contains("There is no rubric or file"))
        _ = try scratch.write(works + "\ntracks: {none: person.track = basic}\n", to: "tracked/rubric.yaml")
        let nobody = try compare("works", "tracked", "a.xml", "--out", "out")
        #expect(nobody.code == 2 && nobody.errors.contains("the new one 3 no-track"))
        let group = try compare("works", "amended", "a.xml", "--only=unit=X", "--out", "out")
        #expect(group.code == 2 && group.errors.contains("there are `U / U-1`"))
        #expect(!scratch.exists("out"))
    }

    @Test func `needs vocabularies that go together`() throws {
        for (name, kind) in [("a", "loan"), ("b", "gift")] {
            _ = try scratch.write(works, to: "\(name)/rubric.yaml")
            _ = try scratch.write(
                "namespace: urn:example:1\nkinds: {\(kind): {label: {en: A, zh: A}, fields: {}}}\n",
                to: "\(name)/vocabulary.yaml")
        }
        let run = try compare("a", "b", "a.xml", "--out", "out")
        #expect(run.code == 2 && run.errors.contains("error[extension-clash]"))
        #expect(run.errors.contains("must go together") && !scratch.exists("out"))
    }
}
