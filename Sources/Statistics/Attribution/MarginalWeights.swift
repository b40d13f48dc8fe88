internal import Numbers

/// How often the value of each coalition counts, for and against each player, over a common denominator.
///
/// A player's part of a change is the mean, over some orders of joining, of what the value of the coalition changes
/// when the player joins. Collected by coalition this is Σ weight × value / denominator, so that every coalition must
/// be valued once only; and over all players the weights of a coalition cancel, except those of all and of nobody: the
/// parts sum to the change exactly.
public struct MarginalWeights: Equatable, Sendable {
    /// How many players there are.
    public let players: Int
    /// The number of orders averaged over, in lowest terms with the weights.
    public let denominator: Int64
    /// The coalitions that count, each after all that it contains; the first is that of nobody, the last that of all.
    public let coalitions: [Coalition]
    /// For each of these coalitions, the weight of its value for each player.
    public let weights: [[Int64]]

    /// The Shapley value under precedence: the mean over all orders in which everyone comes after whatever they
    /// require, all equally likely.
    ///
    /// A player who joins S has the weight e(S) f(S ∪ i) / e(N): orders in which S can have come together, times
    /// orders in which the rest can follow, over all orders. Without requirements this is the value of Shapley 1953, A
    /// value for n-person games; with them that of Faigle and Kern 1992, The Shapley value for cooperative games under
    /// precedence constraints, Int. J. Game Theory 21.
    public init(shapley precedence: Precedence) {
        let coalitions = precedence.coalitions
        let (before, after) = (ways(to: coalitions), ways(from: coalitions, precedence))
        self.init(precedence.count, coalitions, over: after[.empty, default: 1]) { coalition, player in
            if coalition.contains(player) {
                before[coalition.removing(player), default: 0] * after[coalition, default: 0]
            } else {
                -before[coalition, default: 0] * after[coalition.adding(player), default: 0]
            }
        }
    }

    /// One order of joining, such as that in which amendments were enacted: a player's part is the change when it
    /// joined those before it.
    ///
    /// - Parameter order: each player once.
    public init(order: [Int]) {
        precondition(order.sorted() == Array(order.indices), "an order has each player once")
        let coalitions = (0...order.count).map { Coalition(order.prefix($0)) }
        self.init(order.count, coalitions, over: 1) { coalition, player in
            if coalition.count > 0, order[coalition.count - 1] == player { return 1 }
            return coalition.count < order.count && order[coalition.count] == player ? -1 : 0
        }
    }

    /// Divides all by what they have in common.
    private init(
        _ players: Int, _ coalitions: [Coalition], over denominator: Int64, weight: (Coalition, Int) -> Int64
    ) {
        let weights = coalitions.map { coalition in (0..<players).map { weight(coalition, $0) } }
        let common = weights.joined().reduce(denominator.magnitude) { greatestCommonDivisor($0, $1.magnitude) }
        self.players = players
        self.denominator = denominator / Int64(common)
        self.coalitions = coalitions
        self.weights = weights.map { $0.map { $0 / Int64(common) } }
    }
}

/// In how many orders the players of each coalition can have come together. At most 12! of them.
private func ways(to coalitions: [Coalition]) -> [Coalition: Int64] {
    var ways: [Coalition: Int64] = [.empty: 1]
    for coalition in coalitions where coalition != .empty {
        ways[coalition] = coalition.players.reduce(0) { $0 + ways[coalition.removing($1), default: 0] }
    }
    return ways
}

/// In how many orders those who are not in each coalition can follow.
private func ways(from coalitions: [Coalition], _ precedence: Precedence) -> [Coalition: Int64] {
    var ways: [Coalition: Int64] = [precedence.all: 1]
    for coalition in coalitions.reversed() where coalition != precedence.all {
        ways[coalition] = (0..<precedence.count).filter { precedence.canJoin($0, coalition) }.reduce(0) {
            $0 + ways[coalition.adding($1), default: 0]
        }
    }
    return ways
}
