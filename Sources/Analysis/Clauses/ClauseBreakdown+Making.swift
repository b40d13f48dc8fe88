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
        var scores = ClauseSums(precedence, people: people, places: 9)
        var places = ClauseSums(precedence, people: people)
        var grades = places
        // Half a place is so many percentiles, and one is lost with each half place.
        var percentiles = ClauseSums(precedence, people: people, unit: Exact(-50, over: Int64(max(people, 1))))
        var meanPlaces = ClauseSums(precedence, people: 1, unit: Exact(1, over: Int64(max(people, 1))))
        var gradeChanges = ClauseSums(precedence, people: 1)
        var old: CoalitionResult?
        for coalition in precedence.coalitions {
            let values = try result(coalition)
            let first = old ?? values
            old = first
            scores.add(coalition, values.scores)
            places.add(coalition, whole: values.ranks.map { -$0 })
            percentiles.add(coalition, whole: Ranking(values.ranks, best: .lowest).doubledMeanRanks)
            grades.add(coalition, whole: values.grades.map { $0.map { -$0 } })
            meanPlaces.add(coalition, whole: [Displacement(from: first.ranks, to: values.ranks).footrule])
            gradeChanges.add(coalition, whole: [zip(values.grades, first.grades).count { $0 != $1 }])
        }
        self.kind = kind
        self.clauses = clauses
        coalitionCount = precedence.coalitions.count
        self.scores = (0..<people).map(scores.shares)
        self.places = (0..<people).map(places.shares)
        self.percentiles = (0..<people).map(percentiles.shares)
        self.grades = (0..<people).map(grades.shares)
        let none = ClauseShares(fair: [], enacted: [])
        self.meanPlaces = meanPlaces.shares(of: 0) ?? none
        self.gradeChanges = gradeChanges.shares(of: 0) ?? none
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
