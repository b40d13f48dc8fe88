import Numbers

/// All orders in which clauses can be made one after the other, each after those that it requires.
///
/// The Shapley value of a clause is the mean, over these orders, of what it changes when its turn comes. It is summed
/// up from the values of all sets of clauses that can stand (coalitions): each value is added to the clauses of its set
/// and taken from those that can come next, as often as orders pass there.
struct ClauseOrders: Sendable {
    let count: Int
    private let required: [Int]
    /// For each set the number of orders of its clauses, and of the clauses that are left; zero where it cannot stand.
    private var begun: [Int]
    private var ended: [Int]

    /// The greatest number of clauses: 4,096 sets.
    static let most = 12

    /// - Parameter requires: for each clause those that must be made before it, without a circle.
    init(requires: [[Int]]) {
        precondition(requires.count <= Self.most, "there are not too many clauses")
        count = requires.count
        required = requires.map { $0.reduce(0) { $0 | 1 << $1 } }
        begun = Array(repeating: 0, count: 1 << count)
        ended = begun
        begun[0] = 1
        for set in begun.indices where begun[set] > 0 {
            for next in following(set) { begun[set | 1 << next] += begun[set] }
        }
        ended[begun.count - 1] = 1
        for set in begun.indices.reversed() where begun[set] > 0 && set != begun.count - 1 {
            ended[set] = following(set).reduce(0) { $0 + ended[set | 1 << $1] }
        }
    }

    /// The number of all orders.
    var orderCount: Int { ended[0] }

    /// The sets of clauses that can stand, as bits: the empty one first, that of all clauses last.
    var sets: [Int] { begun.indices.filter { begun[$0] > 0 } }

    /// The clauses that can come next.
    private func following(_ set: Int) -> [Int] {
        (0..<count).filter { set >> $0 & 1 == 0 && required[$0] & ~set == 0 }
    }

    /// How often the value of a set counts for a clause, among all orders.
    func weight(of set: Int, for clause: Int) -> Int {
        let bit = 1 << clause
        if set & bit == 0 { return required[clause] & ~set == 0 ? -begun[set] * ended[set | bit] : 0 }
        let before = set & ~bit
        return required[clause] & ~before == 0 ? begun[before] * ended[set] : 0
    }
}
