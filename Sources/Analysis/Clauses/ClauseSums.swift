import Numbers
import Statistics

/// Sums a number of many people up over coalitions: for each clause by the mean over all orders, and as enacted.
struct ClauseSums {
    private let clauses: Int
    /// What a whole number is worth.
    private let unit: Exact
    private var fair: Attribution
    private var enacted: Attribution
    private let chain: Set<Coalition>
    /// The people of whom every coalition gives a number.
    private var isKnown: [Bool]

    /// - Parameters:
    ///   - places: how many decimal places most values have.
    ///   - unit: what the values are counted in.
    init(_ precedence: Precedence, people: Int, places: Int = 0, unit: Exact = 1) {
        clauses = precedence.count
        self.unit = unit
        fair = Attribution(MarginalWeights(shapley: precedence), people: people, places: places)
        enacted = Attribution(MarginalWeights(order: Array(0..<precedence.count)), people: people, places: places)
        chain = Set(enacted.coalitions)
        isKnown = Array(repeating: true, count: people)
    }

    mutating func add(_ coalition: Coalition, _ values: [Exact?]) {
        note(values)
        let values = values.map { $0 ?? .zero }
        fair.add(coalition, values: values)
        if chain.contains(coalition) { enacted.add(coalition, values: values) }
    }

    /// The same for numbers in units of the places.
    mutating func add(_ coalition: Coalition, units: [Int64], missing: [Int]) {
        for person in missing { isKnown[person] = false }
        fair.add(coalition, units: units)
        if chain.contains(coalition) { enacted.add(coalition, units: units) }
    }

    /// The same for whole numbers.
    mutating func add(_ coalition: Coalition, whole values: [Int?]) {
        note(values)
        let values = values.map { Int64($0 ?? 0) }
        fair.add(coalition, units: values)
        if chain.contains(coalition) { enacted.add(coalition, units: values) }
    }

    private mutating func note<Value>(_ values: [Value?]) {
        for person in values.indices where values[person] == nil { isKnown[person] = false }
    }

    func shares(of person: Int) -> ClauseShares? {
        guard isKnown[person] else { return nil }
        return ClauseShares(
            fair: (0..<clauses).map { fair.part(of: $0, for: person) * unit },
            enacted: (0..<clauses).map { enacted.part(of: $0, for: person) * unit })
    }
}
