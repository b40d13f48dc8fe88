import Numbers
import Records
import RubricLanguage

extension Evaluator {
    /// The value of a number; `nil` when it is missing.
    mutating func number(_ node: Int32) -> Exact? {
        switch pool.nodes[Int(node)] {
        case .number(let constant): return pool.numbers[Int(constant)]
        case .parameter(let index):
            guard case .number(let value) = parameters[Int(index)] else { return nil }
            return value
        case .field(let reference): return fieldNumber(reference)
        case .contributorCount: return Exact(contributorCount())
        case .members: return Exact(members)
        case .measure(let index): return measures[index.index]
        case .points: return points
        case .itemValue(let place): return itemValue(Int(place))
        case .prior(let place): return priorValues.isEmpty ? nil : priorValues[Int(place)]
        case .negate(let a):
            guard let x = number(a) else { return nil }
            return -x
        case .add(let a, let b):
            guard let x = number(a), let y = number(b) else { return nil }
            return x + y
        case .subtract(let a, let b):
            guard let x = number(a), let y = number(b) else { return nil }
            return x - y
        case .multiply(let a, let b):
            guard let x = number(a), let y = number(b) else { return nil }
            return x * y
        case .divide(let a, let b):
            guard let x = number(a), let y = number(b), !y.isZero else { return nil }
            return x / y
        case .call(let function, let start, let count):
            return call(function, Int(start)..<Int(start) + Int(count))
        case .round(let a, let step): return number(a)?.rounded(pool.steps[Int(step)])
        case .bracket(let index, let a):
            guard let amount = number(a) else { return nil }
            return pool.brackets[Int(index)].value(at: amount)
        case .lookup(let table, let arguments): return lookup(Int(table), at: Int(arguments))
        case .consult(let reference, let start):
            guard pool.references[Int(reference)].value == .number else { return nil }
            return consult(Int(reference), at: Int(start)).map { pool.numbers[Int($0.value)] }
        case .weightedMean(let start, let count): return weightedMean(Int(start)..<Int(start) + Int(count))
        case .aggregate(let index): return aggregateNumber(Int(index))
        case .met(let start, let count): return Exact(metCount(Int(start)..<Int(start) + Int(count)))
        case .uniqueWorks(let criterion): return Exact(works[criterion.index].unique)
        case .worth(let criterion): return works[criterion.index].worth
        case .year(let a):
            guard let date = date(a) else { return nil }
            return Exact(date.year)
        case .fallback(let a, let b): return number(a) ?? number(b)
        case .choose(let condition, let then, let otherwise):
            return number(isMet(condition) ? then : otherwise)
        default: return nil
        }
    }

    private mutating func fieldNumber(_ reference: Int32) -> Exact? {
        guard let bits = bits(reference) else { return nil }
        let field = fields[Int(reference)]
        switch field.form {
        case .whole: return Exact(bits)
        case .money:
            if isInCurrency(field.scope) { return PackedDecimal(bits: bits).exact }
            sawOtherCurrency = true
            return nil
        case .decimal: return PackedDecimal(bits: bits).exact
        }
    }

    /// Whether the record's amounts are in the rubric's currency. A part that names none has its item's.
    private mutating func isInCurrency(_ scope: FieldReference.Scope) -> Bool {
        guard let row = row(scope) else { return false }
        guard let symbol = currency(of: row) ?? (scope == .part ? currency(of: item) : nil) else { return false }
        return batch.symbols.isEqual(symbol, to: currency)
    }

    private mutating func currency(of row: Row) -> Symbol? {
        guard let slot = layout.currencySlots[batch.kind(of: row).index], let bits = batch.bits(row, slot) else {
            return nil
        }
        return Symbol(bits: bits)
    }

    private mutating func call(_ function: NumericFunction, _ arguments: Range<Int>) -> Exact? {
        guard let first = number(pool.arguments[arguments.lowerBound]) else { return nil }
        switch function {
        case .floor: return first.floor()
        case .ceiling: return first.ceiling()
        case .minimum, .maximum:
            var best = first
            for place in arguments.dropFirst() {
                guard let value = number(pool.arguments[place]) else { return nil }
                if function == .minimum ? value < best : value > best { best = value }
            }
            return best
        case .root:
            // Of a negative number there is none.
            guard first.signum >= 0, let places = number(pool.arguments[arguments.lowerBound + 1])?.small
            else { return nil }
            return first.squareRoot(places: Int(places.numerator))
        }
    }

    /// The cell for the keys' values, or what the table says of all others; nothing where a key's
    /// value is missing.
    private mutating func lookup(_ table: Int, at start: Int) -> Exact? {
        var cell: Int? = 0
        for offset in pool.tables[table].keys.indices {
            switch place(of: pool.arguments[start + offset], in: pool.tables[table].keys[offset]) {
            case .missing: return nil
            case .elsewhere: cell = nil
            case .row(let row): cell = cell.map { $0 * pool.tables[table].keys[offset].count + row }
            }
        }
        return cell.flatMap { pool.tables[table].cells[$0] } ?? pool.tables[table].otherwise
    }

    /// Where a value stands among the rows of a key.
    private enum KeyPlace {
        case row(Int)
        case elsewhere, missing

        init(_ row: Int?) { self = row.map(KeyPlace.row) ?? .elsewhere }
    }

    private mutating func place(of node: Int32, in key: Table.Key) -> KeyPlace {
        switch key {
        case .codes(_, let rows):
            guard let code = code(node) else { return .missing }
            guard rows.indices.contains(Int(code)), rows[Int(code)] >= 0 else { return .elsewhere }
            return .row(Int(rows[Int(code)]))
        case .numbers(let values):
            guard let value = number(node) else { return .missing }
            return KeyPlace(values.firstIndex(of: value))
        case .bands(let ranges):
            guard let value = number(node) else { return .missing }
            return KeyPlace(ranges.firstIndex { $0.contains(value) })
        case .days(let ranges): return place(of: node, among: ranges)
        case .texts(let values):
            guard let value = text(node) else { return .missing }
            return KeyPlace(values.firstIndex { same(value, $0) })
        }
    }

    /// A date that is known too coarsely to tell its row has none.
    private mutating func place(of node: Int32, among ranges: [Period]) -> KeyPlace {
        guard let date = date(node) else { return .missing }
        for (row, range) in ranges.enumerated() {
            switch range.covers(date) {
            case .inside: return .row(row)
            case .undecided: return .missing
            case .outside: continue
            }
        }
        return .elsewhere
    }

    private mutating func same(_ value: TextValue, _ text: String) -> Bool {
        switch value {
        case .symbol(let symbol): batch.symbols[symbol] == text
        case .constant(let index): pool.texts[index] == text
        }
    }

    private mutating func weightedMean(_ arguments: Range<Int>) -> Exact? {
        var sum = Exact.zero
        var weights = Exact.zero
        for place in stride(from: arguments.lowerBound, to: arguments.upperBound, by: 2) {
            guard let weight = number(pool.arguments[place]), let value = number(pool.arguments[place + 1])
            else { continue }
            sum += weight * value
            weights += weight
        }
        return weights.isZero ? nil : sum / weights
    }
}
