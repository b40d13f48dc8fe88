public import Numbers
public import Statistics
import Weighting

/// Under which random weights somebody is the first, or at the top (SMAA).
public struct WeightAcceptance: Sendable {
    /// How many weights were used, and how many were drawn for them, because those without the order were let go.
    public let draws: Int
    public let tries: Int
    /// The last rank at the top.
    public let top: Int
    /// Of those who are ever the first, by falling share.
    public private(set) var firsts: [Favour] = []
    private let sum: Double?
    private var first: CentralWeights
    private var among: CentralWeights

    /// What speaks for a person.
    public struct Favour: Sendable {
        /// The person, by the place among these people.
        public var person: Int
        /// The share of the draws in which the person is the first, and its standard error.
        public var share: Exact
        public var error: Double
        /// The mean of the weights under which the person is the first: the central weights.
        public var weights: [Estimate]
        /// Whether the person is the first under these weights: the confidence factor, which is 1 or 0 because scores are
        /// certain. `nil` where it was not looked at.
        public var isConfirmed: Bool?
    }

    /// Of so many people it is looked at whether they are the first under their central weights.
    public static let mostConfirmed = 50

    init(_ people: WeighedPeople, top: Int, draws: Int, tries: Int) {
        (self.top, self.draws, self.tries) = (top, draws, tries)
        sum = people.keepsSum ? Double(people.sum) : nil
        let (alternatives, criteria) = (people.people.count, people.criteria.count)
        first = CentralWeights(alternatives: alternatives, criteria: criteria)
        among = CentralWeights(alternatives: alternatives, criteria: criteria, places: top)
    }

    mutating func add(_ ranks: [UInt32], under weights: [Exact]) {
        let drawn = weights.map { Double($0) }
        let total = drawn.reduce(0, +)
        let brought = sum.map { sum in drawn.map { total == 0 ? $0 : $0 * sum / total } } ?? drawn
        first.add(ranks: ranks, weights: brought)
        among.add(ranks: ranks, weights: brought)
    }

    /// Looks whether people are the first under their central weights.
    mutating func confirm(by people: WeighedPeople) {
        let ever = people.people.indices.filter { first.count(of: $0) > 0 }
            .sorted { (first.count(of: $1), $0) < (first.count(of: $0), $1) }
        firsts = ever.enumerated().compactMap { place, person in
            guard let weights = first.weights(of: person) else { return nil }
            let share = Exact(Int64(first.count(of: person)), over: Int64(draws))
            let isConfirmed =
                place < Self.mostConfirmed
                ? people.ranking(people.totals(weights.map { $0.rounded })).ranks[person] == 1 : nil
            return Favour(
                person: person, share: share, error: standardError(share), weights: weights, isConfirmed: isConfirmed)
        }
    }

    /// The mean of the weights under which a person is at the top; `nil` when the person never is.
    public func topWeights(of person: Int) -> [Estimate]? { among.weights(of: person) }

    private func standardError(_ share: Exact) -> Double {
        (Double(share) * Double(1 - share) / Double(draws)).squareRoot()
    }
}

extension Estimate {
    /// The estimate as a decimal of six places, so that anybody can compute with it again.
    var rounded: Exact { Exact(mantissa: Int64((value * 1_000_000).rounded()), scale: 6) }
}

extension WeightDraws {
    /// How many weights are drawn until so many keep the order; `nil` when one of them is given up.
    func tries(_ draws: Int) -> Int? {
        guard hasOrder else { return draws }
        var tries = 0
        for number in 0..<draws {
            guard let drawn = draw(number) else { return nil }
            tries += drawn.tries
        }
        return tries
    }
}
