/// The mean of the weights under which an alternative is among the best: what whoever would choose it cares for.
///
/// Where "the best" are the first alone these are the central weights of SMAA, with more places the central weights of
/// the k best ranks. Source: Lahdelma and Salminen 2001, SMAA-2, Operations Research 49.
public struct CentralWeights: Equatable, Sendable {
    /// The last rank that counts.
    public let places: Int
    private let criteria: Int
    private var counts: [Int]
    /// Alternative by alternative the sums of the weights and of their squares.
    private var sums: [Double]
    private var squares: [Double]

    /// Nothing yet, of so many alternatives under weights of so many criteria.
    public init(alternatives: Int, criteria: Int, places: Int = 1) {
        self.places = places
        self.criteria = criteria
        counts = Array(repeating: 0, count: alternatives)
        sums = Array(repeating: 0, count: alternatives * criteria)
        squares = sums
    }

    /// Takes the ranks of all alternatives, by the minimum rule, under some weights.
    public mutating func add(ranks: some Sequence<some BinaryInteger>, weights: [Double]) {
        precondition(weights.count == criteria, "each criterion has a weight")
        for (alternative, rank) in ranks.enumerated() where Int(rank) <= places {
            counts[alternative] += 1
            for (criterion, weight) in weights.enumerated() {
                sums[alternative * criteria + criterion] += weight
                squares[alternative * criteria + criterion] += weight * weight
            }
        }
    }

    /// Under how many weights an alternative was among the best.
    public func count(of alternative: Int) -> Int { counts[alternative] }

    /// The mean weights of an alternative, with their standard errors; `nil` when it never is among the best.
    public func weights(of alternative: Int) -> [Estimate]? {
        guard counts[alternative] > 0 else { return nil }
        let count = Double(counts[alternative])
        return (0..<criteria).map { criterion in
            let place = alternative * criteria + criterion
            let mean = sums[place] / count
            let variance = count > 1 ? max(0, squares[place] - count * mean * mean) / (count - 1) : 0
            return Estimate(value: mean, error: (variance / count).squareRoot())
        }
    }
}
