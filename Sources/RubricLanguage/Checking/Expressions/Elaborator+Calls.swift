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
        case .abs: keepingUnit(.absolute, values[0])
        case .floor: keepingUnit(.floor, values[0])
        case .ceiling: keepingUnit(.ceiling, values[0])
        case .root: rounded(.root, values)
        case .ln: rounded(.naturalLogarithm, values)
        case .log: rounded(.commonLogarithm, values)
        case .power: power(values)
        case .round: round(values)
        case .year: year(values[0])
        case .yearsUntil: yearsUntil(values)
        case .firstDay: dated(values[0]) { .firstDay($0) }
        case .lastDay: dated(values[0]) { .lastDay($0) }
        case .yearsBetween: yearsBetween(values)
        case .daysIn: daysIn(values[0])
        case .works: works(values[0])
        case .weighted: nil
        }
    }

    // MARK: Numbers

    private func extreme(_ function: NumericFunction, _ nodes: [SyntaxNode]) -> Typed? {
        let operands = nodes.map { number($0) }
        let known = operands.compactMap(\.self)
        guard known.count == operands.count, let first = known.first else { return nil }
        if let other = known.first(where: { $0.unit != first.unit }) {
            let range = nodes[0].range.joined(nodes[nodes.count - 1].range)
            unitsDiffer(first.unit, other.unit, "cannot be compared", at: range)
            return nil
        }
        let positive = known.map(\.value.isPositive)
        return Typed(
            node: call(function, known.map(\.value.node)), type: first.value.type,
            isOptional: known.contains(where: \.value.isOptional),
            isPositive: function == .maximum ? positive.contains(true) : positive.allSatisfy(\.self))
    }

    private func call(_ function: NumericFunction, _ operands: [Int32]) -> Int32 {
        let arguments = checker.pool.add(arguments: operands)
        return add(.call(function, arguments: arguments, count: Int32(operands.count)))
    }

    private func keepingUnit(_ function: NumericFunction, _ node: SyntaxNode) -> Typed? {
        guard let (value, _) = number(node) else { return nil }
        return Typed(
            node: call(function, [value.node]), type: value.type, isOptional: value.isOptional,
            isPositive: value.isPositive && function != .floor)
    }

    /// A function whose result is rounded to so many places.
    private func rounded(_ function: NumericFunction, _ nodes: [SyntaxNode]) -> Typed? {
        let value = plainNumber(nodes[0])
        let places = wholeNumber(nodes[1], in: 0...12, called: "places")
        guard let value, let places else { return nil }
        let operands = [value.node, checker.pool.add(number: Exact(places))]
        // Of a number that is not above zero there is no logarithm, and of a negative one no root.
        return Typed(
            node: call(function, operands), type: .number(.none), isOptional: value.isOptional || !value.isPositive)
    }

    private func power(_ nodes: [SyntaxNode]) -> Typed? {
        let value = plainNumber(nodes[0])
        let exponent = wholeNumber(nodes[1], in: -12...12, called: "n")
        guard let value, let exponent else { return nil }
        let operands = [value.node, checker.pool.add(number: Exact(exponent))]
        return Typed(
            node: call(.power, operands), type: .number(.none),
            isOptional: value.isOptional || exponent < 0 && !value.isPositive, isPositive: value.isPositive)
    }

    private func round(_ nodes: [SyntaxNode]) -> Typed? {
        let value = number(nodes[0])
        let places = wholeNumber(nodes[1], in: -12...12, called: "places")
        guard case .path(let path) = nodes[2].kind, let mode = RoundingMode(rawValue: path.text) else {
            let modes = RoundingMode.allCases.map(\.rawValue)
            report(
                "wrong-argument", "`\(text(nodes[2].range))` is no way to round.", at: nodes[2].range,
                hint: suggestion(for: text(nodes[2].range), among: modes), value: text(nodes[2].range), allowed: modes)
            return nil
        }
        guard let value, let places else { return nil }
        checker.pool.steps.append(RoundingStep(places: places, mode: mode))
        let step = Int32(checker.pool.steps.count - 1)
        return Typed(
            node: add(.round(value.value.node, step: step)), type: value.value.type,
            isOptional: value.value.isOptional)
    }

    /// `weighted(40: a, 40: b, 20: c)`
    private func weighted(_ arguments: [SyntaxArgument], at range: Range<Int>) -> Typed? {
        var operands: [Int32] = []
        var values: [Typed] = []
        var isSound = !arguments.isEmpty
        for argument in arguments {
            guard case .expression(let node) = argument.value, case .number(let digits) = argument.label,
                let weight = Exact(digits), weight.signum > 0
            else {
                isSound = false
                continue
            }
            guard let (value, unit) = number(node) else { return nil }
            if let first = values.first?.unit, first != unit {
                unitsDiffer(first, unit, "cannot be averaged", at: node.range)
                return nil
            }
            values.append(value)
            operands += [checker.pool.add(number: weight), value.node]
        }
        guard isSound, let first = values.first else {
            report(
                "argument-name", "Each argument of `weighted` has a weight above zero before it.", at: range,
                hint: "Write `weighted(40: a, 60: b)`, in quotes.")
            return nil
        }
        let place = checker.pool.add(arguments: operands)
        return Typed(
            node: add(.weightedMean(arguments: place, count: Int32(operands.count))), type: first.type,
            isOptional: values.allSatisfy(\.isOptional), isPositive: values.allSatisfy(\.isPositive))
    }

    private func bracket(
        _ index: Int, _ name: SyntaxName, _ arguments: [SyntaxArgument], at range: Range<Int>
    ) -> Typed? {
        guard arguments.count == 1, arguments[0].label == nil, case .expression(let node) = arguments[0].value else {
            report("argument-count", "`\(name.text)` takes one amount.", at: range, hint: "Write `\(name.text)(…)`.")
            return nil
        }
        guard let value = plainNumber(node) else { return nil }
        return Typed(
            node: add(.bracket(Int32(index), value.node)), type: .number(.none), isOptional: value.isOptional)
    }

    // MARK: Dates

    /// The year of a date, or the period of a year given as a number.
    private func year(_ node: SyntaxNode) -> Typed? {
        guard let value = elaborate(node) else { return nil }
        switch value.type {
        case .date: return Typed(node: add(.year(value.node)), type: .number(.none), isOptional: value.isOptional)
        case .number(.none):
            let isYear = checker.pool.constant(value.node).map { $0.isInteger && $0 >= 1 && $0 <= 9999 } ?? false
            return Typed(node: add(.yearPeriod(value.node)), type: .period, isOptional: value.isOptional || !isYear)
        default:
            mismatch(value.type, expected: "a date or a year", at: node.range)
            return nil
        }
    }

    private func yearsUntil(_ nodes: [SyntaxNode]) -> Typed? {
        let (years, date) = (plainNumber(nodes[0]), demand(nodes[1], .date))
        guard let years, let date else { return nil }
        let isWhole = checker.pool.constant(years.node).map { $0.isInteger && $0.signum > 0 } ?? false
        return Typed(
            node: add(.yearsUntil(years: years.node, date: date.node)), type: .period,
            isOptional: years.isOptional || date.isOptional || !isWhole)
    }

    private func dated(_ node: SyntaxNode, _ make: (Int32) -> Node) -> Typed? {
        demand(node, .date).map { Typed(node: add(make($0.node)), type: .date, isOptional: $0.isOptional) }
    }

    private func yearsBetween(_ nodes: [SyntaxNode]) -> Typed? {
        let (from, to) = (demand(nodes[0], .date), demand(nodes[1], .date))
        guard let from, let to else { return nil }
        // Between coarse dates the number of years may be undecided.
        return Typed(node: add(.yearsBetween(from.node, to.node)), type: .number(.none), isOptional: true)
    }

    private func daysIn(_ node: SyntaxNode) -> Typed? {
        demand(node, .period).map {
            Typed(
                node: add(.dayCount($0.node)), type: .number(.days), isOptional: $0.isOptional, isPositive: true)
        }
    }

    // MARK: Places

    private func works(_ node: SyntaxNode) -> Typed? {
        guard scope.level == .place else {
            report(
                "works-unavailable", "Works are counted for institutions and units only.", at: node.range,
                hint: "Write it under `places`.")
            return nil
        }
        guard case .path(let path) = node.kind, let criterion = checker.criterionNames[path.text] else {
            let names = checker.criterionNames.names
            report(
                "unknown-name", "There is no criterion `\(text(node.range))`.", at: node.range,
                hint: suggestion(for: text(node.range), among: names), value: text(node.range), allowed: names)
            return nil
        }
        return Typed(node: add(.uniqueWorks(.init(criterion))), type: .number(.none))
    }
}
