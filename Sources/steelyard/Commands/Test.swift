import ArgumentParser
import Cases
import Diagnostics

/// `steelyard test`.
struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the worked examples of rubrics: every cases.yaml below the folders.")

    @Argument(help: ArgumentHelp("Folders with rubrics.", valueName: "folder"))
    var folders: [String]

    func validate() throws {
        guard !folders.isEmpty else { throw ValidationError("Name at least one folder.") }
    }

    func run() throws {
        let found = try folders.flatMap(rubricFolders)
        guard !found.isEmpty else { throw Fault("No folder holds a cases.yaml.") }
        var reports: [FolderReport] = []
        var findings: [Finding] = []
        for path in found {
            let files = try RubricFiles(path, extension: nil)
            let cases = try TextFile(path + "/cases.yaml").source
            try refuse(files.findings, in: files.sources)
            guard let vocabulary = files.vocabulary else { preconditionFailure("a vocabulary without errors was read") }
            let report = runCases(
                in: RubricFolder(
                    name: path, rubric: files.texts.layers[0].source,
                    bases: files.texts.layers.dropFirst().map(\.source),
                    policy: files.texts.policy, cases: cases, vocabulary: vocabulary,
                    references: try ReferenceFiles(files.texts).beside))
            printOut("\(path): \(report.passed) passed, \(report.failed) failed\n")
            if !report.failures.isEmpty { printOut(report.failures + "\n") }
            if !report.findings.isEmpty { printError(render(report.findings, in: files.sources + [cases])) }
            findings += report.findings
            reports.append(report)
        }
        printOut(reports.tally + "\n")
        if findings.haveErrors || reports.contains(where: { $0.failed > 0 }) { try Exit.couldNot.end() }
        try Exit(findings).end()
    }

    /// All folders with worked examples, the folder itself among them.
    private func rubricFolders(below folder: String) throws -> [String] {
        guard isFolder(folder) else { throw Fault("`\(folder)` is not a folder.") }
        let own = exists(folder + "/cases.yaml") ? [folder] : []
        let inside = try names(in: folder).map { folder + "/" + $0 }.filter(isFolder)
        return try own + inside.flatMap(rubricFolders)
    }
}
