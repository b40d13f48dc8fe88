import Records

/// Joins works as one would by hand: slowly.
struct IdentityOracle {
    /// The reports of each work, by title, with what is adopted.
    struct Work: Hashable {
        var reports: Set<String>
        /// Who adopts which report.
        var adoptions: Set<String>
    }

    private struct Report {
        var person: String
        var item: IdentityWorld.Item
        var title: String { "\(person)/\(item.id)" }
        var keys: Set<String>
    }

    /// The works with several reports or with adoptions.
    let works: Set<Work>

    /// - Parameter decided: for an item, by title, what it shares by decisions.
    init(_ world: IdentityWorld, decided: [String: Set<String>] = [:]) {
        let reports = world.people.flatMap { person in
            person.items.map { item in
                let more = decided["\(person.number)/\(item.id)", default: []].map { "\(item.kind) \($0)" }
                return Report(person: person.number, item: item, keys: IdentityOracle.keys(of: item).union(more))
            }
        }
        var groups = reports.filter { !$0.keys.isEmpty }.map { [$0] }
        while let (a, b) = IdentityOracle.overlap(groups) {
            groups[a] += groups[b]
            groups.remove(at: b)
        }
        let persons = world.people.filter { $0.kind == "person" }.map(\.number)
        works = Set(
            groups.map { group in
                Work(
                    reports: Set(group.map(\.title)),
                    adoptions: Set(persons.compactMap { IdentityOracle.adoption(by: $0, of: group) }))
            }.filter { $0.reports.count > 1 || !$0.adoptions.isEmpty })
    }

    private static func keys(of item: IdentityWorld.Item) -> Set<String> {
        let joining = [
            "paper": ["doi"], "patent": ["number", "family"], "standard": ["number"], "solution": ["contract"],
            "transformation": ["contract"],
        ]
        return Set(
            joining[item.kind, default: []].compactMap { field in
                item.values[field].map { "\(item.kind) \(field) \($0)" }
            })
    }

    private static func overlap(_ groups: [[Report]]) -> (Int, Int)? {
        for a in groups.indices {
            for b in groups.indices where a < b {
                let shared = groups[a].contains { one in groups[b].contains { !one.keys.isDisjoint(with: $0.keys) } }
                if shared { return (a, b) }
            }
        }
        return nil
    }

    private static func adoption(by person: String, of group: [Report]) -> String? {
        guard !group.contains(where: { $0.person == person }) else { return nil }
        let naming = group.filter { $0.item.contributors.contains { $0["person"] == .text(person) } }
        let first = naming.min { ($0.person, $0.item.id) < ($1.person, $1.item.id) }
        return first.map { "\(person) adopts \($0.title)" }
    }
}

/// What a join says, in the words of the oracle.
struct IdentityOutcome: Equatable {
    var works: [WorkIndex: IdentityOracle.Work] = [:]
    var kinds: [WorkIndex: Set<KindIndex>] = [:]
    /// All that bears no work's number.
    var alone: Set<String> = []
    /// How many items were adopted.
    var adoptions = 0
}
