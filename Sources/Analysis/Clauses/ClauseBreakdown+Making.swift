public import Numbers
public import Statistics

extension ClauseBreakdown {
    /// Breaks a change down.
    ///
    /// - Parameters:
    ///   - people: how many people are compared.
    ///   - result: what they have under a set of clauses; asked for first for the set of none, which is the old rubric.
    /// - Returns: `nil` where there are more than 12 clauses.
    public init?(
        _ clauses: [Clause], _ kind: Kind, people: Int, result: (Coalition) throws -> CoalitionResult
    ) rethrows {
        guard let precedence = Precedence(requires: clauses.map(\.requires)) else { return nil }
        var tally = ClauseTally(clauses, precedence, people: people)
        for coalition in precedence.coalitions { tally.add(coalition, CoalitionValues(try result(coalition))) }
        self = tally.breakdown(kind)
    }

    /// The percentiles that some of the people gain by each clause, on the mean; `nil` where it is not known of them all.
    public func meanPercentiles(of members: [Int]) -> [Exact]? {
        let shares = members.compactMap { percentiles[$0]?.fair }
        guard shares.count == members.count, !members.isEmpty else { return nil }
        return clauses.indices.map { clause in
            shares.reduce(Exact.zero) { $0 + $1[clause] } / Exact(members.count)
        }
    }
}
