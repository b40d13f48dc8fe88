import Numbers

/// Functions.
extension Elaborator {
    func call(_ name: SyntaxName, _ arguments: [SyntaxArgument], at range: Range<Int>) -> Typed? {
        if let operation = aggregation(name.text, arguments) { return aggregate(operation, name, arguments, at: range) }
        if let brackets = checker.bracketNames[name.text] { return bracket(brackets, name, arguments, at: range) }
        guard let function = Function(rawValue: name.text) else {
            unknownFunction(name)
            return nil
        }
        if function == .weighted { return weighted(arguments, at: range) }
        guard let values = values(of: function, arguments, at: range) else { return nil }
        return apply(function, values, at: range)
    }

    private func unknownFunction(_ name: SyntaxName) {
        let known = Function.allCases.map(\.rawValue) + Aggregate.Operation.allCases.map(\.rawValue)
        let isTable = checker.tableNames[name.text] != nil
        report(
            "unknown-function", "There is no function `\(name.text)`.", at: name.range,
            hint: isTable
                ? "A table is asked with square brackets: `\(name.text)[…]`."
                : suggestion(for: name.text, among: known + checker.bracketNames.names), value: name.text)
    }

    /// The arguments in the order of the function's parameters.
    private func values(
        of function: Function, _ arguments: [SyntaxArgument], at range: Range<Int>
    ) -> [SyntaxNode]? {
        let parameters = function.parameters
        var values: [SyntaxNode] = []
        for argument in arguments {
            guard case .expression(let node) = argument.value else {
                report("not-an-aggregation", "`\(function.rawValue)` does not run over records.", at: range)
                return nil
            }
            if let label = argument.label {
                guard case .name(let name) = label, values.count < parameters.count,
                    parameters[values.count] == name.text
                else {
                    report(
                        "argument-name", "`\(function.rawValue)` has no argument with this label here.",
                        at: node.range, allowed: parameters)
                    return nil
                }
            }
            values.append(node)
        }
        let isEnough = function.isVariadic ? !values.isEmpty : values.count == parameters.count
        guard isEnough else {
            let wanted = function.isVariadic ? "at least 1 argument" : counted(parameters.count, "argument")
            report(
                "argument-count", "`\(function.rawValue)` takes \(wanted), and here it gets \(values.count).",
                at: range, hint: "Write `\(function.signature)`.")
            return nil
        }
        return values
    }

    private func apply(_ function: Function, _ values: [SyntaxNode], at range: Range<Int>) -> Typed? {
        switch function {
        case .min: extreme(.minimum, values)
        case .max: extreme(.maximum, values)
        case .floor: keepingUnit(.floor, values[0])
        case .ceiling: keepingUnit(.ceiling, values[0])
        case .root: root(values)
        case .round: round(values)
        case .year: year(values[0])
        case .yearsUntil: yearsUntil(values)
        case .firstDay: dated(values[0]) { .firstDay($0) }
        case .lastDay: dated(values[0]) { .lastDay($0) }
        case .works: works(values[0]) { .uniqueWorks($0) }
        case .worth: works(values[0]) { .worth($0) }
        case .met: met(values)
        case .prior: prior(values[0])
        case .weighted: nil
        }
    }
}
