internal import Records

/// The numbers of persons who are decided to be one.
struct PersonGroups: Sendable {
    /// For each number the place of its group.
    private(set) var places: [String: Int] = [:]
    private(set) var count = 0
    /// The decisions that keep two apart whom others make one: nobody of theirs is brought together.
    private(set) var contradicted: [Decisions.PersonEntry] = []

    init(_ entries: [Decisions.PersonEntry]) {
        let numbers = Array(Set(entries.flatMap { [$0.first, $0.second] })).sorted()
        let order = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($0.element, $0.offset) })
        func pair(_ entry: Decisions.PersonEntry) -> (Int, Int) { (order[entry.first] ?? 0, order[entry.second] ?? 0) }
        var sets = DisjointSets(count: numbers.count)
        for entry in entries where entry.verdict == .same {
            let (first, second) = pair(entry)
            sets.join(first, second)
        }
        var broken: Set<Int> = []
        for entry in entries where entry.verdict == .different {
            let (first, second) = pair(entry)
            guard sets.root(of: first) == sets.root(of: second) else { continue }
            contradicted.append(entry)
            broken.insert(sets.root(of: first))
        }
        let groups = Dictionary(grouping: numbers.indices) { sets.root(of: $0) }
        for (root, members) in groups.sorted(by: { $0.key < $1.key }) where members.count > 1 && !broken.contains(root)
        {
            for member in members { places[numbers[member]] = count }
            count += 1
        }
    }
}
