/// Decisions that share limits among themselves: one person's publications under that person's limits.
///
/// Between blocks stand only the wide limits, which a price for what is taken of them replaces.
struct Block {
    let decisions: [Int]
    /// Limits that only this block's decisions touch.
    let ownLimits: [Int]

    /// The blocks of a program and its wide limits. Where limits tie everything together each decision is a block.
    static func split(_ program: IntegerProgram) -> (blocks: [Block], wide: [Int]) {
        let count = program.values.count
        let wide = program.members.indices.filter { program.members[$0].count * 3 > count }
        var parent = Array(0..<count)
        func root(_ decision: Int) -> Int {
            var root = decision
            while parent[root] != root { root = parent[root] }
            return root
        }
        let isWide = Set(wide)
        for limit in program.members.indices where !isWide.contains(limit) {
            guard let first = program.members[limit].first else { continue }
            for member in program.members[limit] { parent[root(member)] = root(first) }
        }
        let groups = Dictionary(grouping: 0..<count, by: root)
        guard groups.values.allSatisfy({ $0.count * 3 <= count || $0.count == 1 }) else {
            return ((0..<count).map { Block(decisions: [$0], ownLimits: []) }, Array(program.members.indices))
        }
        let own = Dictionary(grouping: program.members.indices.filter { !isWide.contains($0) }) {
            program.members[$0].first.map(root) ?? -1
        }
        let blocks = groups.sorted { $0.key < $1.key }.map {
            Block(decisions: $0.value, ownLimits: own[$0.key] ?? [])
        }
        return (blocks, wide + (own[-1] ?? []))
    }
}
