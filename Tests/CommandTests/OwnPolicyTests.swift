import Foundation
import Testing

@Suite struct `A policy of one's own` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        let text = works.replacing("policy: none", with: "policy: rules/house.yaml")
        rubric = try scratch.write(text, to: "rubrics/works.yaml")
    }

    private func write(_ severity: String) throws {
        let text = """
            policy: house
            title: Our house
            publicity-days: 7
            rules: {no-ceiling: {severity: \(severity), reason: Five are enough.}}
            """
        _ = try scratch.write(text, to: "rubrics/rules/house.yaml")
    }

    private func score(_ rubric: String) throws -> Program {
        let file = try scratch.write(staff(person("1", patent("t"))), to: "staff.xml")
        return try Program("score", file, "--rubric", rubric, "--out", scratch.path + "/out")
    }

    @Test func `refuses what it calls an error, also in a rubric that extends the one that names it`() throws {
        try write("error")
        let child = "extends: ../works.yaml\nrubric: child\nversion: '1'\n"
        for rubric in [rubric, try scratch.write(child, to: "rubrics/more/child.yaml")] {
            let check = try Program("check", rubric)
            #expect(check.code == 2 && check.output.contains("error[no-ceiling]"), "\(check.output)")
            #expect(check.output.contains("Five are enough."))
            #expect(try score(rubric).code == 2)
        }
    }

    @Test func `is an input of the run, and counts its days`() throws {
        try write("warning")
        let run = try score(rubric)
        #expect(run.code == 0, "\(run.errors)")
        let manifest = try #require(try scratch.files(below: "out")["manifest.json"])
        #expect(String(decoding: manifest, as: UTF8.self).contains("\"role\": \"policy\""))
        let verified = try Program("verify", scratch.path + "/out", "--inputs", scratch.path)
        #expect(verified.code == 0, "\(verified.output)")
        let list = ["publish", scratch.path + "/out", "--columns", "name", "--from", "2026-03-02", "--out"]
        let short = try Program(list + [scratch.path + "/list.csv"])
        #expect(short.code == 2 && short.errors.contains("at least 7 working days under the policy `house`"))
        #expect(try Program(list + [scratch.path + "/list.csv", "--working-days", "7"]).code < 2)
    }

    @Test func `is told apart from the rubric where two runs are compared`() throws {
        for (out, severity) in [("old", "warning"), ("new", "note")] {
            try write(severity)
            #expect(try score(rubric).code < 2)
            try FileManager.default.moveItem(atPath: scratch.path + "/out", toPath: scratch.path + "/" + out)
        }
        let diff = try Program("diff", scratch.path + "/old", scratch.path + "/new")
        #expect(diff.output.contains("  policy: house.yaml ("), "\(diff.output)")
    }

    @Test func `that is not there is a fault of the rubric`() throws {
        let check = try Program("check", rubric)
        #expect(check.code == 2 && check.output.contains("error[policy-unread]"), "\(check.output)")
    }
}
