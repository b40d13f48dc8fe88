import Numbers

extension ClauseBreakdown {
    /// Breaks a change down.
    ///
    /// - Parameters:
    ///   - people: how many people are compared.
    ///   - coalition: what they have under a set of clauses, given as bits; asked for the old rubric first, which is
    ///     the set of none.
    public init(
        _ clauses: [Clause], _ kind: Kind, people: Int, coalition: (Int) throws -> Coalition
    ) rethrows {
        let orders = ClauseOrders(requires: clauses.map(\.requires))
        let sums = Array(repeating: ShapleySums(orders, people: people), count: 3)
        var (scores, places, grades) = (sums[0], sums[1], sums[2])
        var all = ShapleySums(orders, people: 2)
        var old: Coalition?
        for set in orders.sets {
            let values = try coalition(set)
            if old == nil { old = values }
            scores.add(values.scores, of: set)
            places.add(values.ranks.map { Exact(-$0) }, of: set)
            grades.add(values.grades.map { $0.map { Exact(-$0) } }, of: set)
            if let old { all.add([values.meanDistance(from: old), values.gradeChanges(from: old)], of: set) }
        }
        self.kind = kind
        self.clauses = clauses
        coalitionCount = orders.sets.count
        self.scores = (0..<people).map(scores.shares)
        self.places = (0..<people).map(places.shares)
        self.grades = (0..<people).map(grades.shares)
        let none = ClauseShares(fair: [], enacted: [])
        meanPlaces = all.shares(of: 0) ?? none
        gradeChanges = all.shares(of: 1) ?? none
    }
}

extension Coalition {
    fileprivate func meanDistance(from old: Coalition) -> Exact {
        guard !ranks.isEmpty else { return .zero }
        let sum = zip(ranks, old.ranks).reduce(0) { $0 + abs($1.0 - $1.1) }
        return Exact(Int64(sum), over: Int64(ranks.count))
    }

    fileprivate func gradeChanges(from old: Coalition) -> Exact {
        Exact(zip(grades, old.grades).count { $0 != $1 })
    }
}
