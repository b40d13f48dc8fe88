import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Tables whose keys are known.
extension Checker {
    /// Fills a table's place in the pool.
    func settleTable(_ index: Int) {
        let declaration = tables[index]
        guard !declaration.isSettled else { return }
        tables[index].isSettled = true
        let levels = declaration.keys.indices.map { place in
            rows(
                declaration.cells.map { $0.path[place] }, as: declaration.keys[place],
                hasElse: declaration.otherwise != nil)
        }
        guard levels.allSatisfy({ $0 != nil }), !levels.isEmpty else { return }
        let keys = levels.compactMap(\.self)
        var cells = [Exact?](repeating: nil, count: keys.reduce(1) { $0 * $1.count })
        for cell in declaration.cells {
            let place = zip(cell.path, keys).reduce(0) { sum, step in
                sum * step.1.count + (step.0.text.flatMap { step.1.places[$0] } ?? 0)
            }
            cells[place] = cell.value
        }
        pool.tables[index] = Table(
            name: declaration.name, keys: keys.map(\.key), cells: cells, otherwise: declaration.otherwise)
    }

    private struct Level {
        var key: Table.Key
        var places: [String: Int]
        var count: Int
    }

    /// The rows of one key in the order in which they are first written; `nil` if one has a fault.
    private func rows(_ nodes: [YAMLNode], as key: TableDeclaration.Key, hasElse: Bool) -> Level? {
        var places: [String: Int] = [:]
        var first: [YAMLNode] = []
        for node in nodes {
            guard let text = node.text, places[text] == nil else { continue }
            places[text] = first.count
            first.append(node)
        }
        return distinctRows(first, as: key, hasElse: hasElse).map { Level(key: $0, places: places, count: first.count) }
    }

    private func distinctRows(
        _ nodes: [YAMLNode], as key: TableDeclaration.Key, hasElse: Bool
    ) -> Table.Key? {
        switch key {
        case .open: return nil
        case .text: return .texts(nodes.compactMap(\.text))
        case .codes(let name): return codes(nodes, of: name)
        case .number:
            let numbers = nodes.compactMap(number)
            guard numbers.count == nodes.count, areDistinct(numbers, nodes) else { return nil }
            return .numbers(numbers)
        case .band:
            let bands = nodes.compactMap(range)
            guard bands.count == nodes.count, areDisjoint(bands, nodes) else { return nil }
            return .bands(bands)
        case .date: return days(nodes, hasElse: hasElse).map { .days($0) }
        }
    }

    private func codes(_ nodes: [YAMLNode], of name: String) -> Table.Key? {
        guard let enumeration = vocabulary.enumeration(name) else { return nil }
        var rows = [Int32](repeating: -1, count: enumeration.values.count)
        var isSound = true
        for (row, node) in nodes.enumerated() {
            guard let text = node.text else { continue }
            guard let value = enumeration.index(of: text) else {
                let known = enumeration.values.map(\.name)
                reader.report(
                    "unknown-value", "`\(text)` is not a value of `\(name)`.", at: node,
                    hint: suggestion(for: text, among: known), value: text, allowed: known.joined(separator: ", "))
                isSound = false
                continue
            }
            rows[value] = Int32(row)
        }
        return isSound ? .codes(enumeration: name, rows: rows) : nil
    }

    private func areDistinct(_ numbers: [Exact], _ nodes: [YAMLNode]) -> Bool {
        for place in numbers.indices where numbers[..<place].contains(numbers[place]) {
            reader.report("key-overlap", "The table has two rows for \(numbers[place]).", at: nodes[place])
            return false
        }
        return true
    }

    private func areDisjoint(_ bands: [NumberRange], _ nodes: [YAMLNode]) -> Bool {
        for place in bands.indices {
            guard let other = bands[..<place].firstIndex(where: { $0.overlaps(bands[place]) }) else { continue }
            reader.report(
                "key-overlap",
                "The rows `\(nodes[other].text ?? "")` and `\(nodes[place].text ?? "")` both claim some numbers.",
                at: nodes[place], hint: "`10..<20` stops short of 20.")
            return false
        }
        return true
    }
}

extension NumberRange {
    /// Whether a number lies in both.
    func overlaps(_ other: NumberRange) -> Bool {
        starts(before: other) && other.starts(before: self)
    }

    /// Whether it starts before the other ends.
    private func starts(before other: NumberRange) -> Bool {
        guard let lower, let end = other.upper else { return true }
        return other.includesUpper ? lower <= end : lower < end
    }
}

extension Table.Key {
    /// Whether every value has a row.
    var isTotal: Bool {
        switch self {
        case .codes(_, let rows): rows.allSatisfy { $0 >= 0 }
        case .bands(let bands): NumberRange.coverEverything(bands)
        case .numbers, .days, .texts: false
        }
    }
}

extension NumberRange {
    /// Whether ranges without overlap leave no number out.
    static func coverEverything(_ ranges: [NumberRange]) -> Bool {
        let sorted = ranges.sorted { first, second in
            guard let a = first.lower else { return second.lower != nil }
            return second.lower.map { a < $0 } ?? false
        }
        guard sorted.first?.lower == nil, sorted.last?.upper == nil else { return false }
        return zip(sorted, sorted.dropFirst()).allSatisfy { !$0.includesUpper && $0.upper == $1.lower }
    }
}
