import Numbers
import Statistics
import Testing

@Suite struct `An attribution` {
    /// All orders in which nobody comes before whom they require.
    private static func orders(_ precedence: Precedence, after start: [Int] = []) -> [[Int]] {
        if start.count == precedence.count { return [start] }
        let next = (0..<precedence.count).filter { precedence.canJoin($0, Coalition(start)) }
        return next.flatMap { orders(precedence, after: start + [$0]) }
    }

    /// Requirements without circles: everyone may require those before them in some order.
    private static func precedence(_ samples: inout Samples) throws -> Precedence {
        let order = samples.shuffled(Array(0..<samples.int(1...5)))
        var requires = order.map { _ in [Int]() }
        for (position, player) in order.enumerated() {
            requires[player] = order.prefix(position).filter { _ in samples.int(0...2) == 0 }
        }
        return try #require(Precedence(requires: requires))
    }

    private static func attributed(
        _ weights: MarginalWeights, _ values: [Coalition: [Exact]], places: Int = 2
    ) -> Attribution {
        var attribution = Attribution(weights, people: 3, places: places)
        for coalition in attribution.coalitions.reversed() {
            attribution.add(coalition, values: values[coalition, default: []])
        }
        return attribution
    }

    /// Values of any coalition for three people: cents, big numbers and sevenths.
    private static func values(_ precedence: Precedence, _ samples: inout Samples) -> [Coalition: [Exact]] {
        var values: [Coalition: [Exact]] = [:]
        for coalition in precedence.coalitions {
            values[coalition] = [
                Exact(mantissa: Int64(samples.int(-9999...9999)), scale: 2),
                Exact(samples.int(.min / 200...(.max / 200))),
                Exact(Int64(samples.int(-50...50)), over: 7),
            ]
        }
        return values
    }

    @Test func `is the mean over all orders that requirements allow, and sums to the change`() throws {
        var samples = Samples(seed: 21)
        for _ in 0..<40 {
            let precedence = try Self.precedence(&samples)
            let values = Self.values(precedence, &samples)
            let attribution = Self.attributed(MarginalWeights(shapley: precedence), values)
            let orders = Self.orders(precedence)
            for person in 0..<3 {
                func value(_ players: some Sequence<Int>) -> Exact { values[Coalition(players), default: []][person] }
                var sum = Exact.zero
                for player in 0..<precedence.count {
                    let gains = orders.map { order in
                        let before = order.prefix { $0 != player }
                        return value(before + [player]) - value(before)
                    }
                    let part = attribution.part(of: player, for: person)
                    #expect(part == gains.reduce(.zero, +) / Exact(orders.count))
                    sum += part
                }
                #expect(sum == value(0..<precedence.count) - value([]))
            }
        }
    }

    @Test func `in one order is what each player changed on joining`() throws {
        var samples = Samples(seed: 22)
        for _ in 0..<20 {
            let precedence = try Self.precedence(&samples)
            let values = Self.values(precedence, &samples)
            let order = try #require(Self.orders(precedence).last)
            let attribution = Self.attributed(MarginalWeights(order: order), values)
            for (position, player) in order.enumerated() {
                let after = values[Coalition(order.prefix(position + 1)), default: []]
                let before = values[Coalition(order.prefix(position)), default: []]
                for person in 0..<3 {
                    #expect(attribution.part(of: player, for: person) == after[person] - before[person])
                }
            }
        }
    }

    @Test func `is free of orders when the change is a sum, and carries the mean of a group`() throws {
        let precedence = try #require(Precedence(requires: [[], [0], []]))
        var attribution = Attribution(MarginalWeights(shapley: precedence), people: 2)
        for coalition in attribution.coalitions {
            let gained = coalition.players.reduce(Int64(0)) { $0 + [5, -2, 1][$1] }
            attribution.add(coalition, units: [gained, 3 * gained])
        }
        #expect((0..<3).map { attribution.part(of: $0, for: 1) } == [15, -6, 3])
        #expect((0..<3).map { attribution.mean(of: $0, for: [0, 1]) } == [10, -4, 2])
        #expect(attribution.mean(of: 0, for: []) == nil)
    }

    @Test func `takes 12 players, and of requirements only what can be met`() throws {
        let free = try #require(Precedence(free: 12))
        #expect(free.coalitions.count == 4096)
        #expect(MarginalWeights(shapley: free).weights.allSatisfy { $0.count == 12 })
        let chain = try #require(Precedence(requires: (0..<12).map { Array(0..<$0) }))
        #expect(MarginalWeights(shapley: chain) == MarginalWeights(order: Array(0..<12)))
        #expect(Precedence(free: 13) == nil)
        #expect(Precedence(requires: [[1], [2], [0]]) == nil)
        #expect(Precedence(requires: [[0]]) == nil)
        #expect(Precedence(requires: [[7]]) == nil)
        let nobody = try #require(Precedence(free: 0))
        #expect(MarginalWeights(shapley: nobody).coalitions == [.empty])
    }
}
