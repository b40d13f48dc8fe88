import Diagnostics
import Records
import RubricLanguage

/// A reference table is read or has faults, in order, and with whatever was read people can be scored.
func checkReferences(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.csv", bytes: bytes)
    var rubric = lookingUp
    let findings = rubric.loadReferences { _ in source }
    checkFindings(findings.inOrder(), in: source)
    if !findings.haveErrors { score(Faculty.batches, under: rubric) }
}

/// A rubric that looks up texts, numbers and values of enumerations by keys of every form.
private let lookingUp: Rubric = {
    let text = """
        rubric: looking-up
        version: 1.0.0
        period: 2023-01-01..2025-12-31
        references:
          tiers:
            file: tiers.csv
            keys: {issn: {column: issn, as: issn}, name: {column: title, as: title, until: "("}}
            lookups: [[issn], [name]]
            value: points
          kinds:
            file: tiers.csv
            keys: {form: {column: form, of: paper-form}, name: {column: title}}
            lookups: [[form, name], [form]]
            value: points
            several: last
        criteria:
          papers: {counts: paper, points: "tiers[issn, journal] else 1"}
          forms: {counts: paper, points: "kinds[form, journal] else 0"}
        total: papers.points + forms.points
        """
    let (rubric, findings) = checkRubric(SourceText(name: "looking-up.yaml", text: text), vocabulary: .core)
    guard let rubric else { fatalError("the rubric has faults: \(render(findings))") }
    return rubric
}()
