import Numbers

/// The orders of a few things in which each comes behind those that must come before it. They are counted, so that one
/// can be drawn, each as likely as any other.
struct LinearExtensions: Sendable {
    /// With more things there would be too many sets to count.
    static let mostThings = 16

    /// For each thing the set of those that must come before it.
    private let before: [Int]
    /// For each set of things that have come: in how many orders the others can follow.
    private let counts: [Int]

    /// `nil` with too many things, and when they go round in a circle.
    ///
    /// - Parameter pairs: which thing comes before which.
    init?(_ things: Int, before pairs: [(first: Int, second: Int)]) {
        guard things <= Self.mostThings else { return nil }
        var before = Array(repeating: 0, count: things)
        for pair in pairs { before[pair.second] |= 1 << pair.first }
        let all = 1 << things - 1
        var counts = Array(repeating: 0, count: all + 1)
        counts[all] = 1
        for come in stride(from: all - 1, through: 0, by: -1) {
            for thing in 0..<things where come >> thing & 1 == 0 && before[thing] & ~come == 0 {
                counts[come] += counts[come | 1 << thing]
            }
        }
        guard counts[0] > 0 else { return nil }
        (self.before, self.counts) = (before, counts)
    }

    /// How many orders there are.
    var count: Int { counts[0] }

    /// One of the orders at random.
    func draw(using random: inout SplitMix64) -> [Int] {
        var (come, order): (Int, [Int]) = (0, [])
        while order.count < before.count {
            var rest = Int.random(in: 0..<counts[come], using: &random)
            for thing in before.indices where come >> thing & 1 == 0 && before[thing] & ~come == 0 {
                let ways = counts[come | 1 << thing]
                if rest < ways {
                    order.append(thing)
                    come |= 1 << thing
                    break
                }
                rest -= ways
            }
        }
        return order
    }
}
