import Numbers
import RubricLanguage

/// What ranks people: the total, then the tie-breaks of the rubric. More is better; what is missing stands behind all.
struct RankKeys: Sendable {
    /// Columns of the same people.
    var columns: [[Exact?]]

    /// The ranks of some people among themselves: the best is first, and equals share the better rank (1, 2, 2, 4).
    func ranks(among people: [Int]) -> [Int] {
        let sorted = people.indices.sorted { a, b in
            let order = order(people[a], people[b])
            return order == 0 ? a < b : order > 0
        }
        return Numbers.ranks(fromOrder: sorted) { order(people[$0], people[$1]) == 0 }
    }

    private func order(_ a: Int, _ b: Int) -> Int {
        for column in columns where column[a] != column[b] { return Self.order(column[a], column[b]) }
        return 0
    }

    private static func order(_ a: Exact?, _ b: Exact?) -> Int {
        guard let a else { return -1 }
        guard let b else { return 1 }
        return a > b ? 1 : -1
    }

    /// What ranks one of the people.
    subscript(person: Int) -> [Exact?] { columns.map { $0[person] } }

    /// Whether one ranks before another by what ranks them.
    static func ranks(_ a: [Exact?], before b: [Exact?]) -> Bool {
        zip(a, b).first { $0 != $1 }.map { order($0, $1) > 0 } ?? false
    }
}

extension Population {
    /// What ranks the people.
    var rankKeys: RankKeys { RankKeys(columns: ([rubric.total] + rubric.tieBreaks).compactMap(column)) }

    /// The ranks of some people among themselves, by total and tie-breaks as the rubric has them.
    public func ranks(among people: [Int]) -> [Int] { rankKeys.ranks(among: people) }
}
