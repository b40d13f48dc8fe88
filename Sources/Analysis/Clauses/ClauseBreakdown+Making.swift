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
        var (percentiles, grades) = (places, places)
        var all = ClauseSums(precedence, people: 2)
        var old: CoalitionResult?
        for coalition in precedence.coalitions {
            let values = try result(coalition)
            let first = old ?? values
            old = first
            scores.add(coalition, values.scores)
            places.add(coalition, values.ranks.map { Exact(-$0) })
            percentiles.add(coalition, values.percentiles)
            grades.add(coalition, values.grades.map { $0.map { Exact(-$0) } })
            all.add(coalition, [values.distance(from: first), values.gradeChanges(from: first)])
        }
        self.kind = kind
        self.clauses = clauses
        coalitionCount = precedence.coalitions.count
        self.scores = (0..<people).map(scores.shares)
        self.places = (0..<people).map(places.shares)
        self.percentiles = (0..<people).map(percentiles.shares)
        self.grades = (0..<people).map(grades.shares)
        let none = ClauseShares(fair: [], enacted: [])
        meanPlaces = (all.shares(of: 0) ?? none).divided(by: max(people, 1))
        gradeChanges = all.shares(of: 1) ?? none
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

extension ClauseShares {
    fileprivate func divided(by count: Int) -> ClauseShares {
        ClauseShares(fair: fair.map { $0 / Exact(count) }, enacted: enacted.map { $0 / Exact(count) })
    }
}

extension CoalitionResult {
    fileprivate var percentiles: [Exact] { Ranking(ranks, best: .lowest).percentiles }

    /// The sum of the places that people are away from their old rank.
    fileprivate func distance(from old: CoalitionResult) -> Exact {
        Exact(zip(ranks, old.ranks).reduce(0) { $0 + abs($1.0 - $1.1) })
    }

    fileprivate func gradeChanges(from old: CoalitionResult) -> Exact {
        Exact(zip(grades, old.grades).count { $0 != $1 })
    }
}
