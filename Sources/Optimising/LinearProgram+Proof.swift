import Numbers

extension LinearProgram {
    /// Whether an answer is proved by what it carries. This looks at the program and the answer alone, and knows nothing of
    /// how it was found.
    public func proves(_ answer: Answer) -> Bool {
        switch answer {
        case .optimal(let numbers, let prices):
            return allows(numbers) && arePrices(prices, within: costs) && worth(prices) == cost(of: numbers)
        case .impossible(let prices):
            return arePrices(prices, within: costs.map { _ in .zero }) && worth(prices).signum > 0
        case .unbounded(let start, let ray):
            return allows(start) && isRay(ray) && cost(of: ray).signum < 0
        }
    }

    /// Whether prices have the signs of their rows, and no column's worth is above its limit.
    private func arePrices(_ prices: [Exact], within limits: [Exact]) -> Bool {
        prices.count == rows.count && zip(rows, prices).allSatisfy { $0.relation.allowsPrice($1) }
            && limits.indices.allSatisfy { column in
                Self.product(rows.map { $0.coefficients[column] }, prices) <= limits[column]
            }
    }

    /// What the bounds are worth at prices.
    private func worth(_ prices: [Exact]) -> Exact {
        Self.product(rows.map(\.bound), prices)
    }

    /// Whether any part of it can be added without breaking a row.
    private func isRay(_ ray: [Exact]) -> Bool {
        ray.count == costs.count && ray.allSatisfy { $0.signum >= 0 }
            && rows.allSatisfy { $0.relation.holds(Self.product($0.coefficients, ray), .zero) }
    }
}
