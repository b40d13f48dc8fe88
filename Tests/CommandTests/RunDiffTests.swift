import Foundation
import Testing

@Suite struct `A comparison of two runs` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(works, to: "works.yaml")
    }

    private let people = [
        person("1", paper("p"), patent("t")), person("2", paper("p", published: "2020-01-01")),
        person("3", patent("t")),
    ]

    private func score(_ people: [String], _ name: String, _ more: String...) throws {
        let file = try scratch.write(staff(people.joined(separator: "\n")), to: "\(name)/staff.xml")
        let run = try Program(["score", file, "--rubric", rubric, "--out", scratch.path + "/\(name)/out"] + more)
        #expect(run.code == 0, "\(run.errors)")
    }

    private func diff(_ old: String, _ new: String, _ more: String...) throws -> Program {
        try Program(
            ["diff", scratch.path + "/\(old)/out", scratch.path + "/\(new)/out", "--inputs", scratch.path] + more)
    }

    private func amended() throws {
        try score(people, "old")
        var others = people
        others[1] = person("2", paper("p", published: "2024-01-01"))
        try score(others, "new")
    }

    @Test func `names the fact, the lines and the result that changed, and counts the others`() throws {
        try amended()
        let run = try diff("old", "new")
        #expect(run.code == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.contains("2 Person 2: the record changed"))
        #expect(lines.contains("record: Paper p, Published in the final issue: 2020-01-01 → 2024-01-01"))
        #expect(lines.contains { $0.hasPrefix("total 0.0 → 5.0") })
        #expect(lines.contains("papers, Paper p, Points of the item: — → 10.0  [value]"))
        #expect(lines.contains { $0.hasPrefix("Unchanged: 2; the fingerprint") })
    }

    @Test func `counts somebody as unchanged whatever else the first run says of him`() throws {
        try amended()
        let old = scratch.path + "/old/out"
        let run = try diff("old", "new"), turned = try diff("new", "old")
        func print(_ run: Program) -> Substring? { run.output.firstMatch(of: /fingerprint.* ([0-9a-f]{12,})/)?.1 }
        #expect(print(run) != nil && print(run) == print(turned))
        let rubrics = try Program("diff", rubric, rubric, "--out", scratch.path + "/d.html")
        #expect(rubrics.code == 2 && rubrics.errors.contains("`--out` is for runs"))
        #expect(try Program("diff", old, old, "--extension", rubric).errors.contains("is for rubrics"))
    }

    @Test func `says the same as JSON, as a table and as a page in both languages`() throws {
        try amended()
        let run = try diff("old", "new", "--format", "json", "--out", scratch.path + "/d.csv")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let changed = try #require(json["changed"] as? [[String: Any]])
        #expect(changed.map { $0["id"] as? String } == ["2"])
        #expect(changed.first?["causes"] as? [String] == ["record"])
        #expect((json["counts"] as? [String: Int])?["unchanged"] == 2)
        let table = try String(contentsOfFile: scratch.path + "/d.csv", encoding: .utf8)
        #expect(table.contains("2,Person 2,changed,record,fact,,paper,p,published,,2020-01-01,2024-01-01,,\r\n"))
        for (language, words) in [("en", "the record changed"), ("zh", "本人材料变化")] {
            let page = scratch.path + "/\(language).html"
            #expect(try diff("old", "new", "--out", page, "--language", language).code == 0)
            #expect(try String(contentsOfFile: page, encoding: .utf8).contains(words))
            let again = try diff("old", "new", "--out", page)
            #expect(again.code == 2 && again.errors.contains("exists. Name a new file"))
            #expect(try String(contentsOfFile: page, encoding: .utf8).contains(words), "what was there is kept")
        }
    }

    @Test func `says what it cannot tell, and why`() throws {
        try amended()
        try FileManager.default.removeItem(atPath: scratch.path + "/old/staff.xml")
        let run = try diff("old", "new")
        #expect(run.output.contains("What changed in the records cannot be told: `staff.xml` (staff, "))
        #expect(run.output.contains("2 Person 2: records changed, whose is not known"))
        try score(people, "old", "--no-ledger")
        #expect(try diff("old", "new").output.contains("Lines cannot be told: no ledger in "))
    }

    @Test func `names the clauses of a rubric that changed, and a version that did not`() throws {
        try score(people, "old")
        let other = try scratch.write(works.replacing("points: 20,", with: "points: 30,"), to: "second/works.yaml")
        _ = try Program(
            "score", scratch.path + "/old/staff.xml", "--rubric", other, "--out", scratch.path + "/new/out")
        let run = try diff("old", "new")
        #expect(run.code == 1 && run.errors.contains("warning[same-version]"))
        #expect(run.output.contains("criterion `patents`: 20 → 30"))
        #expect(run.output.contains("1 Person 1: the rules changed"))
    }

    @Test func `refuses what is no run, is damaged, or is about something else`() throws {
        try amended()
        let mixed = try Program("diff", scratch.path + "/old/out", rubric)
        #expect(mixed.code == 2 && mixed.errors.contains("holds no manifest of steelyard"))
        let nobody = try Program("diff", scratch.path + "/old/out", scratch.path + "/new/out", "--person", "42")
        #expect(nobody.code == 2 && nobody.errors.contains("Neither run has a person `42`."))
        let manifest = scratch.path + "/new/out/manifest.json"
        let text = try String(contentsOfFile: manifest, encoding: .utf8)
        let platforms = text.replacing("\"subject\": \"person\"", with: "\"subject\": \"platform\"")
        _ = try scratch.write(platforms, to: "new/out/manifest.json")
        let other = try diff("old", "new")
        #expect(other.code == 2 && other.errors.contains("cannot be compared"))
        _ = try scratch.write(text, to: "new/out/manifest.json")
        _ = try scratch.write("id\r\n", to: "new/out/persons.csv")
        let damaged = try diff("old", "new")
        #expect(damaged.code == 2 && damaged.errors.contains("`persons.csv` in"))
    }
}
