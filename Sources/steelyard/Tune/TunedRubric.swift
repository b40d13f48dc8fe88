import Diagnostics
import Records
import RubricLanguage
import Sheets

/// The rubric whose weights are looked at, checked, and what records are read by.
struct TunedRubric {
    let side: RubricSide
    let materials: Materials
    let rubric: Rubric
    /// The files that the rubric was read from.
    let files: [(role: RunInput.Role, file: TextFile)]
    let findings: [Finding]

    /// Reads and checks it; with its faults the command ends.
    init(_ options: Tune) throws {
        side = RubricSide(texts: try RubricTexts(options.rubric), leftOut: [], period: options.period)
        var materials = try Materials(options.staff, vocabularies: side.texts.vocabularies)
        try materials.readWords(options.language)
        try refuse(materials.findings, in: materials.sources)
        self.materials = materials
        let checked = try side.checked(materials.vocabulary)
        files = side.files + checked.references.map { (.reference, $0) }
        findings = checked.findings
        try refuse(findings.filter { $0.severity == .error }, in: files.map(\.file.source))
        guard let rubric = checked.rubric else { preconditionFailure("a rubric without errors was checked") }
        self.rubric = rubric
    }
}
