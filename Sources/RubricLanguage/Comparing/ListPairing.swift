import YAMLDocuments

/// Which items of two lists belong together: those with the same name, then those that say the same, then the rest in
/// order.
struct ListPairing {
    private(set) var pairs: [(old: Int?, new: Int?)] = []

    init(_ old: [YAMLNode], _ new: [YAMLNode]) {
        var (oldLeft, newLeft) = (Array(old.indices), Array(new.indices))
        func match(_ key: (YAMLNode) -> String?) {
            for first in oldLeft {
                guard let name = key(old[first]), let second = newLeft.first(where: { key(new[$0]) == name })
                else { continue }
                pairs.append((first, second))
                oldLeft.removeAll { $0 == first }
                newLeft.removeAll { $0 == second }
            }
        }
        match { $0.identity(by: Amendment.Edit.identities) }
        match(\.canonical)
        let named = { (node: YAMLNode) in node.identity(by: Amendment.Edit.identities) != nil }
        let (oldRest, newRest) = (oldLeft.filter { !named(old[$0]) }, newLeft.filter { !named(new[$0]) })
        for (first, second) in zip(oldRest, newRest) { pairs.append((first, second)) }
        pairs += (oldLeft.filter { named(old[$0]) } + oldRest.dropFirst(newRest.count)).map { ($0, nil) }
        pairs += (newLeft.filter { named(new[$0]) } + newRest.dropFirst(oldRest.count)).map { (nil, $0) }
        pairs.sort { ($0.new ?? $0.old ?? 0, $0.old ?? -1) < ($1.new ?? $1.old ?? 0, $1.old ?? -1) }
    }
}
