public import Analysis
import Numbers
import Records
import RubricLanguage

extension TuningSheets {
    /// A rubric that extends the one looked at and sets the weights that a method takes from the scores, with a note of
    /// where they come from; `nil` where the method has none for any track.
    ///
    /// - Parameter base: the path by which the new rubric extends the other.
    public func proposal(_ method: WeightMethod, extending base: String) -> String? {
        let rubric = reports[0].people.population.rubric
        var lines: [String] = []
        for report in reports {
            guard let weights = report.people.proposedWeights(method, locked: report.settings.locked) else { continue }
            for (criterion, weight) in zip(report.people.criteria, weights) {
                lines.append("      weights/\(report.name)/\(criterion.name): \(weight.shown())")
            }
        }
        guard !lines.isEmpty else { return nil }
        let inputs = description.inputs.filter { $0.role == .staff }.map { "\($0.name) \($0.sha256)" }
        let people = reports.reduce(0) { $0 + $1.people.people.count }
        return """
            # Weights by \(method.name), written by steelyard \(description.version). They say how far criteria tell people
            # apart, and not how much they should count.
            # From \(people) people, \(rubric.period), rubric \(rubric.name) \(rubric.version) (\(description.hash))
            \(inputs.map { "# From \($0)" }.joined(separator: "\n"))
            rubric: \(rubric.name)-\(method.rawValue)
            version: 1.0.0
            extends: "\(base)"
            amendments:
              weights-by-\(method.rawValue):
                title: {en: "Weights by \(method.name)", zh: "\(method.chineseName)"}
                source: {text: "\(method.source)"}
                set:
            \(lines.joined(separator: "\n"))

            """
    }
}

extension WeightMethod {
    fileprivate var name: String {
        switch self {
        case .entropy: "entropy"
        case .critic: "CRITIC"
        case .deviation: "standard deviation"
        }
    }

    fileprivate var chineseName: String {
        switch self {
        case .entropy: "熵权法"
        case .critic: "CRITIC 法"
        case .deviation: "标准差法"
        }
    }

    fileprivate var source: String {
        switch self {
        case .entropy: "Hwang and Yoon 1981, Multiple attribute decision making"
        case .critic, .deviation:
            "Diakoulaki, Mavrotas and Papayannakis 1995, Determining objective weights in multiple criteria problems"
        }
    }
}
