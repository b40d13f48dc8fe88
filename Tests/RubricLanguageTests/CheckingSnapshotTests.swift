import Diagnostics
import Foundation
import Records
import RubricLanguage
import Testing

/// Rubrics with faults in `Broken`, each beside the findings that it must have.
///
/// With the environment variable `RECORD_SNAPSHOTS` set, the findings are written instead of compared.
@Suite struct `A broken rubric` {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")

    static func names(_ ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path())
            .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    @Test(arguments: try names(".yaml"))
    func `has the findings that are written beside it`(name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).yaml"), encoding: .utf8)
        let source = SourceText(name: "\(name).yaml", text: text)
        let (rubric, findings) = checkRubric(source, vocabulary: .core)
        #expect(rubric == nil)
        let found = render(findings, in: [source]) + "\n"
        let snapshot = Self.folder.appending(path: "\(name).txt")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try found.write(to: snapshot, atomically: true, encoding: .utf8)
        }
        #expect(try found == String(contentsOf: snapshot, encoding: .utf8))
    }

    @Test func `has findings, and findings have a rubric`() throws {
        #expect(try Self.names(".txt") == Self.names(".yaml"))
    }
}
