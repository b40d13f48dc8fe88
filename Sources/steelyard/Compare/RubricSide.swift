import Diagnostics
import Numbers
import Records
import RubricLanguage
import Sheets

/// One side of a comparison: the text of a rubric, with a choice of its amendments and a period.
struct RubricSide {
    let texts: RubricTexts
    /// The amendments that are not made.
    let leftOut: Set<String>
    /// The option that names them.
    var option = "--without"
    let period: Period?

    /// A rubric, what was found in it, and the reference tables that were read.
    struct Checked {
        var rubric: Rubric?
        var findings: [Finding]
        var references: [TextFile] = []
    }

    /// The rubric of this side.
    func checked(_ vocabulary: Vocabulary) throws -> Checked {
        var checked = try rubric(without: leftOut, vocabulary)
        checked.findings += texts.document.unknown(leftOut.sorted(), from: option)
        // What the rubric's policy forbids is an error here as well.
        if let rubric = checked.rubric {
            checked.findings += lint(rubric, places: rubric.places).filter { $0.severity == .error }
        }
        return checked
    }

    /// The rubric with another choice of its amendments.
    func rubric(without leftOut: Set<String>, _ vocabulary: Vocabulary) throws -> Checked {
        let (rubric, findings) = texts.document.check(without: leftOut, for: period, vocabulary: vocabulary)
        guard var rubric, !findings.haveErrors else { return Checked(rubric: nil, findings: findings) }
        let loaded = try ReferenceFiles(texts).load(&rubric)
        let applied = rubric.applying(period: period, parameters: [:], from: "--set")
        return Checked(
            rubric: applied.rubric, findings: findings + loaded.findings + applied.findings, references: loaded.files)
    }

    /// The files of the text.
    var files: [(role: RunInput.Role, file: TextFile)] { texts.inputs }

    /// Whether the other text is this one, or what it extends.
    func isBuilt(on other: RubricSide) -> Bool {
        let (mine, others) = (texts.layers.map(\.sha256), other.texts.layers.map(\.sha256))
        return mine.suffix(others.count).elementsEqual(others)
    }
}
