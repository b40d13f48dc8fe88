import Numbers

/// A number as a multiple of one term plus a constant: `amount / 10000 + 2`.
struct Linear {
    struct Term {
        /// The node of the term, or of the date whose year it is.
        var node: Int32
        var isYear = false
        var words: String
    }

    /// `nil`: a constant.
    var term: Term?
    var slope = Exact.zero
    var intercept = Exact.zero

    static func constant(_ value: Exact) -> Linear { Linear(intercept: value) }

    func scaled(by factor: Exact) -> Linear {
        Linear(term: term, slope: slope * factor, intercept: intercept * factor)
    }

    /// The sum; `nil` when it has two terms.
    func adding(_ other: Linear) -> Linear? {
        if let mine = term, let theirs = other.term, mine.words != theirs.words || mine.isYear != theirs.isYear {
            return nil
        }
        return Linear(
            term: term ?? other.term, slope: slope + other.slope, intercept: intercept + other.intercept)
    }
}

extension Abstraction {
    /// A number as a multiple of one term; `nil` when it is always missing.
    func linear(_ node: Int32) -> Linear? {
        switch pool.nodes[Int(node)] {
        case .missing: return nil
        case .number(let place): return .constant(pool.numbers[Int(place)])
        case .negate(let a): return linear(a)?.scaled(by: -1)
        case .add(let a, let b): return sum(a, b, factor: 1) ?? term(node)
        case .subtract(let a, let b): return sum(a, b, factor: -1) ?? term(node)
        case .multiply(let a, let b): return product(a, b) ?? product(b, a) ?? term(node)
        case .divide(let a, let b):
            guard let divisor = constant(b), !divisor.isZero else { return term(node) }
            return linear(a)?.scaled(by: 1 / divisor)
        case .year(let a):
            if let date = date(a) { return .constant(Exact(date.year)) }
            return Linear(term: .init(node: a, isYear: true, words: wording.words(a)), slope: 1)
        default: return term(node)
        }
    }

    /// A number that is the same for all items.
    func constant(_ node: Int32) -> Exact? {
        guard let linear = linear(node), linear.term == nil else { return nil }
        return linear.intercept
    }

    private func sum(_ a: Int32, _ b: Int32, factor: Exact) -> Linear? {
        guard let left = linear(a), let right = linear(b) else { return nil }
        return left.adding(right.scaled(by: factor))
    }

    private func product(_ a: Int32, _ b: Int32) -> Linear? {
        constant(a).flatMap { linear(b)?.scaled(by: $0) }
    }

    private func term(_ node: Int32) -> Linear {
        Linear(term: .init(node: node, words: wording.words(node)), slope: 1)
    }
}
