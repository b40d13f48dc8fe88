import Numbers
import RubricLanguage
import Scoring
import Weighting

extension WeighedPeople {
    /// Values whose sums with weights are what totals are near some weights, before rounding: with N / D the total and D
    /// the weights that count, a weight that counts gives (v - N / D) / D more, and the total is spread over all.
    ///
    /// Exact where totals are sums; elsewhere cut to six places, since it only guides a search.
    /// `nil` where the numbers are too large.
    func matrix(near here: [Exact]) -> ScoreMatrix? {
        if let matrix { return matrix }
        let rows = scores.map { values($0, near: here) }
        let columns = criteria.indices.map { criterion in rows.map { $0[criterion] } }
        return try? ScoreMatrix(columns: columns)
    }

    private func values(_ row: [Exact?], near here: [Exact]) -> [Exact] {
        guard case .weighed(var weigher, var rule) = rule else { preconditionFailure("a plain sum has a matrix") }
        rule.weights = here
        guard case .weighed(sum: let divisor, total: _) = weigher.weigh(rule, row, at: Array(criteria.indices)) else {
            return criteria.map { _ in .zero }
        }
        let optional = Set(rule.optional.map(\.index))
        let counts = criteria.indices.map { criterion in
            // A weight of nothing does not count, and would as soon as it grew.
            weigher.counts[criterion]
                || here[criterion].isZero && !optional.contains(criterion)
                    && (row[criterion] != nil || population.rubric.dimensions[criterion].missing == .zero)
        }
        let total = criteria.indices.reduce(Exact.zero) { sum, criterion in
            weigher.counts[criterion] ? sum + here[criterion] * (row[criterion] ?? .zero) / divisor : sum
        }
        let step = RoundingStep(places: 6, mode: .halfUp)
        return criteria.indices.map { criterion in
            let gain = counts[criterion] ? ((row[criterion] ?? .zero) - total) / divisor : .zero
            return (gain + total / sum).rounded(step)
        }
    }
}
