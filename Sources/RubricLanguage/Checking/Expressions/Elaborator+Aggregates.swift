import Records

/// Values of many records.
extension Elaborator {
    /// The aggregation that a call means; `nil` if it is a function of single values.
    func aggregation(_ name: String, _ arguments: [SyntaxArgument]) -> Aggregate.Operation? {
        guard let operation = Aggregate.Operation(rawValue: name) else { return nil }
        guard operation == .min || operation == .max else { return operation }
        let isSelection = arguments.first.map { if case .selection = $0.value { true } else { false } } ?? false
        return isSelection ? operation : nil
    }

    func aggregate(
        _ operation: Aggregate.Operation, _ name: SyntaxName, _ arguments: [SyntaxArgument], at range: Range<Int>
    ) -> Typed? {
        guard let selection = selection(operation, arguments, at: range) else { return nil }
        guard let source = source(selection), suits(operation, source.source, selection, at: name.range) else {
            return nil
        }
        let inner = with(source.scope)
        var aggregate = Aggregate(operation: operation, source: source.source)
        var isSound = true
        if let condition = selection.condition {
            let test = inner.condition(condition)
            aggregate.condition = test?.node ?? -1
            isSound = test != nil
        }
        let value = inner.within(selection).value(of: operation, selection, at: range)
        isSound = isSound && value != nil
        isSound = inner.grouping(&aggregate, selection) && isSound
        isSound = options(&aggregate, arguments.dropFirst(), at: range) && isSound
        isSound = spans(&aggregate, source, at: selection.range) && isSound
        isSound = latest(&aggregate, source, at: selection.range) && isSound
        guard isSound, let value else { return nil }
        aggregate.value = value?.node ?? -1
        checker.pool.aggregates.append(aggregate)
        return Typed(
            node: add(.aggregate(Int32(checker.pool.aggregates.count - 1))), type: type(of: operation, value?.type),
            isOptional: isOptional(aggregate, value))
    }

    // MARK: What is aggregated

    /// What an aggregation runs over, from its first argument.
    private func selection(
        _ operation: Aggregate.Operation, _ arguments: [SyntaxArgument], at range: Range<Int>
    ) -> SyntaxSelection? {
        guard let first = arguments.first, first.label == nil else {
            report(
                "argument-count", "`\(operation.rawValue)` says over what it runs.", at: range,
                hint: "Write `\(operation.example)`.")
            return nil
        }
        switch first.value {
        case .selection(let selection): return selection
        case .expression(let node):
            let elements = if case .set(let elements) = node.kind { elements } else { [node] }
            let paths = elements.compactMap { if case .path(let path) = $0.kind { path } else { nil } }
            guard paths.count == elements.count else {
                report(
                    "unknown-source", "`\(operation.rawValue)` runs over records, and this is no name of any.",
                    at: node.range, hint: "Write `\(operation.example)`.")
                return nil
            }
            return SyntaxSelection(value: nil, sources: paths, condition: nil, range: node.range)
        }
    }

    /// The value of each element; inner `nil` if the operation needs none, outer if there is a fault.
    private func value(
        of operation: Aggregate.Operation, _ selection: SyntaxSelection, at range: Range<Int>
    ) -> Typed?? {
        switch (operation, selection.value) {
        case (.count, nil), (.exists, nil), (.days, nil): return .some(nil)
        case (.count, let value?), (.exists, let value?), (.days, let value?):
            report(
                "value-not-needed", "`\(operation.rawValue)` needs no value before `of`.", at: value.range,
                hint: "Write `\(operation.example)`.")
            return nil
        case (_, nil):
            report(
                "value-needed", "`\(operation.rawValue)` does not say of which value.", at: range,
                hint: "Write `\(operation.example)`.")
            return nil
        case (.all, let value?): return condition(value).map { .some($0) }
        case (.latest, let value?): return code(value).map { .some($0) }
        case (.bestDays, let value?), (.hIndex, let value?): return plainNumber(value).map { .some($0) }
        case (_, let value?): return number(value).map { .some($0.value) }
        }
    }

    /// A value of some enumeration.
    private func code(_ node: SyntaxNode) -> Typed? {
        guard let value = elaborate(node) else { return nil }
        if case .code = value.type { return value }
        mismatch(value.type, expected: "a value of an enumeration", at: node.range)
        return nil
    }

    private func type(of operation: Aggregate.Operation, _ value: ValueType?) -> ValueType {
        switch operation {
        case .count, .hIndex, .shareBelow: .number(.none)
        case .exists, .all: .truth
        case .days, .bestDays: .number(.days)
        case .sum, .mean, .median, .min, .max, .trimmedMean, .latest: value ?? .number(.none)
        }
    }

    private func isOptional(_ aggregate: Aggregate, _ value: Typed??) -> Bool {
        if aggregate.minimumCount > 0 { return true }
        switch aggregate.operation {
        // Records whose value is missing are left out.
        case .count, .exists, .days, .sum, .bestDays, .hIndex: return false
        case .all: return value??.isOptional ?? false
        case .mean, .median, .min, .max, .trimmedMean, .latest, .shareBelow: return true
        }
    }

    // MARK: Options

    /// `trim: 1`, `at-least: 5`, `within: …`, or the period alone.
    private func options(
        _ aggregate: inout Aggregate, _ arguments: ArraySlice<SyntaxArgument>, at range: Range<Int>
    ) -> Bool {
        var isSound = true
        for argument in arguments {
            guard case .expression(let node) = argument.value else {
                report("argument-name", "An aggregation runs over one source.", at: range)
                isSound = false
                continue
            }
            isSound = option(argument.label, node, of: &aggregate) && isSound
        }
        if aggregate.operation == .trimmedMean, aggregate.trim == 0, isSound {
            report(
                "argument-count", "`trimmed-mean` does not say how many values it leaves out at each end.", at: range,
                hint: "Add `trim: 1`, and put the expression in quotes.")
            return false
        }
        return isSound
    }

    private func option(_ label: SyntaxArgument.Label?, _ node: SyntaxNode, of aggregate: inout Aggregate) -> Bool {
        let name =
            switch label {
            case .name(let name): name.text
            case .number(let digits): digits
            case nil: "within"
            }
        let known = aggregate.source == .subjects ? [] : aggregate.operation.options
        guard known.contains(name) else {
            report(
                "argument-name", "`\(aggregate.operation.rawValue)` has no such argument.", at: node.range,
                allowed: known)
            return false
        }
        if name == "within" {
            guard let period = demand(node, .period), isKnown(period, at: node.range) else { return false }
            aggregate.period = period.node
            return true
        }
        let limits = name == "trim" ? 1...100 : 1...1000
        guard let number = wholeNumber(node, in: limits, called: name) else { return false }
        switch name {
        case "best": aggregate.best = number
        case "trim": aggregate.trim = number
        default: aggregate.minimumCount = number
        }
        return true
    }
}

extension Aggregate.Operation {
    /// The names of the arguments after the source.
    var options: [String] {
        switch self {
        case .days, .bestDays: ["within"]
        case .sum, .mean: ["best", "at-least"]
        case .median, .min, .max: ["at-least"]
        case .trimmedMean: ["trim", "at-least"]
        case .count, .exists, .all, .latest, .hIndex, .shareBelow: []
        }
    }

    /// How it is written.
    var example: String {
        switch self {
        case .count, .exists: "\(rawValue)(paper where …)"
        case .days: "days(placement where …)"
        case .all: "all(CONDITION of paper)"
        case .shareBelow: "\(rawValue)(VALUE of persons by …)"
        case .trimmedMean: "trimmed-mean(VALUE of score, trim: 1)"
        default: "\(rawValue)(VALUE of paper where …)"
        }
    }
}
