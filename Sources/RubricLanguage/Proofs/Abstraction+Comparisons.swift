import Numbers
import Records

extension Abstraction {
    mutating func compareNumbers(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> Proposition {
        guard let left = linear(a), let right = linear(b) else { return .fixed(.unknown) }
        guard let difference = left.adding(right.scaled(by: -1)) else {
            return order(comparison, a, b, presence: .always)
        }
        let sign = self.sign(of: difference, comparison)
        guard difference.slope.isZero, let term = left.term else { return sign }
        return .choose(known(term.node), then: sign, otherwise: .fixed(.unknown))
    }

    /// How a number compares with zero.
    mutating func sign(of value: Linear, _ comparison: Comparison) -> Proposition {
        guard let term = value.term, !value.slope.isZero else {
            return .fixed(TruthSet(comparison.holds(value.intercept, 0)))
        }
        return bounded(value, term, comparison, 0)
    }

    /// Whether a number is zero.
    mutating func isZero(_ node: Int32) -> Proposition {
        cases(node) { node, proof in
            proof.linear(node).map { proof.sign(of: $0, .equal) } ?? .fixed(.unknown)
        }
    }

    private mutating func tested(_ term: Linear.Term, _ comparison: Comparison, _ bound: Exact) -> Proposition {
        term.isYear
            ? tested(term.node, .year(comparison, bound), as: .date)
            : tested(term.node, .number(comparison, bound))
    }

    mutating func inRange(_ node: Int32, _ range: NumberRange) -> Proposition {
        guard let value = linear(node) else { return .fixed(.unknown) }
        guard let term = value.term, !value.slope.isZero else {
            return .fixed(TruthSet(range.contains(value.intercept)))
        }
        var result = Proposition.fixed(.met)
        if let lower = range.lower {
            result = .and(result, bounded(value, term, .greaterOrEqual, lower))
        }
        if let upper = range.upper {
            result = .and(result, bounded(value, term, range.includesUpper ? .lessOrEqual : .less, upper))
        }
        return .choose(known(term.node), then: result, otherwise: .fixed(.unknown))
    }

    private mutating func bounded(
        _ value: Linear, _ term: Linear.Term, _ comparison: Comparison, _ bound: Exact
    ) -> Proposition {
        tested(
            term, value.slope.signum < 0 ? comparison.flipped : comparison, (bound - value.intercept) / value.slope)
    }

    mutating func compareCodes(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> Proposition {
        switch (code(a), code(b)) {
        case (let a?, let b?): .fixed(TruthSet(comparison.holds(a, b)))
        case (nil, let bound?): testedCode(a, .code(comparison, bound))
        case (let bound?, nil): testedCode(b, .code(comparison.flipped, bound))
        case (nil, nil): order(comparison, a, b, presence: .always)
        }
    }

    mutating func inCodes(_ node: Int32, _ set: UInt64) -> Proposition {
        let test = AtomTest.codes(set)
        guard let code = code(node) else { return testedCode(node, test) }
        return .fixed(test.answer(for: .code(code)))
    }

    private mutating func testedCode(_ node: Int32, _ test: AtomTest) -> Proposition {
        tested(node, test, as: codeDomain(node))
    }

    mutating func compareTexts(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> Proposition {
        switch (text(a), text(b)) {
        case (let a?, let b?): return .fixed(TruthSet(comparison.holds(a, b)))
        case (nil, let bound?) where comparison == .equal: return tested(a, .text(bound), as: .text)
        case (let bound?, nil) where comparison == .equal: return tested(b, .text(bound), as: .text)
        case (nil, nil): return order(comparison, a, b, presence: .always)
        default:
            guard comparison == .notEqual else { return order(comparison, a, b, presence: .always) }
            return .not(compareTexts(.equal, a, b))
        }
    }

    mutating func inTexts(_ node: Int32, _ texts: ArraySlice<Int32>) -> Proposition {
        texts.reduce(.fixed(.notMet)) { .or($0, compareTexts(.equal, node, $1)) }
    }

    mutating func compareDates(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> Proposition {
        switch (date(a), date(b)) {
        case (let a?, let b?): .fixed(TruthSet(comparison.holds(a, b)))
        case (nil, let bound?): tested(a, .date(comparison, bound), as: .date)
        case (let bound?, nil): tested(b, .date(comparison.flipped, bound), as: .date)
        case (nil, nil): order(comparison, a, b, presence: .sometimes)
        }
    }

    /// Whether a date is in a period; a period that depends on records makes the condition opaque.
    mutating func inPeriod(_ node: Int32, _ period: Int32, condition: Int32) -> Proposition {
        guard let period = self.period(period) else { return truth(condition) }
        guard let date = date(node) else { return tested(node, .during(period), as: .date) }
        return .fixed(TruthSet(period.covers(date).holds))
    }
}
