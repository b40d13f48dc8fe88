import Diagnostics
import RubricLanguage

/// Runs the worked examples of a rubric.
///
/// Nothing is run when the rubric has errors. An example with a fault of its own fails and does not hinder the others.
public func runCases(in folder: RubricFolder) -> FolderReport {
    var (rubric, findings) = checkRubric(
        folder.rubric, extending: folder.bases, policy: folder.policy, vocabulary: folder.vocabulary)
    findings += rubric?.loadReferences { folder.references[$0.file] } ?? []
    guard let rubric, !findings.haveErrors else {
        return FolderReport(name: folder.name, findings: findings, results: [])
    }
    var reader = CasesReader(folder.cases, rubric)
    let results = reader.cases().map { reading in
        switch reading.content {
        case .sound(let example):
            CaseResult(name: reading.name, place: reading.place, isRun: true, differences: run(example))
        case .faulty: CaseResult(name: reading.name, place: reading.place, isRun: false, differences: [])
        }
    }
    return FolderReport(name: folder.name, findings: (findings + reader.findings).inOrder(), results: results)
}
