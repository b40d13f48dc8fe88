import Foundation
import Testing

@Suite struct `A rubric with amendments` {
    private let reform = Document.root.appending(path: "Rubrics/papers-first/variants/reform").path

    @Test func `is found with what it extends, and without what is left out`() throws {
        let whole = try Program("check", reform)
        #expect(whole.code < 2, "\(whole.output)")
        #expect(!whole.output.contains("amendments-depend"))
        for name in ["fewer-papers", "patents-in-use", "transformations"] {
            #expect(try Program("check", reform, "--without", name).code < 2)
        }
        let wrong = try Program("check", reform, "--without", "fewer")
        #expect(wrong.code == 2)
        #expect(wrong.output.contains("unknown-amendment"))
    }

    @Test func `says where what it extends cannot be read`() throws {
        let scratch = try Scratch()
        let text = "rubric: a\nversion: '1'\nextends: "
        for name in ["nowhere", "a.yaml", ".."] {
            let run = try Program("check", try scratch.write(text + name + "\n", to: "a.yaml"))
            #expect(run.code == 2)
            #expect(run.output.contains("a.yaml:3:10: error[base-unread]"))
        }
    }
}

@Suite struct `A run under an amended rubric` {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try scratch.write(works, to: "base/rubric.yaml")
        let amended = """
            rubric: amended
            version: 2.0.0
            extends: ../base
            valid until: 2025-12-31
            amendments:
              more: {title: More for patents, set: {criteria/patents/points/invention/points: 30}}
              later: {effective: 2026-01-01, set: {parameters/value: 99}}

            """
        _ = try scratch.write(amended, to: "amended/rubric.yaml")
        _ = try scratch.write(staff(person("1", paper("p"), patent("t"))), to: "a.xml")
    }

    private func run(_ more: String...) throws -> (code: Int32, results: String, manifest: String, page: String) {
        let arguments = [
            "\(scratch.path)/a.xml", "--rubric", "\(scratch.path)/amended", "--out", "\(scratch.path)/out",
        ]
        let run = try Program(["score"] + arguments + more)
        let files = try scratch.files(below: "out")
        let texts = ["results.json", "manifest.json", "persons/1.html"].map {
            String(decoding: files[$0] ?? Data(), as: UTF8.self)
        }
        return (run.code, texts[0], texts[1], texts[2])
    }

    @Test func `names the amendments that were made, and what was extended`() throws {
        let (code, results, manifest, page) = try run()
        #expect(code == 0)
        #expect(results.contains("\"amendments\":[\"more\"]") && results.contains("\"total\":35.0"))
        #expect(manifest.contains("\"role\": \"base\"") && manifest.contains("\"valid\": \"… – 2025-12-31\""))
        #expect(page.contains("More for patents") && page.contains("… – 2025-12-31"))
        let without = try run("--without", "more")
        #expect(without.results.contains("\"total\":25.0"))
        let prints = [manifest, without.manifest].map { $0.firstMatch(of: /"run": "([0-9a-f]{64})"/)?.1 }
        #expect(prints[0] != nil && prints[1] != nil && prints[0] != prints[1], "it is another run")
    }

    @Test func `has the amendments in force in its period, and warns when the rubric is over`() throws {
        let (code, results, _, _) = try run("--period", "2023-01-01..2026-12-31")
        #expect(code == 1)
        #expect(results.contains("\"amendments\":[\"more\",\"later\"]") && results.contains("\"total\":79.5"))
    }
}
