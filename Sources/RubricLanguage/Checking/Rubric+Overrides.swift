public import Diagnostics
public import Numbers

extension Rubric {
    /// The rubric for another period or with other parameters.
    ///
    /// A parameter that the rubric does not have is reported. So is one that the rubric may divide by, because it is
    /// above zero there, and that would no longer be. A faulty parameter keeps its value.
    ///
    /// - Parameter origin: where the parameters come from, for the findings.
    public func applying(
        period: Period? = nil, parameters values: [String: Exact] = [:], from origin: String = "parameters"
    ) -> (rubric: Rubric, findings: [Finding]) {
        var rubric = self
        var findings: [Finding] = []
        if let period { rubric.period = period }
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if let finding = rubric.set(name, to: value, from: origin) { findings.append(finding) }
        }
        return (rubric, findings + rubric.findingsOfValidity())
    }

    /// A warning when its period ends on a day on which it does not hold.
    func findingsOfValidity() -> [Finding] {
        let end = period.last
        let words: String? =
            if let validUntil, end > validUntil {
                "holds until \(validUntil)"
            } else if let validFrom, end < validFrom { "holds from \(validFrom) on" } else { nil }
        guard let words else { return [] }
        return [
            Finding(
                code: "not-valid", severity: .warning, message: "The rubric \(words), and the period ends on \(end).",
                hint: "Review it and state `valid from` and `valid until` anew.", place: places[.whole])
        ]
    }

    private mutating func set(_ name: String, to value: Exact, from origin: String) -> Finding? {
        guard let place = parameters.firstIndex(where: { $0.name == name }) else {
            let known = parameters.map(\.name)
            return Finding(
                code: "unknown-parameter", message: "The rubric has no parameter `\(name)`.",
                hint: suggestion(for: name, among: known), place: Place(file: origin), value: name,
                allowed: known.isEmpty ? nil : known.joined(separator: ", "))
        }
        if parameters[place].value.signum > 0, value.signum <= 0 {
            return Finding(
                code: "parameter-sign", message: "The parameter `\(name)` must stay above zero.",
                place: Place(file: origin), value: "\(value)")
        }
        parameters[place].value = value
        return nil
    }
}
