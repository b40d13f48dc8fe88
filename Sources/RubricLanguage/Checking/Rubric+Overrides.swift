public import Diagnostics
public import Numbers

extension Rubric {
    /// The rubric for another period or with other parameters, which are given as they are written.
    ///
    /// What is wrong with a parameter is reported, and it keeps its value.
    ///
    /// - Parameter origin: where the parameters come from, for the findings.
    public func applying(
        period: Period? = nil, parameters values: [String: String] = [:], from origin: String = "parameters"
    ) -> (rubric: Rubric, findings: [Finding]) {
        var rubric = self
        var findings: [Finding] = []
        if let period { rubric.period = period }
        for (name, value) in values.sorted(by: { $0.key < $1.key }) {
            if let finding = rubric.set(name, to: value, at: Place(file: origin)) { findings.append(finding) }
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

    /// Sets a parameter; answers what is wrong.
    ///
    /// A parameter that the rubric does not have is wrong, and a value that is not of its type. So is one that is not
    /// above zero where the rubric's is, because the rubric may divide by it.
    public mutating func set(_ name: String, to text: String, at origin: Place) -> Finding? {
        guard let place = parameters.firstIndex(where: { $0.name == name }) else {
            let known = parameters.map(\.name)
            return Finding(
                code: "unknown-parameter", message: "The rubric has no parameter `\(name)`.",
                hint: suggestion(for: name, among: known), place: origin, value: name,
                allowed: known.isEmpty ? nil : known.joined(separator: ", "))
        }
        let old = parameters[place].value
        guard let value = old.reading(text, vocabulary) else {
            let allowed = old.allowed(vocabulary)
            return Finding(
                code: "wrong-value", message: "`\(text)` is no value of the parameter `\(name)`.",
                hint: suggestion(for: text, among: allowed), place: origin, value: text,
                allowed: allowed.joined(separator: ", "))
        }
        if old.isPositive, !value.isPositive {
            return Finding(
                code: "parameter-sign", message: "The parameter `\(name)` must stay above zero.", place: origin,
                value: text)
        }
        parameters[place].value = value
        return nil
    }
}
