import Numbers
import Statistics

extension WeighedPeople {
    /// Weights by how scores vary.
    ///
    /// They say how far criteria tell people apart, and not how much they should count. A criterion on which all are
    /// equal gets nothing; a missing score counts as none.
    public func proposal(_ method: WeightMethod, locked: Set<Int> = []) throws(ProposalFault) -> WeightProposal {
        precondition(method.basis == .scores, "other methods need judgements or demands")
        let varying = try free(locked).filter { criterion in
            scores.contains { ($0[criterion] ?? .zero) != (scores[0][criterion] ?? .zero) }
        }
        if method == .entropy || method == .gini { try refuseNegative(varying) }
        if method == .merec || method == .cilos { try refuseNotPositive(varying) }
        let values = DecisionMatrix(scores.map { row in varying.map { Double(row[$0] ?? .zero) } })
        guard let figures = values.figures(method) else {
            throw method == .cilos && !varying.isEmpty ? .noBalance : .nothingVaries
        }
        guard let shares = exactWeights(figures, total: 1, places: 15),
            let weights = cut(shares, of: varying, locked: locked)
        else { throw .nothingVaries }
        return proposal(method, weights, locked: locked, .scores)
    }

    private func refuseNegative(_ criteria: [Int]) throws(ProposalFault) {
        for criterion in criteria {
            let people = scores.count { ($0[criterion] ?? .zero).signum < 0 }
            if people > 0 { throw .negative(criterion, people: people) }
        }
    }

    private func refuseNotPositive(_ criteria: [Int]) throws(ProposalFault) {
        for criterion in criteria {
            let people = scores.count { ($0[criterion] ?? .zero).signum <= 0 }
            if people > 0 { throw .notPositive(criterion, people: people) }
        }
    }
}

extension DecisionMatrix {
    /// The figures of a method, more being better everywhere; methods in which the unit counts look at the scaled matrix.
    fileprivate func figures(_ method: WeightMethod) -> [Double]? {
        let directions = (0..<criteria).map { _ in Direction.benefit }
        return switch method {
        case .entropy: entropyWeights
        case .gini: giniWeights
        case .critic: scaled().criticWeights()
        case .deviation: scaled().deviationWeights
        case .variance: scaled().varianceWeights
        case .merec: merecWeights(directions)
        case .cilos: cilosWeights(directions)
        case .ahp, .rating, .rancom, .bestWorst, .orders, .ranks: nil
        }
    }
}
