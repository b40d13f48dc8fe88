import Numbers
import Records

/// The bounds of expressions. What is missing has none, and does not count.
extension GreatestValues {
    func bounds(_ node: Int32, _ place: Situation) -> Bounds {
        let pool = rubric.pool
        switch pool.nodes[Int(node)] {
        case .number(let constant): return Bounds(pool.numbers[Int(constant)])
        case .parameter(let parameter):
            guard case .number(let value) = rubric.parameters[Int(parameter)].value else { return .anything }
            return Bounds(value)
        case .field(let field): return bounds(of: pool.fields[Int(field)].type)
        case .contributorCount: return Bounds(lower: 1, upper: nil)
        case .measure(let measure): return bounds(of: measure)
        case .points: return place.points
        case .negate(let a): return -bounds(a, place)
        case .add(let a, let b):
            if let terms = sums.terms(ofNode: node), Set(terms).count == terms.count {
                return sum(terms, under: rubric.sharedCaps[...])
            }
            return bounds(a, place) + bounds(b, place)
        case .subtract(let a, let b): return bounds(a, place) + -bounds(b, place)
        case .multiply(let a, let b): return bounds(a, place) * bounds(b, place)
        case .divide(let a, let b): return bounds(a, place) * bounds(b, place).reciprocal
        case .round(let a, let step): return bounds(a, place).rounded(pool.steps[Int(step)])
        case .call(let function, let start, let count):
            let arguments = pool.arguments[Int(start)...].prefix(Int(count)).map { bounds($0, place) }
            return call(function, arguments)
        case .bracket(let brackets, let a): return bracket(pool.brackets[Int(brackets)], bounds(a, place))
        case .lookup(let table, let start): return lookup(pool.tables[Int(table)], Int(start), place)
        case .weightedMean(let start, let count):
            let values = stride(from: 1, to: Int(count), by: 2).map { pool.arguments[Int(start) + $0] }
            return union(values.map { bounds($0, place) })
        case .aggregate(let aggregate): return bounds(of: pool.aggregates[Int(aggregate)])
        case .fallback(let a, let b): return bounds(a, place).union(bounds(b, place))
        case .choose(let condition, let a, let b):
            let branches = [
                place.mayHold([condition]) ? [bounds(a, place)] : [],
                place.mayHold([], failing: [condition]) ? [bounds(b, place)] : [],
            ]
            return union(branches.flatMap(\.self))
        case .uniqueWorks: return Bounds(lower: 0, upper: nil)
        default: return .anything
        }
    }

    private func union(_ all: [Bounds]) -> Bounds {
        all.dropFirst().reduce(all.first ?? .anything) { $0.union($1) }
    }

    private func bounds(of type: FieldType) -> Bounds {
        switch type {
        case .integer, .money: Bounds(lower: 0, upper: nil)
        case .share: .share
        default: .anything
        }
    }

    private func call(_ function: NumericFunction, _ arguments: [Bounds]) -> Bounds {
        switch function {
        case .minimum: return .extreme(arguments, isLeast: true)
        case .maximum: return .extreme(arguments, isLeast: false)
        case .floor: return arguments[0].map { $0.floor() }
        case .ceiling: return arguments[0].map { $0.ceiling() }
        case .root: return Bounds(lower: 0, upper: nil)
        }
    }

    /// Rates that are not below zero never lower the value of a greater amount.
    private func bracket(_ brackets: Brackets, _ amount: Bounds) -> Bounds {
        guard brackets.steps.allSatisfy({ $0.rate.signum >= 0 }), amount.isNotNegative else { return .anything }
        var value = amount.map { brackets.value(at: $0) }
        if value.upper == nil, let last = brackets.steps.last, last.rate.isZero,
            let limit = brackets.steps.dropLast().last?.limit
        {
            value.upper = brackets.value(at: limit)
        }
        return value
    }

    private func bounds(of aggregate: Aggregate) -> Bounds {
        guard aggregate.value >= 0 else { return Bounds(lower: 0, upper: nil) }
        switch aggregate.operation {
        case .mean, .median, .min, .max, .trimmedMean, .latest:
            return bounds(aggregate.value, Situation(rubric, kinds: [], assuming: []))
        case .sum:
            let value = bounds(aggregate.value, Situation(rubric, kinds: [], assuming: []))
            return Bounds(lower: value.isNotNegative ? 0 : nil, upper: nil)
        default: return Bounds(lower: 0, upper: nil)
        }
    }

    // MARK: Tables

    private func lookup(_ table: Table, _ start: Int, _ place: Situation) -> Bounds {
        var cells = [0]
        for (key, argument) in zip(table.keys, rubric.pool.arguments[start...]) {
            let rows = rows(of: key, argument, place)
            cells = cells.flatMap { cell in rows.map { cell * key.count + $0 } }
        }
        let values = cells.compactMap { table.cells[$0] } + [table.otherwise].compactMap(\.self)
        return union(values.map { Bounds($0) })
    }

    /// The rows that a key may lead to.
    private func rows(of key: Table.Key, _ argument: Int32, _ place: Situation) -> [Int] {
        switch key {
        case .codes(_, let rows):
            guard case .field = rubric.pool.nodes[Int(argument)] else { return Array(0..<key.count) }
            return rows.indices.filter { rows[$0] >= 0 && place.mayBe(argument, code: $0) }.map { Int(rows[$0]) }
        case .bands(let bands):
            let value = bounds(argument, place)
            let range = NumberRange(lower: value.lower, upper: value.upper, includesUpper: true)
            return bands.indices.filter { bands[$0].overlaps(range) }
        case .numbers, .days, .texts: return Array(0..<key.count)
        }
    }
}
