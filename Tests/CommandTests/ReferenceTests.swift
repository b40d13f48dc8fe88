import Foundation
import Testing

private let tiers = """
    rubric: tiers
    version: 1.0.0
    policy: none
    period: 2024
    references:
      journals:
        file: journals.csv
        keys: {name: {column: title, as: title}}
        value: points
    criteria:
      papers: {counts: paper, points: "journals[journal] else 1"}
    total: papers.points
    """

private let records = """
    <staff xmlns="urn:steelyard:staff:1" version="1"><person id="1"><name>Rui</name>
    <paper id="a" journal="Química Nova"><title>A</title></paper>
    <paper id="b" journal="Desconhecida"><title>B</title></paper>
    <paper id="c" journal="desconhecida"><title>C</title></paper></person></staff>
    """

@Suite struct `A run with a reference table` {
    private let scratch: Scratch
    private let staff: String

    init() throws {
        scratch = try Scratch()
        staff = try scratch.write(records, to: "staff.xml")
        _ = try scratch.write(tiers, to: "rubric/rubric.yaml")
        _ = try scratch.write("title,points\nQUIMICA NOVA,7\n", to: "rubric/journals.csv")
    }

    private func run(_ command: String, _ more: String...) throws -> Program {
        try Program([command, staff, "--rubric", scratch.path + "/rubric"] + more)
    }

    private func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: scratch.path + "/" + path) ?? Data(), as: UTF8.self)
    }

    @Test func `reads it beside the rubric, and says once what it did not find`() throws {
        let run = try run("score", "--out", scratch.path + "/out")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.contains("(sum of totals): 9"))
        #expect(text("out/findings.csv").contains("1 key has no row in the table `journals`: `DESCONHECIDA`."))
        #expect(text("out/manifest.json").contains("\"journals.csv\""))
    }

    @Test func `takes another file that it is told of`() throws {
        let other = try scratch.write("title,points\nDesconhecida,3\n", to: "other.csv")
        let run = try run("score", "--reference", "journals=\(other)", "--out", scratch.path + "/out")
        #expect(run.output.contains("(sum of totals): 7"), "\(run.errors)")
        #expect(text("out/manifest.json").contains("\"other.csv\""))
    }

    @Test func `explains which row was found by which key`() throws {
        let run = try run("explain", "--person", "1")
        #expect(run.output.contains("7 (journals, line 2, by name)"), "\(run.output)")
    }

    @Test func `does not begin without the file, nor with one for a table that is none`() throws {
        let unknown = try run("score", "--reference", "journal=x.csv", "--out", scratch.path + "/out")
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("unknown-reference"))
        try FileManager.default.removeItem(atPath: scratch.path + "/rubric/journals.csv")
        let missing = try run("score", "--out", scratch.path + "/out")
        #expect(missing.code == 2)
        #expect(missing.errors.contains("reference-unread"))
        #expect(!scratch.exists("out"))
    }
}
