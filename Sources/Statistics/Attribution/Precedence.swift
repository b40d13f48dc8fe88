/// Which players require which others: a coalition is feasible when it has whatever its players require.
public struct Precedence: Equatable, Sendable {
    /// What each player requires, and what that requires, and so on.
    public let requirements: [Coalition]

    /// How many players there are.
    public var count: Int { requirements.count }

    /// All players.
    public var all: Coalition { Coalition(0..<count) }

    /// The most players that there may be: 4,096 coalitions.
    public static let mostPlayers = 12

    /// Players of whom each requires some others; `nil` when a player requires itself by a circle, when one requires a
    /// player that there is not, or with more than 12 players.
    public init?(requires: [[Int]]) {
        guard requires.count <= Self.mostPlayers else { return nil }
        guard requires.allSatisfy({ $0.allSatisfy(requires.indices.contains) }) else { return nil }
        var closed = requires.map { Coalition($0) }
        for middle in closed.indices {
            for player in closed.indices where closed[player].contains(middle) {
                closed[player] = Coalition(bits: closed[player].bits | closed[middle].bits)
            }
        }
        guard closed.indices.allSatisfy({ !closed[$0].contains($0) }) else { return nil }
        requirements = closed
    }

    /// Players who are free of each other; `nil` with more than 12.
    public init?(free count: Int) {
        self.init(requires: (0..<count).map { _ in [] })
    }

    /// Whether a player can join a coalition that is feasible.
    public func canJoin(_ player: Int, _ coalition: Coalition) -> Bool {
        !coalition.contains(player) && coalition.contains(requirements[player])
    }

    /// Whether a coalition has whatever its players require.
    public func isFeasible(_ coalition: Coalition) -> Bool {
        coalition.players.allSatisfy { $0 < count && coalition.contains(requirements[$0]) }
    }

    /// The feasible coalitions, from that of nobody to that of all: each after all that it contains.
    public var coalitions: [Coalition] {
        (0...all.bits).map { Coalition(bits: $0) }.filter(isFeasible)
    }
}
