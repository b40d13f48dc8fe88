import Foundation
import Testing

@Suite struct `The command score` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(works, to: "works.yaml")
    }

    private func score(_ staff: [String], out: String = "out", _ more: String...) throws -> Program {
        try Program(["score"] + staff + ["--rubric", rubric, "--out", scratch.path + "/" + out] + more)
    }

    private func file(_ name: String, _ text: String) throws -> String { try scratch.write(text, to: name) }

    @Test func `writes tables, pages and a manifest, and closes with five lines`() throws {
        let run = try score([try file("a.xml", staff(person("2", paper("p")), person("1", patent("t"))))])
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.first == "People: 2 scored, 0 not assessed, 0 without a total, 0 left out")
        #expect(lines.dropFirst().first == "Grades: good 1, fair 1")
        #expect(lines.dropFirst(3).first == "Control total (sum of totals): 25.0")
        let files = try scratch.files(below: "out")
        for name in [
            "persons.csv", "ledger.csv", "institutions.csv", "results.json", "findings.json", "findings.csv",
            "manifest.json", "index.html", "persons/1.html", "persons/2.html", "institutions/U.html",
            "institutions/U+U-1.html",
        ] {
            #expect(files[name] != nil, "\(name) is missing")
        }
        let rows = String(decoding: files["persons.csv"] ?? Data(), as: UTF8.self).split(separator: "\r\n")
        #expect(rows.dropFirst().map { String($0.prefix(2)) } == ["1,", "2,"], "rows stand in order of numbers")
        #expect(try scratch.names() == ["a.xml", "out", "works.yaml"], "nothing stands beside the folder")
    }

    @Test func `names every output with its hash in the manifest, and neither a path nor a clock`() throws {
        _ = try score([try file("a.xml", staff(person("1", patent("t"))))])
        let files = try scratch.files(below: "out")
        let manifest = try #require(files["manifest.json"])
        let json = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
        let outputs = try #require(json["outputs"] as? [[String: Any]])
        #expect(Set(outputs.compactMap { $0["path"] as? String }) == Set(files.keys).subtracting(["manifest.json"]))
        for output in outputs {
            let path = try #require(output["path"] as? String)
            #expect(output["bytes"] as? Int == files[path]?.count)
            #expect((output["sha256"] as? String)?.count == 64)
        }
        #expect(!String(decoding: manifest, as: UTF8.self).contains(scratch.path))
        let results = try #require(files["results.json"])
        let parsed = try #require(try JSONSerialization.jsonObject(with: results) as? [String: Any])
        #expect((parsed["subjects"] as? [Any])?.count == 1)
    }

    @Test func `gives the same bytes for either order of files and any number of threads`() throws {
        let people = (1...40).map { person("\($0)", paper("p", doi: "10.5555/x\($0 / 2)"), patent("t")) }
        let first = try file("a.xml", staff(people[20...].joined(separator: "\n")))
        let second = try file("b.xml", staff(people[..<20].reversed().joined(separator: "\n")))
        _ = try score([first, second], out: "one", "--threads", "1")
        _ = try score([second, first], out: "two", "--threads", "3")
        let (one, two) = (try scratch.files(below: "one"), try scratch.files(below: "two"))
        #expect(one.count > 40)
        #expect(one == two)
    }

    @Test func `writes nothing when a record has errors, and the sound ones when asked to`() throws {
        let broken = try file("a.xml", staff(person("1", paper("p", published: "someday")), person("2", patent("t"))))
        let refused = try score([broken])
        #expect(refused.code == 2)
        #expect(refused.errors.contains("a.xml:6"))
        #expect(!scratch.exists("out"))
        #expect(try scratch.names() == ["a.xml", "works.yaml"])
        let partial = try score([broken], "--partial")
        #expect(partial.code == 1)
        #expect(partial.output.hasPrefix("People: 1 scored, 0 not assessed, 0 without a total, 1 left out"))
    }

    @Test func `replaces only a folder that an earlier run wrote, and then as a whole`() throws {
        let staff = try file("a.xml", staff(person("1", patent("t"))))
        _ = try file("out/keep.txt", "mine")
        let refused = try score([staff])
        #expect(refused.code == 2)
        #expect(refused.errors.contains("holds no manifest"))
        #expect(try scratch.files(below: "out").keys.sorted() == ["keep.txt"])

        #expect(try score([staff], out: "new").code == 0)
        #expect(try score([staff], out: "new", "--no-html", "--no-ledger").code == 0)
        #expect(
            try scratch.files(below: "new").keys.sorted() == [
                "findings.csv", "findings.json", "institutions.csv", "manifest.json", "persons.csv", "results.json",
            ])
    }

    /// A rubric that asks for names of contributors, which runs without pages do not keep otherwise.
    private static let byName = works.replacing(
        "points: value\n",
        with: "points: value * count(contributor where name in {\"Li Na\", \"Wang Wei\"})\n")

    @Test(arguments: [works, byName])
    func `gives the same figures with pages and without`(rubric: String) throws {
        let sample = try Program("sample", "--people", "150", "--seed", "9").output
        let staff = try file("a.xml", sample.replacing(#/ name="[A-M][^"]*"/#, with: " name=\"Li Na\""))
        let rubric = try file("asked.yaml", rubric)
        for (out, more) in [("with", []), ("without", ["--no-html", "--no-ledger"])] {
            let run = try Program(["score", staff, "--rubric", rubric, "--out", scratch.path + "/" + out] + more)
            #expect(run.code < 2, "\(run.errors)")
        }
        let (with, without) = (try scratch.files(below: "with"), try scratch.files(below: "without"))
        for name in ["persons.csv", "institutions.csv", "results.json", "findings.json", "findings.csv"] {
            #expect(with[name] != nil)
            #expect(with[name] == without[name], "\(name)")
        }
        let people = String(decoding: without["persons.csv"] ?? Data(), as: UTF8.self).split(separator: "\r\n")
        #expect(people.contains { $0.contains("fair") && !$0.contains(",0.0,fair") }, "somebody has points")
    }

    @Test func `keeps the earlier folder when the new run fails`() throws {
        #expect(try score([try file("a.xml", staff(person("1", patent("t"))))]).code == 0)
        let before = try scratch.files(below: "out")
        #expect(try score([try file("b.xml", staff(person("1", paper("p", published: "never"))))]).code == 2)
        #expect(try scratch.files(below: "out") == before)
    }

    @Test func `takes another period and other parameters, and says so in the manifest`() throws {
        let staff = try file("a.xml", staff(person("1", paper("p", published: "2020-01-01"))))
        let run = try score([staff], "--period", "2020", "--set", "value=7")
        #expect(run.output.contains("Control total (sum of totals): 3.5"))
        let manifest = String(
            decoding: try scratch.files(below: "out")["manifest.json"] ?? Data(), as: UTF8.self)
        #expect(manifest.contains("\"period\": \"2020-01-01..2020-12-31\""))
        #expect(manifest.contains("\"value\": \"7\""))
        let unknown = try score([staff], out: "two", "--set", "valve=7")
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("unknown-parameter"))
        #expect(!scratch.exists("two"))
    }

    @Test func `takes from an overlay what the export lacks, and says whom no file has`() throws {
        let staff = try file("a.xml", staff(person("1", patent("t")), person("2", patent("t"))))
        let overlay = try file("overlay.csv", "person,title,unit,institution\n2,professor,U-2,U\n9,lecturer,,\n")
        let run = try score([staff], "--persons", overlay)
        #expect(run.code == 1)
        #expect(run.errors.contains("overlay.csv:3: warning[overlay-person]"))
        let rows = String(decoding: try scratch.files(below: "out")["persons.csv"] ?? Data(), as: UTF8.self)
            .split(separator: "\r\n")
        #expect(rows.dropFirst().first?.hasPrefix("1,Person 1,,U,U-1,,") == true)
        #expect(rows.last?.contains("professor") == true)
    }

    @Test func `writes both languages`() throws {
        let run = try score([try file("a.xml", staff(person("1", patent("t"))))], "--language", "zh")
        #expect(run.output.hasPrefix("人员：已评分 1"))
        let page = String(decoding: try scratch.files(below: "out")["persons/1.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("lang=\"zh-Hans\"") && page.contains("未计入的成果及原因"))
    }
}
