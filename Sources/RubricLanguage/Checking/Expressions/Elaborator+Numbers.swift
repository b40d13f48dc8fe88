import Numbers

/// Functions of numbers.
extension Elaborator {
    func extreme(_ function: NumericFunction, _ nodes: [SyntaxNode]) -> Typed? {
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

    func keepingUnit(_ function: NumericFunction, _ node: SyntaxNode) -> Typed? {
        guard let (value, _) = number(node) else { return nil }
        return Typed(
            node: call(function, [value.node]), type: value.type, isOptional: value.isOptional,
            isPositive: value.isPositive && function != .floor)
    }

    /// The square root, rounded to so many places.
    func root(_ nodes: [SyntaxNode]) -> Typed? {
        let value = plainNumber(nodes[0])
        let places = wholeNumber(nodes[1], in: 0...12, called: "places")
        guard let value, let places else { return nil }
        let operands = [value.node, checker.pool.add(number: Exact(places))]
        // Of a negative number there is no root.
        return Typed(
            node: call(.root, operands), type: .number(.none), isOptional: value.isOptional || !value.isPositive)
    }

    func round(_ nodes: [SyntaxNode]) -> Typed? {
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
    func weighted(_ arguments: [SyntaxArgument], at range: Range<Int>) -> Typed? {
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

    func bracket(
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
}
