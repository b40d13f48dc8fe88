import Analysis
import Numbers
import RubricLanguage

extension TuningSheets {
    /// A rubric that extends the one looked at and sets the weights that were handed in, with a note of where they come
    /// from; `nil` where there are none, and where weights are the numbers of a formula.
    ///
    /// - Parameter base: the path by which the new rubric extends the other.
    public func givenRubric(extending base: String) -> String? {
        let rubric = reports[0].people.population.rubric
        var lines: [String] = []
        for report in reports where report.people.keepsSum {
            guard let given = report.given else { continue }
            for (criterion, weight) in zip(report.people.criteria, given.written) {
                lines.append("      weights/\(report.name)/\(criterion.name): \(weight.shown())")
            }
        }
        guard !lines.isEmpty, let file = description.inputs.first(where: { $0.role == .weights }) else { return nil }
        let name = file.name.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
        return """
            # Weights that were handed in, written by steelyard \(description.version).
            # From \(file.name) \(file.sha256)
            # Instead of those of the rubric \(rubric.name) \(rubric.version) (\(description.hash))
            rubric: \(rubric.name)-given
            version: 1.0.0
            extends: "\(base)"
            amendments:
              weights-given:
                title: {en: Weights handed in, zh: 给定权重}
                source: {text: "\(String(name))"}
                set:
            \(lines.joined(separator: "\n"))

            """
    }
}
