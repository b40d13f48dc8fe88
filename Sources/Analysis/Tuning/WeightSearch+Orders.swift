import Numbers
import Optimising
import Weighting

extension WeightSearch {
    /// The answer to a search for the nearest weights.
    enum Nearest {
        /// Weights, and the size of the change, which is proved the least.
        case weights([Exact], size: Exact)
        case contradiction(OrderContradiction)
    }

    /// The nearest weights under which every order keeps a margin: a linear program in rationals.
    ///
    /// Only orders that fall short make a row, a few at a time, until none does; so there may be many of them. The last
    /// program's prices prove the answer for all: the orders left out hold by themselves.
    func nearest(_ norm: SearchDemands.Norm, margin: Exact) -> Nearest {
        var active: [StatedOrder] = []
        while true {
            let program = program(norm, active, margin)
            let answer = program.solved()
            precondition(program.proves(answer), "an answer of the simplex method proves itself")
            switch answer {
            case .impossible(let prices):
                let counted = zip(active, prices.suffix(active.count)).map { (order: $0, times: $1) }
                guard let found = contradiction(counted, margin: margin) else {
                    preconditionFailure("ranges leave weights, so that orders contradict each other")
                }
                return .contradiction(found)
            case .unbounded: preconditionFailure("a change has a least size")
            case .optimal(let numbers, prices: _):
                let weights = start.indices.map { start[$0] + numbers[$0] - numbers[start.count + $0] }
                let worst = shortfalls(weights, margin: margin).sorted { ($1.by, $0.order) < ($0.by, $1.order) }
                if worst.isEmpty { return .weights(weights, size: program.cost(of: numbers)) }
                active += worst.prefix(5).map(\.order)
            }
        }
    }

    /// The numbers of the program: what each weight rises by, then what each falls by, then the most of these.
    private func program(
        _ norm: SearchDemands.Norm, _ active: [StatedOrder], _ margin: Exact
    ) -> LinearProgram {
        let count = start.count
        let none = [Exact](repeating: .zero, count: 2 * count + (norm == .greatest ? 1 : 0))
        func signed(_ factors: [Exact]) -> [Exact] {
            factors + factors.map { -$0 } + (norm == .greatest ? [.zero] : [])
        }
        var rows: [LinearProgram.Row] = []
        for criterion in 0..<count {
            var unit = [Exact](repeating: .zero, count: count)
            unit[criterion] = .one
            rows.append(.init(signed(unit), .atMost, ranges[criterion].upperBound - start[criterion]))
            rows.append(.init(signed(unit), .atLeast, ranges[criterion].lowerBound - start[criterion]))
            if norm == .greatest {
                var most = none
                (most[criterion], most[count + criterion], most[2 * count]) = (1, 1, -1)
                rows.append(.init(most, .atMost, .zero))
            }
        }
        rows.append(.init(signed(start.map { _ in .one }), .equal, sum - start.reduce(.zero, +)))
        let scores = matrix.scores(start)
        for order in active {
            rows.append(.init(signed(gains(order)), .atLeast, margin - (scores[order.ahead] - scores[order.behind])))
        }
        let costs = norm == .sum ? none.map { _ in Exact.one } : none.dropLast() + [.one]
        return LinearProgram(costs: costs, rows: rows)
    }
}

extension StatedOrder: Comparable {
    public static func < (left: StatedOrder, right: StatedOrder) -> Bool {
        (left.ahead, left.behind) < (right.ahead, right.behind)
    }
}
