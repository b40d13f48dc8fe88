import Diagnostics
import Numbers
import YAMLDocuments

/// Piecewise linear functions.
extension Checker {
    func declareBrackets() {
        for (name, key, yaml) in fields.entries("brackets") where declare(name, as: "bracket function", at: key) {
            guard Function(rawValue: name) == nil, Aggregate.Operation(rawValue: name) == nil else {
                reader.report("name-reserved", "`\(name)` is already a function.", at: key, value: name)
                continue
            }
            bracketNames.append(name)
            pool.brackets.append(Brackets(name: name, steps: steps(yaml)))
        }
    }

    private func steps(_ yaml: YAMLNode) -> [(limit: Exact?, rate: Exact)] {
        guard let list = reader.list(yaml) else { return [] }
        var steps: [(limit: Exact?, rate: Exact)] = []
        for (place, node) in list.enumerated() {
            let fields = reader.fields(of: node, allowed: Keys.bracket)
            let limit = fields["up to"].flatMap(number)
            let rate = fields.required("rate").flatMap(number)
            checkLimit(limit, after: steps.last?.limit, fields, isLast: place == list.count - 1)
            if let rate { steps.append((limit, rate)) }
        }
        if list.isEmpty { reader.wrongShape(yaml, expected: "rates") }
        return steps
    }

    private func checkLimit(_ limit: Exact?, after last: Exact??, _ fields: YAMLFields, isLast: Bool) {
        guard let node = fields.node else { return }
        guard let limit, let yaml = fields["up to"] else {
            if !isLast, fields["up to"] == nil {
                reader.report(
                    "bracket-order", "Only the last rate has no limit.", at: node, hint: "Add `up to: …`.")
            }
            return
        }
        if let last = last?.flatMap(\.self), limit <= last {
            reader.report(
                "bracket-order", "The limit \(limit) does not rise above \(last).", at: yaml, value: "\(limit)")
        } else if last?.flatMap(\.self) == nil, limit.signum <= 0 {
            reader.report("bracket-order", "The first limit is not above zero.", at: yaml, value: "\(limit)")
        }
        if isLast {
            reader.report(
                "bracket-open", "The last rate must hold for all amounts above the other limits.", at: yaml,
                hint: "Leave `up to` out, or add `{rate: 0}`.")
        }
    }
}
