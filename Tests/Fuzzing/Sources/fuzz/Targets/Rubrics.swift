import Diagnostics
import Records
import RubricLanguage

/// There is a rubric or there are errors, and scoring with a rubric never traps.
func checkRubricText(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.yaml", bytes: bytes)
    let (rubric, findings) = checkRubric(source, vocabulary: .core)
    law((rubric != nil) == !findings.haveErrors, "a rubric if and only if there are no errors: \(findings)")
    checkFindings(findings, in: source)
    guard let rubric else { return }
    _ = lint(rubric, places: rubric.places)
    score(Faculty.batches, under: rubric)
}

/// The same for a rubric with expressions in some of its places. Each line has the letter of a place and what is put
/// there, so that what is fuzzed are expressions that mean something.
func checkScoring(_ bytes: [UInt8]) {
    law(templateFaults == nil, "the template is sound, but: \(templateFaults ?? "")")
    var slots = RubricTemplate.usual
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(4) {
        let letter = line.prefix(1)
        if slots[String(letter)] != nil { slots[String(letter)] = String(line.dropFirst()) }
    }
    checkRubricText(Array(RubricTemplate.text(slots).utf8))
}

/// What is wrong with the template as it usually is.
private let templateFaults: String? = {
    let source = SourceText(name: "template.yaml", text: RubricTemplate.text(RubricTemplate.usual))
    let (rubric, findings) = checkRubric(source, vocabulary: .core)
    return rubric == nil ? render(findings, in: [source]) : nil
}()
