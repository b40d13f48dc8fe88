public import Numbers
public import RubricLanguage

/// A total that is a sum: each term is a measure times a number. What rounding and deductions take is the rest.
public struct TotalParts: Sendable {
    public struct Term: Hashable, Sendable {
        public var measure: MeasureIndex
        public var factor: Exact
    }

    public var terms: [Term]
    /// The terms are weighted lines of dimensions, and not measures that stand in a sum.
    public var isWeighted: Bool
    /// Points are taken away behind the sum.
    public var hasDeductions = false
    /// The steps by which the sum is rounded, one after the other.
    public var roundings: [RoundingStep] = []
}

extension Rubric {
    /// The terms of the total; `nil` where it is anything but a sum of measures, so that no part of it is any measure's.
    public var totalParts: TotalParts? { parts(of: total) }

    private func parts(of measure: MeasureIndex) -> TotalParts? {
        var parts = sum(behind: measure)
        switch measures[measure.index].definition {
        // The points of a criterion are a term, as they are; points that are taken away are rounded by themselves.
        case .criterion, .afterDeductions: break
        default: parts?.roundings += [measures[measure.index].rounding].compactMap(\.self)
        }
        return parts
    }

    private func sum(behind measure: MeasureIndex) -> TotalParts? {
        switch measures[measure.index].definition {
        case .weightedTotal:
            let lines = dimensions.compactMap(\.weighted).map { TotalParts.Term(measure: $0, factor: .one) }
            return TotalParts(terms: lines, isWeighted: true)
        case .afterDeductions(let total):
            var parts = parts(of: total)
            parts?.hasDeductions = true
            return parts
        case .formula(let formula):
            guard let terms = terms(ofNode: formula.root, times: .one) else { return nil }
            if terms.count == 1, terms[0].factor == .one, let inner = parts(of: terms[0].measure) { return inner }
            return TotalParts(terms: joined(terms), isWeighted: false)
        case .criterion: return TotalParts(terms: [.init(measure: measure, factor: .one)], isWeighted: false)
        case .dimensionPoints(let dimension):
            let terms = criteria.filter { $0.dimension == dimension }
                .map { TotalParts.Term(measure: $0.measure, factor: .one) }
            return TotalParts(terms: terms, isWeighted: false)
        case .weightedLine, .condition, .allocation: return nil
        }
    }

    private func terms(ofNode node: Int32, times factor: Exact) -> [TotalParts.Term]? {
        switch pool.nodes[Int(node)] {
        case .measure(let measure): return [.init(measure: measure, factor: factor)]
        case .negate(let a): return terms(ofNode: a, times: -factor)
        case .add(let a, let b), .subtract(let a, let b):
            let isSum = if case .add = pool.nodes[Int(node)] { true } else { false }
            guard let first = terms(ofNode: a, times: factor),
                let second = terms(ofNode: b, times: isSum ? factor : -factor)
            else { return nil }
            return first + second
        case .multiply(let a, let b):
            if let number = constant(a) { return terms(ofNode: b, times: factor * number) }
            return constant(b).flatMap { terms(ofNode: a, times: factor * $0) }
        case .divide(let a, let b):
            guard let number = constant(b), !number.isZero else { return nil }
            return terms(ofNode: a, times: factor / number)
        default: return nil
        }
    }

    private func constant(_ node: Int32) -> Exact? {
        guard case .number(let place) = pool.nodes[Int(node)] else { return nil }
        return pool.numbers[Int(place)]
    }

    /// A measure that stands in a sum several times is one term.
    private func joined(_ terms: [TotalParts.Term]) -> [TotalParts.Term] {
        var joined: [TotalParts.Term] = []
        for term in terms {
            if let known = joined.firstIndex(where: { $0.measure == term.measure }) {
                joined[known].factor += term.factor
            } else {
                joined.append(term)
            }
        }
        return joined
    }
}
