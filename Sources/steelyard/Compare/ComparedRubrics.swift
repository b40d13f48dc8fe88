import Diagnostics
import Numbers
import Records
import RubricLanguage
import Sheets

/// The two rubrics of a comparison, checked under one vocabulary.
struct ComparedRubrics {
    let old, new: RubricSide
    let oldRubric, newRubric: Rubric
    let materials: Materials
    /// The files that both sides were read from, each once.
    let files: [(role: RunInput.Role, file: TextFile)]
    let findings: [Finding]

    /// Reads and checks both; with their faults the command ends.
    init(_ old: RubricSide, _ new: RubricSide, _ staff: StaffOptions) throws {
        (self.old, self.new) = (old, new)
        materials = try Materials(staff, vocabularies: try ComparedRubrics.vocabularies(old, new))
        try refuse(ComparedRubrics.explained(materials.findings), in: materials.sources)
        let sides = [try old.checked(materials.vocabulary), try new.checked(materials.vocabulary)]
        var files: [(role: RunInput.Role, file: TextFile)] = []
        for (side, checked) in zip([old, new], sides) {
            for file in side.files + checked.references.map({ (.reference, $0) }) {
                if !files.contains(where: { known in known.file.path == file.file.path }) { files.append(file) }
            }
        }
        self.files = files
        findings = Array(Set(sides.flatMap(\.findings)))
        try refuse(findings.filter { $0.severity == .error }, in: files.map(\.file.source))
        guard let oldRubric = sides[0].rubric, let newRubric = sides[1].rubric else {
            preconditionFailure("a rubric without errors was checked")
        }
        (self.oldRubric, self.newRubric) = (oldRubric, newRubric)
        guard oldRubric.subject == newRubric.subject else {
            func kind(_ rubric: Rubric) -> String { rubric.vocabulary[rubric.subject].name }
            throw Fault(
                "`\(oldRubric.name)` scores each \(kind(oldRubric)), and `\(newRubric.name)` each \(kind(newRubric)): "
                    + "there is nobody to be compared.")
        }
    }

    /// Whether both sides are one rubric in one period.
    var areSame: Bool {
        old.isBuilt(on: new) && new.isBuilt(on: old) && oldRubric.period == newRubric.period
            && oldRubric.amendments.map(\.name) == newRubric.amendments.map(\.name)
    }

    /// The extensions beside both rubrics, one text once.
    private static func vocabularies(_ old: RubricSide, _ new: RubricSide) throws -> [String] {
        var known: Set<String> = []
        return try (old.texts.vocabularies + new.texts.vocabularies).filter {
            known.insert(try TextFile($0).sha256).inserted
        }
    }

    /// Two rubrics may add to the vocabulary in ways that do not go together.
    private static func explained(_ findings: [Finding]) -> [Finding] {
        findings.map { finding in
            guard finding.code == "extension-clash" else { return finding }
            var finding = finding
            finding.hint =
                "The vocabularies of both rubrics must go together, because the records are read once. "
                + (finding.hint ?? "")
            return finding
        }
    }
}
