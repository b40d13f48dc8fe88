import Foundation
import Testing

@Suite struct `The command verify` {
    private let scratch: Scratch
    private let rubric: String

    init() throws {
        scratch = try Scratch()
        rubric = try scratch.write(works, to: "rubrics/works.yaml")
    }

    private func score(_ more: String...) throws {
        let people = (1...3).map { person("\($0)", paper("p"), patent("t")) }
        let files = [
            try scratch.write(staff(people[0]), to: "staff/a/staff.xml"),
            try scratch.write(staff(people[1] + "\n" + people[2]), to: "staff/b/staff.xml"),
        ]
        let run = try Program(["score"] + files + ["--rubric", rubric, "--out", scratch.path + "/out"] + more)
        #expect(run.code < 2, "\(run.errors)")
    }

    private func verify(_ more: String...) throws -> Program {
        try Program(["verify", scratch.path + "/out", "--inputs", scratch.path] + more)
    }

    @Test func `finds every run equal, whatever it was asked for`() throws {
        let overlay = try scratch.write("person,native-name\n2,乙\n", to: "hr/overlay.csv")
        let options = [
            [], ["--no-html", "--no-ledger"], ["--language", "zh"], ["--period", "2024", "--set", "value=7"],
            ["--persons", overlay, "--partial", "--threads", "1"],
        ]
        for options in options {
            let run = try Program(
                [
                    "score", try scratch.write(staff(person("2", paper("p"))), to: "one.xml"), "--rubric", rubric,
                    "--out",
                    scratch.path + "/out",
                ] + options)
            #expect(run.code == 0, "\(run.errors)")
            let verified = try verify()
            #expect(verified.code == 0, "\(options): \(verified.output)\(verified.errors)")
            #expect(verified.output.hasPrefix("equal: "))
        }
    }

    @Test func `finds a table again whatever its encoding`() throws {
        let table = Data(
            [0xFF, 0xFE] + "person,native-name\n2,乙\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        try table.write(to: URL(fileURLWithPath: scratch.path + "/overlay.csv"))
        try score("--persons", scratch.path + "/overlay.csv")
        let verified = try verify()
        #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
    }

    @Test func `passes over what has the name of an input and cannot be read`() throws {
        try score()
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/works.yaml", withDestinationPath: scratch.path + "/nowhere")
        #expect(unsafe mkfifo(scratch.path + "/rubrics/staff.xml", 0o600) == 0)
        #expect(try verify().code == 0)
        #expect(try verify("--threads", "0").errors.contains("At least one thread"))
    }

    @Test func `finds the inputs of files with one name in several folders`() throws {
        try score()
        let verified = try verify()
        #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
        #expect(try scratch.names() == ["out", "rubrics", "staff"], "nothing is left behind")
    }

    @Test func `names every file in which a byte was changed`() throws {
        try score()
        let files = try scratch.files(below: "out")
        #expect(files.count > 10)
        var random = SeededGenerator(state: 17)
        for (name, data) in files.sorted(by: { $0.key < $1.key }) {
            for _ in 0..<(name == "manifest.json" ? 8 : 1) {
                var bytes = [UInt8](data)
                bytes[Int.random(in: bytes.indices, using: &random)] ^= 1
                try write(bytes, to: name)
                let run = try verify()
                #expect(run.code != 0, "\(name)")
                #expect((run.output + run.errors).contains(name), "\(name): \(run.output)\(run.errors)")
                guard name != "manifest.json" else { continue }
                let quick = try verify("--files")
                #expect(quick.code == 1 && quick.output.contains("changed: \(name)\n"), "\(name)")
            }
            try write([UInt8](data), to: name)
        }
        #expect(try verify().code == 0)
    }

    private func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: scratch.path + "/out/" + name))
    }

    @Test func `names what is gone and what came`() throws {
        try score()
        try FileManager.default.removeItem(atPath: scratch.path + "/out/persons/2.html")
        _ = try scratch.write("mine", to: "out/notes.txt")
        for run in [try verify(), try verify("--files")] {
            #expect(run.code == 1)
            #expect(run.output.contains("missing: persons/2.html\n"))
            #expect(run.output.contains("additional: notes.txt\n"))
        }
    }

    @Test(arguments: ["manifest.json", "persons.csv"]) func `waits for no pipe in the place of a file`(name: String)
        throws
    {
        try score()
        let path = scratch.path + "/out/" + name
        try FileManager.default.removeItem(atPath: path)
        #expect(unsafe mkfifo(path, 0o600) == 0)
        for run in [
            try verify("--files"), try Program("diff", scratch.path + "/out", scratch.path + "/out"),
            try Program(
                "publish", scratch.path + "/out", "--columns", "name", "--from", "2026-03-02", "--out",
                scratch.path + "/list.csv"),
        ] {
            #expect(run.code == 2 && run.errors.contains("is a pipe or a device, not a file."), "\(run.errors)")
        }
    }

    @Test(arguments: [
        ("\"path\": \"ledger.csv\"", "\"path\": \"../rubrics/works.yaml\""),
        ("\"outputs\": [", "\"outputs\": 7, \"x\": ["),
        ("\"role\": \"staff\"", "\"role\": \"words\""), ("\"bytes\": ", "\"bytes\": -"),
        ("\"version\": ", "\"version\": 1"),
    ]) func `refuses a manifest that no run writes`(text: String, forged: String) throws {
        try score()
        let path = scratch.path + "/out/manifest.json"
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        #expect(manifest.contains(text))
        _ = try scratch.write(manifest.replacing(text, with: forged), to: "out/manifest.json")
        for run in [
            try verify(), try verify("--files"), try Program("diff", scratch.path + "/out", scratch.path + "/out"),
        ] {
            #expect(run.code == 2 && run.errors.contains("is no manifest of a run"), "\(run.errors)")
        }
    }

    @Test func `says which input is gone and where it looked, and what can be told without it`() throws {
        try score()
        _ = try scratch.write(works + "# changed\n", to: "rubrics/works.yaml")
        let run = try verify()
        #expect(run.code == 2)
        #expect(run.errors.contains("`works.yaml` (rubric, "))
        #expect(run.errors.contains("is not below `\(scratch.path)`, the current folder"))
        #expect(run.errors.contains("rubrics/works.yaml` has another fingerprint"))
        #expect(run.errors.contains("Its files are as it has them."))
        #expect(try verify("--files").code == 0)
        #expect(try Program("verify", scratch.path).code == 2)
    }
}

/// A generator that gives the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
