import Numbers
import RubricLanguage

extension Population {
    /// The ranks of some people among themselves, by total and tie-breaks as the rubric has them: the best is first,
    /// and equals share the better rank (1, 2, 2, 4). All of them have a total.
    public func ranks(among people: [Int]) -> [Int] {
        let keys = ([rubric.total] + rubric.tieBreaks).compactMap(column)
        func order(_ a: Int, _ b: Int) -> Int {
            for key in keys where key[a] != key[b] {
                guard let first = key[a] else { return -1 }
                guard let second = key[b] else { return 1 }
                return first > second ? 1 : -1
            }
            return 0
        }
        let sorted = people.indices.sorted { a, b in
            let order = order(people[a], people[b])
            return order == 0 ? a < b : order > 0
        }
        var ranks = Array(repeating: 1, count: people.count)
        for (place, person) in sorted.enumerated().dropFirst() {
            let before = sorted[place - 1]
            ranks[person] = order(people[person], people[before]) == 0 ? ranks[before] : place + 1
        }
        return ranks
    }
}
