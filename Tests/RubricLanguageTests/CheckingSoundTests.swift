import Diagnostics
import Foundation
import Numbers
import Records
import RubricLanguage
import Testing

@Suite struct `A sound rubric` {
    @Test(arguments: ["simple", "every-key"])
    func `has no findings`(name: String) throws {
        let (rubric, findings) = try check(sound: name)
        #expect(rubric != nil)
        #expect(findings == "no findings")
    }
}

/// A rubric of the folder `Sound`, and its findings in words.
func check(sound name: String) throws -> (rubric: Rubric?, findings: String) {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sound/\(name).yaml")
    let source = SourceText(name: "\(name).yaml", text: try String(contentsOf: file, encoding: .utf8))
    let (rubric, findings) = checkRubric(source, vocabulary: .core)
    return (rubric, findings.isEmpty ? "no findings" : render(findings, in: [source]))
}
