import Diagnostics
import Foundation
import Records
import RubricLanguage

/// The text of a rubric in the folder `Sound`.
func soundText(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sound/\(name).yaml")
    return try String(contentsOf: file, encoding: .utf8)
}

/// A rubric of the folder `Sound`, and its findings in words.
func check(sound name: String) throws -> (rubric: Rubric?, findings: String) {
    try check(soundText(name))
}

/// A rubric, and its findings in words.
func check(_ text: String) -> (rubric: Rubric?, findings: String) {
    let source = SourceText(name: "rubric.yaml", text: text)
    let (rubric, findings) = checkRubric(source, vocabulary: .core)
    return (rubric, findings.isEmpty ? "no findings" : render(findings, in: [source]))
}

/// A rubric with one criterion that pays one point for each paper, and more lines after it.
func checkPapers(_ lines: String) -> (rubric: Rubric?, findings: String) {
    check(
        """
        rubric: papers
        version: 1.0.0
        period: 2024
        currency: CNY
        total: papers.points
        criteria: {papers: {counts: paper, points: 1}}
        \(lines)
        """)
}
