import Numbers
import Records
import RubricLanguage

/// A value of the small world in which the laws are tried: what a field of an item holds.
enum OracleValue: Equatable {
    case truth(Bool)
    case number(Exact)
    case code(Int32)
    case text(String)
    case date(PartialDate)
}

/// Evaluates conditions for one item as the language defines them, without any cells or proofs.
struct ProofsOracle {
    let pool: ExpressionPool
    /// The fields of the item; what is not there is missing.
    var item: [String: OracleValue]

    func holds(_ node: Int32?) -> Bool { node.map { truth($0) == true } ?? true }

    func truth(_ node: Int32) -> Bool? {
        if case .truth(let value)? = value(node) { value } else { nil }
    }

    private func number(_ node: Int32) -> Exact? {
        if case .number(let value)? = value(node) { value } else { nil }
    }

    private func date(_ node: Int32) -> PartialDate? {
        if case .date(let value)? = value(node) { value } else { nil }
    }

    func value(_ node: Int32) -> OracleValue? {
        switch pool.nodes[Int(node)] {
        case .number(let place): .number(pool.numbers[Int(place)])
        case .truth(let value): .truth(value)
        case .code(let value): .code(value)
        case .text(let place): .text(pool.texts[Int(place)])
        case .date(let bits): .date(PartialDate(bits: bits))
        case .field(let place): item[pool.fields[Int(place)].name]
        case .add(let a, let b): number(a).flatMap { a in number(b).map { .number(a + $0) } }
        case .multiply(let a, let b): number(a).flatMap { a in number(b).map { .number(a * $0) } }
        case .divide(let a, let b):
            number(a).flatMap { a in number(b).flatMap { $0.isZero ? nil : .number(a / $0) } }
        case .negate(let a): number(a).map { .number(-$0) }
        case .year(let a): date(a).map { .number(Exact($0.year)) }
        case .fallback(let a, let b): value(a) ?? value(b)
        case .choose(let condition, let a, let b): truth(condition) == true ? value(a) : value(b)
        default: condition(node).map(OracleValue.truth)
        }
    }

    private func condition(_ node: Int32) -> Bool? {
        switch pool.nodes[Int(node)] {
        case .not(let a): return truth(a).map { !$0 }
        case .and(let a, let b):
            if truth(a) == false || truth(b) == false { return false }
            return truth(a) == true && truth(b) == true ? true : nil
        case .or(let a, let b):
            if truth(a) == true || truth(b) == true { return true }
            return truth(a) == false && truth(b) == false ? false : nil
        case .isKnown(let a): return value(a) != nil
        case .inRange(let a, let range): return number(a).map { pool.ranges[Int(range)].contains($0) }
        case .inCodes(let a, let set):
            guard case .code(let code)? = value(a) else { return nil }
            return set >> UInt64(code) & 1 == 1
        case .inTexts(let a, let start, let count):
            guard let text = value(a) else { return nil }
            return (start..<start + count).contains { value(pool.arguments[Int($0)]) == text }
        case .inPeriod(let a, let period):
            guard case .period(let first, let last) = pool.nodes[Int(period)] else { return nil }
            return date(a).flatMap { lies($0, in: Day(clamping: Int(first)), Day(clamping: Int(last))) }
        default: return comparison(node)
        }
    }

    private func comparison(_ node: Int32) -> Bool? {
        switch pool.nodes[Int(node)] {
        case .compareNumbers(let comparison, let a, let b):
            return number(a).flatMap { a in number(b).map { holds(comparison, a, $0) } }
        case .compareCodes(let comparison, let a, let b):
            guard case .code(let a)? = value(a), case .code(let b)? = value(b) else { return nil }
            return holds(comparison, a, b)
        case .compareTexts(let comparison, let a, let b):
            guard let a = value(a), let b = value(b) else { return nil }
            return (a == b) == (comparison == .equal)
        case .compareDates(let comparison, let a, let b):
            guard let a = date(a), let b = date(b) else { return nil }
            return holds(comparison, a, b)
        default: return nil
        }
    }

    private func holds<Value: Comparable>(_ comparison: Comparison, _ a: Value, _ b: Value) -> Bool {
        switch comparison {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }

    /// A day by day: decided only when all days of the date say the same.
    private func holds(_ comparison: Comparison, _ date: PartialDate, _ bound: PartialDate) -> Bool? {
        let days = (date.first.number...date.last.number).map { Day(clamping: Int($0)) }
        let answers = Set(
            days.map { day in
                switch comparison {
                case .equal: bound.first <= day && day <= bound.last
                case .notEqual: day < bound.first || bound.last < day
                case .less: day < bound.first
                case .lessOrEqual: day <= bound.last
                case .greater: day > bound.last
                case .greaterOrEqual: day >= bound.first
                }
            })
        return answers.count == 1 ? answers.first : nil
    }

    private func lies(_ date: PartialDate, in first: Day, _ last: Day) -> Bool? {
        let answers = Set((date.first.number...date.last.number).map { first.number <= $0 && $0 <= last.number })
        return answers.count == 1 ? answers.first : nil
    }
}
