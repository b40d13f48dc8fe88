import Cases
import Diagnostics
import Importing
import Records
import Runs

/// A document is read or has faults, in order; weights are one for each criterion or none.
func checkXMCDA(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.xml", bytes: bytes)
    let (document, findings) = readXMCDA(source)
    checkFindings(findings, in: source)
    let names = document.criteria.map(\.id)
    let (weights, faults) = document.weights(of: names, in: "fuzz.xml")
    law((weights == nil) == faults.haveErrors, "weights if and only if there are no errors: \(faults)")
    if let weights { law(weights.count == names.count, "each criterion has a weight") }
}

/// Worked examples are run or have faults; the same ones come out the same.
func checkCases(_ bytes: [UInt8]) {
    let source = SourceText(name: "cases.yaml", bytes: bytes)
    let folder = RubricFolder(name: "fuzz", rubric: counting, cases: source, vocabulary: .core)
    let report = runCases(in: folder)
    checkFindings(report.findings, in: source)
    law(report.failures == runCases(in: folder).failures, "the same examples come out the same")
    law(report.results.allSatisfy(\.isRun) || report.findings.haveErrors, "what is not run has a fault")
}

private let counting = SourceText(
    name: "rubric.yaml", bytes: Faculty.bytes("Tests/Fuzzing/Corpora/rubric/small.yaml"))

/// A list of holidays is read or has faults, which stand in its text.
func checkHolidays(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.csv", bytes: bytes)
    let (_, findings) = Holidays.read(source)
    checkFindings(findings.inOrder(), in: source)
}
