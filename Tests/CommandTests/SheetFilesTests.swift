import Foundation
import Testing

@Suite struct `Sheets on paper` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(works, to: "works.yaml")
    }

    /// Whether a program is on the search path.
    private static func has(_ program: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }

    private func print(_ renderer: String, out: String = "out", threads: Int = 2) throws -> [String: Data] {
        let people = ["1", "甲/乙"].map { person($0, paper("p"), patent("t")) }
        let file = try scratch.write(staff(people.joined()), to: "staff.xml")
        let run = try Program([
            "score", file, "--rubric", rubric, "--out", scratch.path + "/" + out, "--pdf-renderer", renderer,
            "--threads",
            String(threads),
        ])
        #expect(run.code == 0, "\(run.errors)")
        return try scratch.files(below: out)
    }

    @Test(.enabled(if: has("chromium"), "There is no Chromium on this machine."), .timeLimit(.minutes(5)))
    func `are made by Chromium, the same again, and are in the manifest`() throws {
        let files = try print("chromium")
        let names = [
            "persons/1.pdf", "persons/~E7~94~B2~2F~E4~B9~99.pdf", "institutions/U.pdf", "institutions/U+U-1.pdf",
        ]
        for name in names {
            let pdf = try #require(files[name])
            #expect(pdf.prefix(5) == Data("%PDF-".utf8) && pdf.count > 5000, "\(name)")
        }
        #expect(Set(files.keys.filter { $0.hasSuffix(".pdf") }) == Set(names))
        let manifest = String(decoding: files["manifest.json"] ?? Data(), as: UTF8.self)
        #expect(manifest.contains("\"renderer\": \"Chrome/") && names.allSatisfy { manifest.contains($0) })
        #expect(try print("chromium", out: "again", threads: 1) == files)
    }

    @Test(.enabled(if: has("weasyprint"), "There is no WeasyPrint on this machine."), .timeLimit(.minutes(5)))
    func `are made by WeasyPrint`() throws {
        let files = try print("weasyprint")
        #expect(files.keys.count { $0.hasSuffix(".pdf") } == 4)
        #expect(files["persons/1.pdf"]?.prefix(5) == Data("%PDF-".utf8))
        #expect(String(decoding: files["manifest.json"] ?? Data(), as: UTF8.self).contains("WeasyPrint/"))
    }

    @Test func `are refused before anything is read where nothing can print them`() throws {
        let run = try Program(
            ["score", "nowhere.xml", "--rubric", rubric, "--out", scratch.path + "/out", "--pdf"],
            environment: ["PATH": scratch.path])
        #expect(run.code == 2)
        #expect(run.errors.contains("Neither `chromium` nor `weasyprint`") && run.errors.contains("apt-get install"))
        #expect(!scratch.exists("out"))
    }

    @Test func `leave nothing behind when the renderer fails`() throws {
        for (name, text) in [("chromium", "#!/bin/sh\nexit 1\n"), ("weasyprint", "#!/bin/false\n")] {
            let program = try scratch.write(text, to: "bin/\(name)")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
            let file = try scratch.write(staff(person("1", patent("t"))), to: "staff.xml")
            let run = try Program(
                ["score", file, "--rubric", rubric, "--out", scratch.path + "/out", "--pdf-renderer", name],
                environment: ["PATH": scratch.path + "/bin"])
            #expect(run.code == 2, "\(run.errors)")
            #expect(run.errors == "steelyard: The program that prints has ended.\n")
            #expect(try scratch.names() == ["bin", "staff.xml", "works.yaml"])
        }
    }

    @Test func `need pages`() throws {
        let run = try Program(["score", "a.xml", "--rubric", rubric, "--out", "out", "--no-html", "--pdf"])
        #expect(run.code == 2 && run.errors.contains("leave out `--no-html`"))
    }
}

@Suite struct `Pages of people with odd numbers` {
    @Test func `stay in the folder, one for each, and the manifest tells whose they are`() throws {
        let scratch = try Scratch()
        let rubric = try scratch.write(works, to: "works.yaml")
        let numbers = ["../x", "a/b", "AB", "ab", "con", "x.", String(repeating: "7", count: 300)]
        let file = try scratch.write(staff(numbers.map { person($0, patent("t")) }.joined()), to: "staff.xml")
        let run = try Program("score", file, "--rubric", rubric, "--out", scratch.path + "/out")
        #expect(run.code == 0, "\(run.errors)")
        let pages = try scratch.files(below: "out").keys.filter { $0.hasPrefix("persons/") }
        #expect(Set(pages.map { $0.lowercased() }).count == numbers.count)
        #expect(try scratch.names() == ["out", "staff.xml", "works.yaml"])
        let manifest = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/out/manifest.json"))
        let json = try #require(try JSONSerialization.jsonObject(with: manifest) as? [String: Any])
        let outputs = try #require(json["outputs"] as? [[String: Any]])
        let told = outputs.filter { ($0["path"] as? String)?.hasPrefix("persons/") == true }.map { output in
            output["number"] as? String ?? (output["path"] as? String)?.dropFirst(8).dropLast(5).description
        }
        #expect(Set(told) == Set(numbers))
    }
}

@Suite struct `A list of many people` {
    @Test func `is cut into parts that hold everybody once, in order`() throws {
        let scratch = try Scratch()
        let rubric = try scratch.write(works, to: "works.yaml")
        let numbers = (1...5001).map { String(10000 + $0) }
        let file = try scratch.write(staff(numbers.map { person($0) }.joined()), to: "staff.xml")
        let run = try Program("score", file, "--rubric", rubric, "--out", scratch.path + "/out", "--no-ledger")
        #expect(run.code == 0, "\(run.errors)")
        let files = try scratch.files(below: "out")
        func text(_ name: String) -> String { String(decoding: files[name] ?? Data(), as: UTF8.self) }
        let parts = (1...3).map { text("people/\($0).html") }
        let listed = parts.map { part in
            part.components(separatedBy: "href=\"../persons/").dropFirst().map { String($0.prefix { $0 != "." }) }
        }
        #expect(listed.map(\.count) == [2000, 2000, 1001] && listed.flatMap { $0 } == numbers)
        #expect(parts.allSatisfy { $0.hasSuffix("</html>\n") })
        #expect(text("index.html").contains("<a href=\"people/2.html\">People 12001 to 14000</a>"))
        #expect(!text("index.html").contains("persons/10001.html"))
    }
}

@Suite struct `Words of a further language` {
    @Test func `are written to be translated, and stand on the pages`() throws {
        let scratch = try Scratch()
        let rubric = try scratch.write(works, to: "works.yaml")
        let file = try scratch.write(staff(person("1", patent("t"))), to: "staff.xml")
        let template = try Program("vocabulary", "--words").output
        let words = try scratch.write(
            template.replacingOccurrences(of: "language: en", with: "language: pt")
                .replacingOccurrences(of: "sheet-title: \"Score sheet\"", with: "sheet-title: Ficha"), to: "pt.yaml")
        let run = try Program("score", file, "--rubric", rubric, "--out", scratch.path + "/out", "--words", words)
        #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
        let page = String(decoding: try scratch.files(below: "out")["persons/1.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("<html lang=\"pt\">") && page.contains("Ficha"))
        let broken = try scratch.write("language: pt\nwords: {sheet-titel: Ficha}\n", to: "broken.yaml")
        let refused = try Program("score", file, "--rubric", rubric, "--out", scratch.path + "/no", "--words", broken)
        #expect(refused.code == 2 && refused.errors.contains("sheet-title"))
    }
}
