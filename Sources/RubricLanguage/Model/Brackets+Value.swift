public import Numbers

extension Brackets {
    /// The function's value: the sum over the brackets of rate times the part of the amount inside.
    public func value(at amount: Exact) -> Exact {
        var sum = Exact.zero
        var lower = Exact.zero
        for step in steps {
            let upper = step.limit.map { min($0, amount) } ?? amount
            if upper > lower { sum += (upper - lower) * step.rate }
            lower = step.limit ?? amount
            if amount <= lower { break }
        }
        return sum
    }
}
