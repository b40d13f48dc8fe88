import Cases
import Diagnostics
import Foundation
import Importing
import Records
import RubricLanguage
import Testing

@Suite struct `A shipped rubric` {
    @Test(arguments: shippedNames) func `is sound, also by its policy`(name: String) throws {
        let folder = shippedFolder(name)
        let (rubric, findings) = checkRubric(folder.rubric, extending: folder.bases, vocabulary: folder.vocabulary)
        let faults = render(findings, in: [folder.rubric])
        let sound = try #require(rubric, "\(faults)")
        let doubts = lint(sound, places: sound.places)
        #expect(!doubts.haveErrors, "\(render(doubts, in: [folder.rubric]))")
    }

    @Test(arguments: shippedNames) func `gives what its worked examples expect`(name: String) {
        let folder = shippedFolder(name)
        let report = runCases(in: folder)
        let faults = render(report.findings, in: [folder.rubric, folder.cases])
        #expect(report.findings.isEmpty, "\(faults)")
        #expect(report.failures == "")
        #expect(report.passed > 0)
    }

    @Test(arguments: ["contribution-biomed", "papers-first", "platform-four-dimensions", "vocational-practice"])
    func `ships with the product`(name: String) {
        #expect(shippedNames.contains(name))
    }
}

/// Every folder below `Rubrics` that holds a rubric.
private let shippedNames: [String] = {
    let files = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix("/rubric.yaml") }.map { String($0.dropLast("/rubric.yaml".count)) }.sorted()
}()

private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Rubrics").standardized

private func shippedFolder(_ name: String) -> RubricFolder {
    RubricFolder(
        name: name, rubric: text(name, "rubric.yaml"), bases: bases(of: name), cases: text(name, "cases.yaml"),
        vocabulary: vocabulary(of: name), references: references(of: name))
}

/// The files of reference tables beside it.
private func references(of name: String) -> [String: SourceText] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: name).path())) ?? []
    return files.filter { $0.hasSuffix(".csv") }.reduce(into: [:]) { $0[$1] = text(name, $1) }
}

/// The core vocabulary, with what the folder adds to it.
private func vocabulary(of name: String) -> Vocabulary {
    let file = root.appending(path: name).appending(path: "vocabulary.yaml").path()
    guard FileManager.default.fileExists(atPath: file) else { return .core }
    return readExtension(text(name, "vocabulary.yaml"), extending: .core).vocabulary ?? .core
}

/// What the rubric in a folder extends: other folders.
private func bases(of name: String) -> [SourceText] {
    guard let base = RubricDocument.base(namedIn: text(name, "rubric.yaml")) else { return [] }
    let folder = String(URL(filePath: "/\(name)/\(base)").standardized.path().dropFirst())
    return [text(folder, "rubric.yaml")] + bases(of: folder)
}

private func text(_ name: String, _ file: String) -> SourceText {
    let bytes = (try? Data(contentsOf: root.appending(path: name).appending(path: file))) ?? Data()
    return SourceText(name: "Rubrics/\(name)/\(file)", bytes: Array(bytes))
}
