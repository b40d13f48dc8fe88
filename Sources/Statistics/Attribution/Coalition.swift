/// Some of the players, such as the amendments of a rubric that are in force; players are numbers from 0.
public struct Coalition: Hashable, Sendable {
    /// A bit for each player, the lowest for player 0.
    public let bits: UInt32

    /// The coalition with these bits.
    public init(bits: UInt32) {
        self.bits = bits
    }

    /// The coalition of these players.
    public init(_ players: some Sequence<Int>) {
        bits = players.reduce(0) { $0 | 1 << UInt32($1) }
    }

    /// Nobody.
    public static let empty = Coalition(bits: 0)

    /// How many players it has.
    public var count: Int { bits.nonzeroBitCount }

    /// Its players in ascending order.
    public var players: [Int] { (0..<UInt32.bitWidth).filter { contains($0) } }

    /// Whether it has a player.
    public func contains(_ player: Int) -> Bool { bits >> UInt32(player) & 1 == 1 }

    /// Whether it has all players of another.
    public func contains(_ other: Coalition) -> Bool { bits & other.bits == other.bits }

    /// The coalition and a player.
    public func adding(_ player: Int) -> Coalition { Coalition(bits: bits | 1 << UInt32(player)) }

    /// The coalition without a player.
    public func removing(_ player: Int) -> Coalition { Coalition(bits: bits & ~(1 << UInt32(player))) }
}
