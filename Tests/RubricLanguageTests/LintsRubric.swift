import Diagnostics
import Records
import RubricLanguage
import Testing

/// The findings of a sound rubric with these criteria and what follows them, as `severity code: message`.
func lints(
    _ text: String, policy: String = "none", legacy: Bool = false, total: String? = "total: 1", notes: Bool = false
) throws -> [String] {
    let lines = [
        "rubric: r", "version: 1.0.0", "period: 2024", "policy: \(policy)", "legacy: \(legacy)", "currency: CNY",
        text, total ?? "",
    ]
    let source = SourceText(name: "r.yaml", text: lines.joined(separator: "\n") + "\n")
    let (rubric, faults) = checkRubric(source, vocabulary: .core)
    let checked = try #require(rubric, "\(render(faults, in: [source]))")
    return lint(checked, places: RubricPlaces(whole: Place(file: "r.yaml")))
        .filter { notes || $0.code != "kinds-not-counted" }
        .map { "\($0.severity.rawValue) \($0.code): \($0.message)" }
}

/// The same for one criterion, `c`.
func lints(
    criterion: String, policy: String = "none", legacy: Bool = false, notes: Bool = false
) throws -> [String] {
    let indented = criterion.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    return try lints("criteria:\n  c:\n\(indented)", policy: policy, legacy: legacy, notes: notes)
}
