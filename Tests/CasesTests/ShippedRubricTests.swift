import Cases
import Diagnostics
import Foundation
import Records
import RubricLanguage
import Testing

@Suite struct `A shipped rubric` {
    @Test(arguments: shippedFolders()) func `has no errors`(folder: RubricFolder) {
        let (rubric, findings) = checkRubric(folder.rubric, vocabulary: .core)
        #expect(rubric != nil && !findings.haveErrors, "\(render(findings, in: [folder.rubric]))")
    }

    @Test(arguments: shippedFolders()) func `gives what its worked examples expect`(folder: RubricFolder) {
        let report = runCases(in: folder)
        #expect(report.passed > 0)
        #expect(report.failed == 0, "\(report.failures)")
        #expect(!report.findings.haveErrors, "\(render(report.findings, in: [folder.rubric, folder.cases]))")
    }

    @Test func `is one of four, and some have variants`() {
        let names = shippedFolders().map(\.name)
        for name in ["contribution-biomed", "papers-first", "platform-four-dimensions", "vocational-practice"] {
            #expect(names.contains(name))
        }
    }
}

/// Every folder below `Rubrics` that holds a rubric, in the order of their names.
private func shippedFolders() -> [RubricFolder] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rubrics").standardized
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix("/rubric.yaml") }.sorted().map { path in
        let name = String(path.dropLast("/rubric.yaml".count))
        return RubricFolder(
            name: name, rubric: text(root, path), cases: text(root, name + "/cases.yaml"), vocabulary: .core)
    }
}

private func text(_ root: URL, _ path: String) -> SourceText {
    let bytes = (try? Data(contentsOf: root.appending(path: path))) ?? Data()
    return SourceText(name: "Rubrics/" + path, bytes: Array(bytes))
}
