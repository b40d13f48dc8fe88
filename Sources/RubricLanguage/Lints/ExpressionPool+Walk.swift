import Records

/// What an expression is made of.
extension ExpressionPool {
    /// The places of all nodes of some expressions, each once.
    public func nodes(of roots: [Int32]) -> [Int32] {
        var seen: Set<Int32> = []
        var found: [Int32] = []
        var open = roots
        while let node = open.popLast() {
            guard seen.insert(node).inserted else { continue }
            found.append(node)
            open += operands(of: nodes[Int(node)])
        }
        return found
    }

    /// The operands of a node, with what stands inside an aggregation.
    func operands(of node: Node) -> [Int32] {
        switch node {
        case .number, .truth, .code, .text, .date, .period, .missing, .parameter, .runPeriod, .field,
            .contributorCount, .members, .measure, .points, .prior, .grade, .uniqueWorks,
            .worth:
            []
        case .itemValue(let place): roots(ofItemValue: Int(place))
        case .negate(let a), .round(let a, _), .bracket(_, let a), .year(let a), .yearPeriod(let a),
            .firstDay(let a), .lastDay(let a), .periodStart(let a), .periodEnd(let a), .not(let a),
            .isKnown(let a), .inCodes(let a, _),
            .inRange(let a, _):
            [a]
        case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b),
            .yearsUntil(let a, let b), .and(let a, let b), .or(let a, let b),
            .compareNumbers(_, let a, let b), .compareCodes(_, let a, let b), .compareTexts(_, let a, let b),
            .compareDates(_, let a, let b), .inPeriod(let a, let b), .fallback(let a, let b):
            [a, b]
        case .choose(let condition, let a, let b): [condition, a, b]
        case .call(_, let start, let count), .weightedMean(let start, let count), .met(let start, let count):
            list(start, Int(count))
        case .inTexts(let a, let start, let count): [a] + list(start, Int(count))
        case .lookup(let table, let start): list(start, tables[Int(table)].keys.count)
        case .consult(let reference, let start): list(start, references[Int(reference)].keys.count)
        case .aggregate(let place): operands(of: aggregates[Int(place)])
        }
    }

    /// The rule of a named number, or of each of those that it stands for.
    public func roots(ofItemValue place: Int) -> [Int32] {
        let variants = itemValues[place].variants.values.sorted()
        return variants.isEmpty ? [itemValues[place].value.root] : variants.map { itemValues[$0].value.root }
    }

    private func list(_ start: Int32, _ count: Int) -> [Int32] {
        Array(arguments[Int(start)...].prefix(count))
    }

    func operands(of aggregate: Aggregate) -> [Int32] {
        [aggregate.condition, aggregate.value, aggregate.period, aggregate.date, aggregate.key].filter { $0 >= 0 }
            + aggregate.keys.map(\.node)
    }

    /// Whether some nodes ask for a value of an enumeration.
    func ask(_ places: [Int32], for code: Int, of enumeration: String) -> Bool {
        places.contains { place in
            switch nodes[Int(place)] {
            case .compareCodes(.equal, let a, let b):
                (takes(a, enumeration) && nodes[Int(b)] == .code(Int32(code)))
                    || (takes(b, enumeration) && nodes[Int(a)] == .code(Int32(code)))
            case .inCodes(let a, let set): takes(a, enumeration) && set >> UInt64(code) & 1 == 1
            default: false
            }
        }
    }

    /// Whether a node is a field of an enumeration.
    func takes(_ node: Int32, _ enumeration: String) -> Bool {
        guard case .field(let place) = nodes[Int(node)] else { return false }
        return fields[Int(place)].type == .enumeration(enumeration)
    }
}
