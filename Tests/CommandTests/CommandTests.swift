import Foundation
import Testing

@Suite struct `The program` {
    @Test func `has a version and help for each command`() throws {
        let version = try Program("--version")
        #expect(version.code == 0)
        #expect(version.output.split(separator: ".").count == 3)
        for command in [
            "score", "explain", "validate", "duplicates", "check", "test", "schema", "vocabulary", "sample",
        ] {
            let help = try Program(command, "--help")
            #expect(help.code == 0)
            #expect(help.output.contains("USAGE: steelyard \(command)"))
        }
    }

    @Test func `ends with 2 when it could not`() throws {
        for arguments in [["score"], ["nonsense"], ["check", "/no/such/file"], ["test", "/no/such/folder"]] {
            let run = try Program(arguments)
            #expect(run.code == 2)
            #expect(run.output.isEmpty && !run.errors.isEmpty)
        }
    }

    @Test func `refuses a folder without records instead of finding nothing`() throws {
        let scratch = try Scratch()
        _ = try scratch.write("person,title", to: "records/a.csv")
        let run = try Program("validate", scratch.path + "/records")
        #expect(run.code == 2 && run.errors.contains("holds no file that ends with .xml or .fods"))
    }

    @Test func `invents the same staff for the same seed`() throws {
        let first = try Program("sample", "--people", "3", "--seed", "5").output
        #expect(first.contains("urn:steelyard:staff:1"))
        #expect(try Program("sample", "--people", "3", "--seed", "5").output == first)
        #expect(try Program("sample", "--people", "3", "--seed", "6").output != first)
    }

    @Test func `lists the vocabulary as text and as JSON`() throws {
        #expect(try Program("vocabulary", "--language", "zh").output.contains("论文"))
        let json = try Program("vocabulary", "--format", "json").output
        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let kinds = try #require(parsed["kinds"] as? [[String: Any]])
        #expect(kinds.contains { $0["name"] as? String == "patent" })
    }

    @Test func `writes a spreadsheet to be filled in, and never over one that was`() throws {
        let scratch = try Scratch()
        let sheet = scratch.path + "/papers.fods"
        #expect(try Program("template", "--format", "fods", "--kind", "paper", "--out", sheet).code == 0)
        _ = try scratch.write("filled in", to: "papers.fods")
        let again = try Program("template", "--format", "fods", "--out", sheet)
        #expect(again.code == 2 && again.errors.contains("exists. Name a new file"))
        #expect(try String(contentsOfFile: sheet, encoding: .utf8) == "filled in")
    }

    @Test func `writes the schema`() throws {
        #expect(try Program("schema").output.contains("targetNamespace=\"urn:steelyard:staff:1\""))
    }
}

@Suite struct `The command validate` {
    @Test func `finds exactly what score finds in the records`() throws {
        let scratch = try Scratch()
        let rubric = try scratch.write(works, to: "works.yaml")
        let broken = try scratch.write(
            staff(
                person("1", paper("p", doi: "10.5555/a"), paper("p2", published: "someday")),
                person("2", paper("q", doi: "10.5555/a", published: "2023-01-01"))), to: "a.xml")
        let validated = try Program("validate", broken, "--partial", "--format", "json")
        let scored = try Program(
            "score", broken, "--partial", "--rubric", rubric, "--out", scratch.path + "/out")
        #expect(validated.code == 1 && scored.code == 1)
        let written = String(decoding: try scratch.files(below: "out")["findings.json"] ?? Data(), as: UTF8.self)
        #expect(!written.isEmpty)
        #expect(validated.output.replacingOccurrences(of: broken, with: "a.xml") == written)
        #expect(try Program("validate", broken).code == 2)
        #expect(try Program("validate", broken, "--format", "csv").output.hasPrefix("code,severity,file,line"))
    }

    @Test func `says for what it took a table that is not UTF-8`() throws {
        let scratch = try Scratch()
        let file = try scratch.write(staff(person("1")), to: "a.xml")
        let table = scratch.path + "/persons.csv"
        let bytes = Array("person,native-name\n1,".utf8) + [0xC0, 0xEE, 0xCE, 0xB0, 0x0A]
        try Data(bytes).write(to: URL(fileURLWithPath: table))
        let run = try Program("validate", file, "--persons", table)
        #expect(run.code == 0 && run.output.contains("note[table-encoding]") && run.output.contains("GB18030"))
        #expect(try Program("convert", file, "--persons", table).output.contains("<native-name>李伟</native-name>"))
    }

    @Test func `reads the spreadsheets of a folder, too`() throws {
        let scratch = try Scratch()
        let template = scratch.path + "/in/people.fods"
        _ = try scratch.write(staff(person("1")), to: "in/a.xml")
        _ = try Program("template", "--format", "fods", "--out", template)
        #expect(try Program("validate", scratch.path + "/in").output.contains("people.fods"))
    }
}

@Suite struct `The command check` {
    @Test func `shows all faults with their places, and ends with 2`() throws {
        let scratch = try Scratch()
        let sound = try scratch.write(works, to: "works.yaml")
        #expect(try Program("check", sound).code == 0)
        let broken = try scratch.write(
            works.replacingOccurrences(of: "published in period", with: "publised in period"), to: "broken.yaml")
        let run = try Program("check", broken)
        #expect(run.code == 2)
        #expect(run.output.contains("broken.yaml:12:"))
        #expect(run.output.contains("published"), "the nearest name is suggested")
    }
}

@Suite struct `The command explain` {
    private let scratch: Scratch
    private let arguments: [String]

    init() throws {
        scratch = try Scratch()
        let rubric = try scratch.write(works, to: "works.yaml")
        let file = try scratch.write(
            staff(person("1", paper("p"), paper("old", published: "2019-01-01"), patent("t"))), to: "a.xml")
        arguments = ["explain", file, "--rubric", rubric, "--person"]
    }

    @Test func `reads aloud rule, facts, numbers and line`() throws {
        let run = try Program(arguments + ["1", "--item", "p"])
        #expect(run.code == 0)
        for part in ["a.xml:6", "Base points: 10.0", "1 of 2", "-5.0", "Awarded: 5.0"] {
            #expect(run.output.contains(part), "\(part)")
        }
        #expect(try Program(arguments + ["1", "--item", "old"]).output.contains("outside of the period"))
    }

    @Test func `says who is meant when nobody has the number`() throws {
        let run = try Program(arguments + ["11"])
        #expect(run.code == 2)
        #expect(run.errors.contains("Is `1` meant?"))
        #expect(try Program(arguments + ["1", "--item", "nothing"]).code == 2)
    }
}
