import Numbers

/// Look-ups in tables.
extension Elaborator {
    func lookup(_ path: SyntaxPath, _ keys: [SyntaxNode], at range: Range<Int>) -> Typed? {
        if let reference = checker.referenceNames[path.text] { return consult(reference, keys, at: range) }
        guard let index = checker.tableNames[path.text] else {
            let known = checker.tableNames.names + checker.referenceNames.names
            report(
                "unknown-name", "There is no table `\(path.text)`.", at: path.range,
                hint: suggestion(for: path.text, among: known), value: path.text, allowed: known)
            _ = keys.map { elaborate($0) }
            return nil
        }
        let wanted = checker.tables[index].keys.count
        guard keys.count == wanted else {
            report(
                "argument-count",
                "The table `\(path.text)` has \(counted(wanted, "key")), and here it gets \(keys.count).", at: range)
            return nil
        }
        let values = keys.indices.map { elaborate(keys[$0], expecting: checker.expectedKey($0, of: index)) }
        guard values.allSatisfy({ $0 != nil }) else { return nil }
        let arguments = values.compactMap(\.self)
        var isSound = true
        for (place, value) in arguments.enumerated() {
            if let fault = checker.settle(key: place, of: index, for: value.type) {
                report("table-key", fault, at: keys[place].range)
                isSound = false
            }
        }
        guard isSound, let facts = checker.facts(ofTable: index) else { return nil }
        return Typed(
            node: add(
                .lookup(table: Int32(index), arguments: checker.pool.add(arguments: arguments.map(\.node)))),
            type: .number(.none), isOptional: !facts.isTotal || arguments.contains(where: \.isOptional),
            isPositive: facts.isPositive)
    }
}

/// `1 key`, `2 keys`
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
