public import Numbers
public import Optimising

/// The smallest change of several weights by which a person draws level with others: a linear program in rationals.
public struct WeightChange: Sendable {
    /// What a change is measured by.
    public enum Norm: String, Hashable, Sendable, CaseIterable {
        /// The sum of what all weights change by.
        case sum
        /// The most that any weight changes by.
        case greatest
    }

    public let matrix: ScoreMatrix
    /// The weights as they are.
    public let weights: [Exact]
    /// Where each weight may go; ends belong to their ranges. A locked weight has a range of one number.
    public var ranges: [Interval]
    /// Whether the sum of the weights stays.
    public var keepsSum: Bool
    public var norm: Norm
    /// By how much a person's score has to be above that of a rival who is to be reached; below it where this is negative.
    /// Rounding may move scores: with twice as much as it can, who is reached is reached after rounding, too, and with as
    /// much below nothing, who is not reached is not reached after rounding either.
    public var margin = Exact.zero

    /// The weights must lie in their ranges.
    public init(
        _ matrix: ScoreMatrix, from weights: [Exact], in ranges: [Interval], keepsSum: Bool, norm: Norm
    ) {
        precondition(zip(ranges, weights).allSatisfy { $0.contains($1) }, "weights begin in their ranges")
        self.matrix = matrix
        self.weights = weights
        self.ranges = ranges
        self.keepsSum = keepsSum
        self.norm = norm
    }

    /// Weights at which something holds, and what they cost.
    public struct Found: Hashable, Sendable {
        public var weights: [Exact]
        /// How large the change is, by its norm.
        public var size: Exact
    }

    /// The smallest change by which a person's score is at least that of each rival, and the margin; to be ahead one goes
    /// past it.
    ///
    /// - Returns: the change, `nil` when none does, and the program with its answer, which `LinearProgram.proves` checks.
    public func smallest(
        for person: Int, toReach rivals: [Int]
    ) -> (found: Found?, program: LinearProgram, answer: LinearProgram.Answer) {
        let program = program(person, rivals)
        let answer = program.solved()
        guard case .optimal(let numbers, prices: _) = answer else { return (nil, program, answer) }
        return (Found(weights: weights(numbers), size: program.cost(of: numbers)), program, answer)
    }

    /// The numbers of the program: what each weight rises by, then what each falls by, then the most of these.
    private func program(_ person: Int, _ rivals: [Int]) -> LinearProgram {
        let count = weights.count
        let none = [Exact](repeating: .zero, count: 2 * count + (norm == .greatest ? 1 : 0))
        var rows: [LinearProgram.Row] = []
        for criterion in 0..<count {
            var (rise, fall, most) = (none, none, none)
            rise[criterion] = .one
            fall[count + criterion] = .one
            let (range, weight) = (ranges[criterion], weights[criterion])
            if let end = range.upper { rows.append(.init(rise, .atMost, end.value - weight)) }
            if let end = range.lower { rows.append(.init(fall, .atMost, weight - end.value)) }
            if norm == .greatest {
                (most[criterion], most[count + criterion], most[2 * count]) = (1, 1, -1)
                rows.append(.init(most, .atMost, .zero))
            }
        }
        if keepsSum { rows.append(.init(signed(weights.map { _ in .one }), .equal, .zero)) }
        for rival in rivals {
            let gains = (0..<count).map { matrix.value(person, $0) - matrix.value(rival, $0) }
            rows.append(.init(signed(gains), .atLeast, matrix.distance(rival, person, weights) + margin))
        }
        let costs = norm == .sum ? none.map { _ in Exact.one } : none.dropLast() + [.one]
        return LinearProgram(costs: costs, rows: rows)
    }

    private func signed(_ gains: [Exact]) -> [Exact] {
        gains + gains.map { -$0 } + (norm == .greatest ? [.zero] : [])
    }

    private func weights(_ numbers: [Exact]) -> [Exact] {
        weights.indices.map { weights[$0] + numbers[$0] - numbers[weights.count + $0] }
    }
}
