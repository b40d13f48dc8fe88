import Diagnostics
import Numbers
import Records

/// Collects what is questionable about one rubric.
struct Linter {
    let rubric: Rubric
    let places: RubricPlaces
    private(set) var findings: [Finding] = []

    init(_ rubric: Rubric, places: RubricPlaces) {
        self.rubric = rubric
        self.places = places
    }

    mutating func report(
        _ code: String, _ severity: Severity, _ message: String, hint: String? = nil, at part: RubricPlaces.Part
    ) {
        findings.append(
            Finding(code: code, severity: severity, message: message, hint: hint, place: places[part]))
    }

    /// Reports that a proof was given up.
    mutating func reportNotProved(_ question: String, at part: RubricPlaces.Part) {
        report(
            "not-proved", .warning, "The conditions are too many to prove that \(question).",
            hint: "Write them with fewer conditions, or in the same words.", at: part)
    }

    /// Whom or what an example is about: ``a `paper` where `tier = core` ``.
    func words(_ witness: Witness) -> String {
        let kind = "`\(rubric.vocabulary[witness.kind].name)`"
        if witness.bindings.isEmpty { return "every \(kind)" }
        return (witness.isConditional ? "a \(kind), if there is one," : "a \(kind)") + " where \(witness)"
    }

    /// Names, in backticks.
    func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
