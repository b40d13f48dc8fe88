public import Numbers

/// What each player changes for each person, added up while the coalitions are valued one by one.
///
/// Nothing of the size of coalitions × people is kept: the values of a coalition are needed once, in `add`, and what
/// is kept is one sum for each player and person. Sums are exact; for each person the parts of all players sum to the
/// difference between the coalition of all and that of nobody.
///
/// ```swift
/// var parts = Attribution(MarginalWeights(shapley: precedence), people: count, places: 3)
/// for coalition in parts.coalitions { parts.add(coalition, values: totals(under: coalition)) }
/// parts.part(of: player, for: person)
/// ```
public struct Attribution: Sendable {
    private let weights: MarginalWeights
    private let rows: [Coalition: Int]
    private let unit: Exact
    /// Weighted sums of units, for each player all people.
    private var sums: [[Int128]]
    /// Weighted sums of what is no whole number of units, by person; for each of them all players.
    private var others: [Int: [Exact]] = [:]

    /// Sums of nothing yet, for people whose values are whole numbers of 10^-`places`: 0 places for ranks.
    ///
    /// Values of other fractions are exact too, but slower.
    public init(_ weights: MarginalWeights, people: Int, places: Int = 0) {
        precondition(0...18 ~= places, "places are between 0 and 18")
        self.weights = weights
        rows = Dictionary(uniqueKeysWithValues: zip(weights.coalitions, weights.coalitions.indices))
        unit = Exact(mantissa: 1, scale: places)
        sums = weights.weights.first?.map { _ in [Int128](repeating: 0, count: people) } ?? []
    }

    /// The coalitions to be valued, each once, in any order.
    public var coalitions: [Coalition] { weights.coalitions }

    /// Takes the values of a coalition, one for each person, in units of the places. Cost: players × people.
    public mutating func add(_ coalition: Coalition, units: [Int64]) {
        guard let row = rows[coalition] else { preconditionFailure("only coalitions that count are valued") }
        for player in sums.indices where weights.weights[row][player] != 0 {
            Self.add(units, times: weights.weights[row][player], to: &sums[player])
        }
    }

    /// A sum is below 2^104: 4,096 products of a weight of at most 12! and a word.
    private static func add(_ units: [Int64], times weight: Int64, to sums: inout [Int128]) {
        precondition(units.count == sums.count, "each person has a value")
        for person in units.indices { sums[person] &+= Int128(weight) &* Int128(units[person]) }
    }

    /// Takes the values of a coalition, one for each person.
    public mutating func add(_ coalition: Coalition, values: [Exact]) {
        guard let row = rows[coalition] else { preconditionFailure("only coalitions that count are valued") }
        var units = [Int64](repeating: 0, count: values.count)
        for (person, value) in values.enumerated() {
            let inUnits = value / unit
            if inUnits.isInteger, let whole = inUnits.small?.numerator {
                units[person] = whole
            } else {
                var sums = others[person] ?? self.sums.map { _ in 0 }
                for player in sums.indices { sums[player] += Exact(weights.weights[row][player]) * value }
                others[person] = sums
            }
        }
        add(coalition, units: units)
    }

    /// What a player changes for a person, once all coalitions are valued.
    public func part(of player: Int, for person: Int) -> Exact {
        (Exact(sums[player][person]) * unit + (others[person]?[player] ?? 0)) / Exact(weights.denominator)
    }

    /// The mean of what a player changes for some people, such as a group; `nil` for nobody.
    ///
    /// It carries a gap: the means of all players sum to the mean change of the group.
    public func mean(of player: Int, for people: some Collection<Int>) -> Exact? {
        guard !people.isEmpty else { return nil }
        return people.reduce(Exact.zero) { $0 + part(of: player, for: $1) } / Exact(people.count)
    }
}

extension Exact {
    /// A whole number below 2^124.
    fileprivate init(_ value: Int128) {
        let word = Int128(1) << 62
        self = Exact(Int64(value / word)) * Exact(Int64(word)) + Exact(Int64(value % word))
    }
}
