import Foundation
import Testing

/// The documents are run: a fenced block `console` holds commands after `$ ` and what they print. A block `yaml` behind a
/// line that ends with the name of a file is that file from there on.
///
/// With the environment variable `RECORD_SNAPSHOTS` set, what they print is written instead of compared.
@Suite struct `The documents` {
    @Test(arguments: try Document.all()) func `show what the program prints`(document: Document) throws {
        let text = try document.text()
        let printed = try document.printed()
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try printed.write(to: document.file, atomically: true, encoding: .utf8)
        }
        #expect(try document.text() == printed, "a command prints something else than the document shows")
        #expect(document.name != "README.md" || text.contains("```console"))
    }

    @Test(arguments: try Document.all()) func `show no rubric with a fault`(document: Document) throws {
        let scratch = try Scratch()
        for rubric in try document.blocks("yaml") where rubric.hasPrefix("rubric: ") {
            let run = try Program("check", try scratch.write(rubric + "\n", to: "rubric.yaml"))
            #expect(run.code < 2, "\(run.output)")
        }
    }
}

/// A document of the package.
struct Document: CustomTestStringConvertible, Sendable {
    /// From the package's root.
    var name: String
    var testDescription: String { name }
    var file: URL { Document.root.appending(path: name) }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The readme, and the articles beside the code.
    static func all() throws -> [Document] {
        let articles = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "Sources").path)
            .filter { $0.contains(".docc/") && $0.hasSuffix(".md") }
        return (["README.md"] + articles.sorted().map { "Sources/" + $0 }).map { Document(name: $0) }
    }

    func text() throws -> String { try String(contentsOf: file, encoding: .utf8) }

    /// What stands in the fenced blocks of a language.
    func blocks(_ language: String) throws -> [String] {
        try text().components(separatedBy: "\n```\(language)\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }
    }

    /// The files that the document has its reader write, in order; a later one may replace an earlier one.
    func files() throws -> [(path: String, text: String)] {
        let parts = try text().components(separatedBy: "\n\n```yaml\n")
        return zip(parts, parts.dropFirst()).compactMap { before, after in
            guard let last = before.split(separator: "\n").last, let path = Self.file(namedBy: last) else { return nil }
            return (path, after.components(separatedBy: "\n```")[0] + "\n")
        }
    }

    /// The file that a line names at its end, before a colon.
    private static func file(namedBy line: Substring) -> String? {
        line.firstMatch(of: /`([a-z\/-]+\.yaml)`:$/).map { String($0.output.1) }
    }

    /// The document with what its commands print now.
    func printed() throws -> String {
        let shell = try DocumentShell()
        var lines: [Substring] = []
        var files = try files()[...]
        var command: String?
        var isInside = false
        for line in try text().split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isInside = line == "```console" }
            if let file = files.first, Self.file(namedBy: line) == file.path { try shell.write(files.removeFirst()) }
            let isCommand = isInside && (line.hasPrefix("$ ") || command != nil)
            // What stands between two commands is replaced.
            if isInside, !isCommand, line != "```console" { continue }
            lines.append(line)
            guard isCommand else { continue }
            command = (command ?? "") + (command == nil ? line.dropFirst(2) : "\n" + line)
            guard !line.hasSuffix("\\"), let complete = command else { continue }
            lines += try shell.output(of: complete).split(separator: "\n", omittingEmptySubsequences: false)
            command = nil
        }
        return lines.joined(separator: "\n")
    }
}

/// A shell in a folder that has what the root of the package has.
struct DocumentShell {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        for name in ["Rubrics", "Samples", "Tests"] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.path + "/" + name, withDestinationPath: Document.root.appending(path: name).path)
        }
    }

    /// Writes a file that the document shows.
    func write(_ file: (path: String, text: String)) throws { _ = try scratch.write(file.text, to: file.path) }

    /// What a command prints, without the last line end.
    func output(of command: String) throws -> String {
        let programs = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "PATH=\"$0:$PATH\"\n" + command, programs]
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return output.hasSuffix("\n") ? String(output.dropLast()) : output
    }
}
