import Foundation
import Testing

/// Two curricula, in files of their own, in which the same paper has and has not a DOI.
private struct Curricula {
    let scratch: Scratch
    let rubric: String
    let files: [String]

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(works, to: "works.yaml")
        files = [
            try scratch.write(
                staff(person("1", paper("p", doi: "10.5555/a"), patent("t"))).replacing(
                    "On p", with: "Growth of crystals"),
                to: "a.xml"),
            try scratch.write(
                staff(person("2", paper("q")), person("3", paper("r", doi: "10.5555/c")))
                    .replacing("On q", with: "GROWTH OF CRYSTALS."), to: "b.xml"),
        ]
    }

    /// The list, with the decision on the pair of papers filled in.
    func decided(_ decision: String) throws -> String {
        let list = scratch.path + "/list.csv"
        _ = try Program(["duplicates"] + files + ["--out", list])
        let text = try String(contentsOfFile: list, encoding: .utf8)
        let lines = text.components(separatedBy: "\r\n").map { line in
            line.contains(",paper,1,p,") ? decision + line : line
        }
        return try scratch.write(lines.joined(separator: "\r\n"), to: "decided.csv")
    }
}

@Suite struct `The command duplicates` {
    @Test func `lists the paper that one curriculum has with a DOI and another without`() throws {
        let curricula = try Curricula()
        let run = try Program(["duplicates"] + curricula.files)
        #expect(run.code == 0)
        let lines = run.output.components(separatedBy: "\r\n").filter { $0.contains(",paper,") }
        #expect(
            lines == [
                ",100,paper,1,p,Growth of crystals,a.xml:6,2,q,GROWTH OF CRYSTALS.,b.xml:6,"
                    + "title; Number of contributors 2; Published in the final issue 2024-05-01,DOI 10.5555/a / none"
            ])
        let other = try Program(["duplicates", "--threads", "1"] + curricula.files.reversed())
        #expect(other.output == run.output)
    }

    @Test func `replaces no list, in which somebody may have decided`() throws {
        let curricula = try Curricula()
        let list = try curricula.scratch.write("mine", to: "list.csv")
        let run = try Program(["duplicates"] + curricula.files + ["--out", list])
        #expect(run.code == 2 && run.errors.contains("list.csv` exists. Name a new file"))
        #expect(try String(contentsOfFile: list, encoding: .utf8) == "mine")
    }

    @Test func `ends with 1 when somebody is left out, and says why`() throws {
        let scratch = try Scratch()
        let file = try scratch.write(staff(person("1"), person("2", paper("p", published: "someday"))), to: "a.xml")
        let run = try Program("duplicates", file, "--partial")
        #expect(run.code == 1 && run.errors.contains("error[date]"))
        let rubric = try scratch.write(works, to: "works.yaml")
        let explained = try Program("explain", file, "--rubric", rubric, "--person", "1", "--partial")
        #expect(explained.code == 1 && explained.errors.contains("error[date]") && explained.output.contains("(1)"))
    }

    @Test func `refuses what validate refuses`() throws {
        let scratch = try Scratch()
        let broken = try scratch.write(staff(person("1", paper("p", published: "someday"))), to: "a.xml")
        let run = try Program("duplicates", broken, "--out", scratch.path + "/list.csv")
        #expect(run.code == 2)
        #expect(!scratch.exists("list.csv"))
    }
}

@Suite struct `A file of decisions` {
    @Test func `joins what is decided to be the same, says so, and is fingerprinted`() throws {
        let curricula = try Curricula()
        let decided = try curricula.decided("same")
        let arguments = curricula.files + ["--rubric", curricula.rubric, "--decisions", decided]
        let explained = try Program(["explain"] + arguments + ["--person", "2", "--item", "q"])
        #expect(explained.output.contains("One work with others by a decision, line 2"))
        let run = try Program(["score"] + arguments + ["--out", curricula.scratch.path + "/out"])
        #expect(run.code == 1, "the titles differ")
        let files = try curricula.scratch.files(below: "out")
        let manifest = String(decoding: files["manifest.json"] ?? Data(), as: UTF8.self)
        #expect(manifest.contains("\"role\": \"decisions\""))
        let findings = String(decoding: files["findings.csv"] ?? Data(), as: UTF8.self)
        #expect(findings.contains("reports-disagree"))
        let list = try Program(["duplicates"] + curricula.files + ["--decisions", decided])
        #expect(!list.output.contains(",paper,"))
        let institutions = String(decoding: files["institutions.csv"] ?? Data(), as: UTF8.self)
        _ = try Program(
            ["score"] + curricula.files + ["--rubric", curricula.rubric, "--out", curricula.scratch.path + "/free"])
        let free = try curricula.scratch.files(below: "free")["institutions.csv"] ?? Data()
        #expect(institutions != String(decoding: free, as: UTF8.self), "a joined work counts once")
    }

    @Test func `keeps apart what is decided to be different, and is not asked again`() throws {
        let curricula = try Curricula()
        let decided = try curricula.decided("different")
        let run = try Program(["validate"] + curricula.files + ["--decisions", decided])
        #expect(run.code == 0)
        let list = try Program(["duplicates"] + curricula.files + ["--decisions", decided])
        #expect(!list.output.contains(",paper,"))
    }

    @Test func `makes one person of two, who have one sheet under either number`() throws {
        let curricula = try Curricula()
        let decided = try curricula.scratch.write(
            "decision,kind,person-a,item-a,person-b,item-b\nsame,person,2,,1,\n", to: "decided.csv")
        let arguments = curricula.files + ["--rubric", curricula.rubric]
        let out = curricula.scratch.path + "/out"
        let run = try Program(["score"] + arguments + ["--decisions", decided, "--out", out])
        #expect(run.output.contains("People: 2 scored"))
        let files = try curricula.scratch.files(below: "out")
        let persons = String(decoding: files["persons.csv"] ?? Data(), as: UTF8.self).split(separator: "\r\n")
        #expect(persons.count == 3 && !persons.contains { $0.hasPrefix("2,") })
        let explained = try Program(["explain"] + arguments + ["--decisions", decided, "--person", "2"])
        #expect(explained.output.contains("Read at: a.xml:6") && explained.output.contains("Read at: b.xml:6"))
        #expect(explained.errors.contains("decision-person"))
        let native = try Program(["convert"] + curricula.files + ["--decisions", decided]).output
        #expect(native.components(separatedBy: "<person ").count == 3)
        #expect(try Program(["explain"] + arguments + ["--person", "2"]).output.contains("(2)"), "undone")
    }

    @Test func `names lines that match nothing, and persons, who are scored as one`() throws {
        let curricula = try Curricula()
        let decided = try curricula.scratch.write(
            """
            decision,kind,person-a,item-a,person-b,item-b
            same,paper,1,p,2,gone
            same,person,1,,2,
            different,person,1,,9,
            """, to: "decided.csv")
        let run = try Program(["validate", "--format", "csv"] + curricula.files + ["--decisions", decided])
        #expect(run.code == 1)
        let codes = run.output.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(Set(codes) == ["decision-unmatched", "decision-person", "persons-disagree"])
        #expect(codes.count { $0 == "decision-unmatched" } == 2)
        let refused = try curricula.scratch.write("decision\nsame\n", to: "refused.csv")
        #expect(try Program(["validate"] + curricula.files + ["--decisions", refused]).code == 2)
    }
}
