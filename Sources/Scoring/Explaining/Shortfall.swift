public import Numbers
public import RubricLanguage

/// A part of a condition that does not hold, and how far it is from holding.
public struct Shortfall: Hashable, Sendable {
    /// The quantity of the rubric that is compared, if it is one.
    public var measure: MeasureIndex?
    /// The part with the subject's numbers: `12 ≥ 30`; empty where all that matters is what is missing.
    public var numbers: String
    /// How much is lacking, or how much there is too much; `nil` where it is not numbers that are compared.
    public var amount: Exact?
    public var isTooMuch = false
    /// Whether the amount alone does not suffice: it must be more.
    public var isStrict = false
    /// The names of fields and measures that are missing.
    public var missing: [String]
    /// Conditions that the rubric names, of which one would suffice.
    public var options: [MeasureIndex] = []
}

extension Evaluator {
    /// The parts of a condition of the subject that do not hold: of conditions that must all hold, those that do not.
    public mutating func shortfalls(
        of condition: Expression, rubric: Rubric, in words: QuotationWords = .ofRubric
    ) -> [Shortfall] {
        var found: [Shortfall] = []
        findShortfalls(condition.root, Quoter(rubric: rubric, words: words), &found)
        return found
    }

    private mutating func findShortfalls(_ node: Int32, _ quoter: Quoter, _ found: inout [Shortfall]) {
        guard truth(node) != true else { return }
        switch pool.nodes[Int(node)] {
        case .and(let a, let b):
            findShortfalls(a, quoter, &found)
            findShortfalls(b, quoter, &found)
        case .measure(let measure):
            if case .condition(let condition) = quoter.rubric.measures[measure.index].definition {
                findShortfalls(condition.root, quoter, &found)
            } else {
                found.append(quoted(node, quoter))
            }
        case .choose(let condition, let then, let otherwise):
            findShortfalls(truth(condition) == true ? then : otherwise, quoter, &found)
        case .truth: break
        case .isKnown(let value):
            let name = quoter.name(of: value, self)
            found.append(Shortfall(numbers: "", missing: [name]))
        case .compareNumbers(let comparison, let a, let b):
            found.append(shortfall(comparison, a, b, of: node, quoter))
        case .or:
            var shortfall = quoted(node, quoter)
            shortfall.options = options(node, quoter.rubric) ?? []
            found.append(shortfall)
        default: found.append(quoted(node, quoter))
        }
    }

    /// The named conditions of an alternative; `nil` where one of them has no name.
    private func options(_ node: Int32, _ rubric: Rubric) -> [MeasureIndex]? {
        switch pool.nodes[Int(node)] {
        case .or(let a, let b): options(a, rubric).flatMap { first in options(b, rubric).map { first + $0 } }
        case .measure(let measure) where rubric.measures[measure.index].unit == .condition: [measure]
        default: nil
        }
    }

    private mutating func quoted(_ node: Int32, _ quoter: Quoter) -> Shortfall {
        var quoter = quoter
        let numbers = quoter.text(of: node, in: &self)
        return Shortfall(numbers: numbers, missing: quoter.missing)
    }

    private mutating func shortfall(
        _ comparison: Comparison, _ a: Int32, _ b: Int32, of node: Int32, _ quoter: Quoter
    ) -> Shortfall {
        var shortfall = quoted(node, quoter)
        // What the rubric fixes stands on one side, what the subject has on the other.
        let isFixed = isFixed(a)
        if case .measure(let measure) = pool.nodes[Int(isFixed ? b : a)] { shortfall.measure = measure }
        guard let left = number(a), let right = number(b) else { return shortfall }
        switch comparison {
        case .greaterOrEqual, .greater: shortfall.amount = right - left
        case .lessOrEqual, .less: shortfall.amount = left - right
        case .equal, .notEqual: return shortfall
        }
        shortfall.isStrict = comparison == .greater || comparison == .less
        shortfall.isTooMuch = (comparison == .less || comparison == .lessOrEqual) != isFixed
        return shortfall
    }

    /// Whether a number is the same for everybody: neither records nor measures have a part in it.
    private func isFixed(_ number: Int32) -> Bool {
        pool.nodes(of: [number]).allSatisfy { node in
            switch pool.nodes[Int(node)] {
            case .field, .measure, .aggregate, .contributorCount, .members, .points, .itemValue, .prior, .grade,
                .uniqueWorks, .worth:
                false
            default: true
            }
        }
    }

    /// Where a formula is the lesser of a number and something: what it would be without that number, if it is greater.
    public mutating func unlimited(_ formula: Expression) -> (limit: Exact, value: Exact)? {
        guard case .call(.minimum, let start, 2) = pool.nodes[Int(formula.root)] else { return nil }
        let sides = (pool.arguments[Int(start)], pool.arguments[Int(start) + 1])
        let isFirst = if case .number = pool.nodes[Int(sides.0)] { true } else { false }
        guard case .number = pool.nodes[Int(isFirst ? sides.0 : sides.1)],
            let limit = number(isFirst ? sides.0 : sides.1), let value = number(isFirst ? sides.1 : sides.0),
            value > limit
        else { return nil }
        return (limit, value)
    }
}
