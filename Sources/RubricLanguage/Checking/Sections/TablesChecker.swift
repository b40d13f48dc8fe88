import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// A table as declared. What its keys are may only be known from its use.
struct TableDeclaration {
    enum Key: Equatable {
        /// Not said: the first use decides.
        case open
        case codes(String)
        case number, band, date, text

        /// The type of a value that can be looked up.
        var type: ValueType? {
            switch self {
            case .open: nil
            case .codes(let enumeration): .code(enumeration)
            case .number, .band: .number(.none)
            case .date: .date
            case .text: .text
            }
        }
    }

    /// One cell with the keys that lead to it.
    struct Cell {
        var path: [YAMLNode]
        var value: Exact
    }

    var name: String
    var keys: [Key]
    var cells: [Cell]
    var otherwise: Exact?
    /// Whether its place in the pool is filled.
    var isSettled = false
}

extension Checker {
    func declareTables() {
        for (name, key, yaml) in fields.entries("tables") where declare(name, as: "table", at: key) {
            tableNames.append(name)
            tables.append(table(name, yaml))
            pool.tables.append(Table(name: name, keys: [], cells: [], otherwise: nil))
        }
    }

    private func table(_ name: String, _ yaml: YAMLNode) -> TableDeclaration {
        if yaml["rows"] == nil, yaml["keys"] == nil {
            return TableDeclaration(
                name: name, keys: [.open], cells: cells(yaml, depth: 1, under: []),
                otherwise: yaml["else"].flatMap(number))
        }
        let fields = reader.fields(of: yaml, allowed: Keys.table)
        let keys = fields.required("keys").map { reader.listOrOne($0).map(key) } ?? []
        let cells = fields.required("rows").map { self.cells($0, depth: keys.count, under: []) } ?? []
        return TableDeclaration(name: name, keys: keys, cells: cells, otherwise: fields["else"].flatMap(number))
    }

    private func key(_ yaml: YAMLNode) -> TableDeclaration.Key {
        guard let text = reader.text(yaml) else { return .open }
        switch text {
        case "number": return .number
        case "band": return .band
        case "date": return .date
        case "text": return .text
        default: break
        }
        if vocabulary.enumeration(text) != nil { return .codes(text) }
        let known = vocabulary.enumerations.map(\.name) + ["number", "band", "date", "text"]
        reader.report(
            "unknown-enumeration", "There is no enumeration `\(text)`.", at: yaml,
            hint: suggestion(for: text, among: known), value: text)
        return .open
    }

    /// The cells of nested rows.
    private func cells(_ yaml: YAMLNode, depth: Int, under path: [YAMLNode]) -> [TableDeclaration.Cell] {
        guard depth > 0 else { return [] }
        return reader.entries(of: yaml).flatMap { name, key, value -> [TableDeclaration.Cell] in
            if name == "else", path.isEmpty { return [] }
            if depth > 1 { return cells(value, depth: depth - 1, under: path + [key]) }
            return number(value).map { [TableDeclaration.Cell(path: path + [key], value: $0)] } ?? []
        }
    }

    // MARK: Keys

    /// The type that a key of a table expects, if it is known yet.
    func expectedKey(_ place: Int, of table: Int) -> ValueType? { tables[table].keys[place].type }

    /// Settles what a key is, for a value that is looked up; answers what is wrong.
    func settle(key place: Int, of table: Int, for type: ValueType) -> String? {
        let declared = tables[table].keys[place]
        if declared == .open {
            guard let key = key(place, of: table, for: type) else {
                return "\(type.words.capitalisedFirst) is no key of a table."
            }
            tables[table].keys[place] = key
            return nil
        }
        guard let expected = declared.type, expected != type else { return nil }
        return "The table `\(tables[table].name)` expects \(expected.words) here, not \(type.words)."
    }

    private func key(_ place: Int, of table: Int, for type: ValueType) -> TableDeclaration.Key? {
        switch type {
        case .code(let enumeration): .codes(enumeration)
        case .text: .text
        case .date: .date
        case .number(.none): isBanded(place, of: table) ? .band : .number
        default: nil
        }
    }

    private func isBanded(_ place: Int, of table: Int) -> Bool {
        tables[table].cells.contains { $0.path[place].text?.contains("..") ?? false }
    }

    /// What is known of a table whose keys are settled: whether it answers every value, always above zero.
    func facts(ofTable index: Int) -> (isTotal: Bool, isPositive: Bool)? {
        settleTable(index)
        let table = pool.tables[index]
        guard !table.keys.isEmpty else { return nil }
        // A date that is known too coarsely may lie in several rows.
        let isDated = table.keys.contains { if case .days = $0 { true } else { false } }
        let isTotal =
            !isDated && (table.otherwise != nil || table.keys.allSatisfy(\.isTotal) && !table.cells.contains(nil))
        let values = table.cells.compactMap(\.self) + [table.otherwise].compactMap(\.self)
        return (isTotal, values.allSatisfy { $0.signum > 0 })
    }

    /// Fills the places of tables that nothing asks.
    func settleTables() {
        for index in tables.indices {
            for place in tables[index].keys.indices where tables[index].keys[place] == .open {
                tables[index].keys[place] = likelyKey(place, of: index)
            }
            settleTable(index)
        }
    }

    /// What a key probably is, by what is written.
    private func likelyKey(_ place: Int, of index: Int) -> TableDeclaration.Key {
        let texts = tables[index].cells.compactMap { $0.path[place].text }
        if texts.allSatisfy(isOfDays) { return .date }
        if texts.allSatisfy({ $0.contains("..") }) { return .band }
        if texts.allSatisfy({ Exact($0) != nil }) { return .number }
        let holder = vocabulary.enumerations.first { enumeration in
            texts.allSatisfy { enumeration.index(of: $0) != nil }
        }
        return holder.map { .codes($0.name) } ?? .text
    }
}
