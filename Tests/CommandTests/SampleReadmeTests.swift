import Foundation
import Testing

/// What the readme of the samples promises.
private struct SampleReadme {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let files = ["university.xml", "institute.xml"]

    /// A run and the line with its grades.
    struct Run {
        var files: [String]
        var rubric: String
        var grades: String
    }

    /// A person or platform and what is said about it.
    struct Case {
        var subject: String
        /// The rubric that is named; `findings` for a finding of the import.
        var source: String?
        var quotes: [String]
    }

    var runs: [Run] = []
    var cases: [Case] = []

    init() throws {
        let text = try String(contentsOfFile: SampleReadme.root + "/Samples/README.md", encoding: .utf8)
        for row in text.split(separator: "\n") {
            let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.count == 3, cells[2].hasPrefix("`Grades: ") {
                let files = cells[0].split(separator: " ").map { $0.filter { $0 != "`" } }
                runs.append(Run(files: files, rubric: cells[1], grades: cells[2].filter { $0 != "`" }))
            } else if cells.count == 4, cells[0].allSatisfy({ $0.isNumber || "QP".contains($0) }) {
                cases.append(Case(cells))
            }
        }
    }

    static func arguments(_ files: [String], rubric: String?) -> [String] {
        files.map { root + "/Samples/" + $0 } + ["--extension", root + "/Samples/vocabulary.yaml"]
            + (rubric.map { ["--rubric", root + "/Rubrics/" + $0] } ?? [])
    }
}

extension SampleReadme.Case {
    fileprivate init(_ cells: [String]) {
        subject = cells[0]
        let parts = cells[3].split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        source = parts[0].isEmpty ? nil : parts[0].filter { !": ".contains($0) }
        quotes = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
    }

    /// The rubric whose explanation is quoted.
    fileprivate var rubric: String {
        if let source { return source }
        if subject.hasPrefix("QP") { return "platform-four-dimensions" }
        return subject.hasPrefix("2") ? "vocational-practice" : "contribution-biomed"
    }
}

@Suite struct `The readme of the samples` {
    private let readme: SampleReadme

    init() throws { readme = try SampleReadme() }

    @Test func `says the grades of each run`() throws {
        #expect(readme.runs.count == 4)
        for run in readme.runs {
            let scratch = try Scratch()
            let staff = SampleReadme.arguments(run.files, rubric: run.rubric)
            let program = try Program(["score"] + staff + ["--no-html", "--out", scratch.path + "/out"])
            #expect(program.code < 2)
            #expect((program.output + program.errors).contains(run.grades + "\n"), "\(run.rubric)")
        }
    }

    @Test func `quotes lines of explanations and findings`() throws {
        #expect(readme.cases.count > 60)
        for (source, cases) in Dictionary(grouping: readme.cases, by: \.rubric) {
            let texts = source == "findings" ? try findings() : try explanations(of: cases, rubric: source)
            for example in cases {
                let text = texts[example.subject] ?? texts[""] ?? ""
                #expect(!example.quotes.isEmpty, "\(example.subject)")
                for quote in example.quotes { #expect(text.contains(quote), "\(example.subject): \(quote)") }
            }
        }
    }

    private func findings() throws -> [String: String] {
        let staff = SampleReadme.arguments(SampleReadme.files, rubric: nil)
        return ["": try Program(["validate"] + staff).output]
    }

    /// What is explained to each subject, by number.
    private func explanations(of cases: [SampleReadme.Case], rubric: String) throws -> [String: String] {
        let staff = SampleReadme.arguments(SampleReadme.files, rubric: rubric)
        let text = try Program(["explain"] + staff + cases.flatMap { ["--person", $0.subject] }).output
        var texts: [String: String] = [:]
        var subject = ""
        for line in text.split(separator: "\n") {
            subject = cases.first { line.hasSuffix("(\($0.subject))") }?.subject ?? subject
            texts[subject, default: ""] += line + "\n"
        }
        return texts
    }
}
