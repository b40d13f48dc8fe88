import Numbers
import Records
import RubricLanguage

extension Evaluator {
    /// Whether a condition is met; `nil` when it depends on something that is missing.
    mutating func truth(_ node: Int32) -> Bool? {
        switch pool.nodes[Int(node)] {
        case .truth(let value): return value
        case .not(let a):
            guard let holds = truth(a) else { return nil }
            return !holds
        case .and(let a, let b): return both(a, b)
        case .or(let a, let b): return either(a, b)
        case .compareNumbers(let comparison, let a, let b):
            guard let x = number(a), let y = number(b) else { return nil }
            return comparison.holds(x, y)
        case .compareCodes(let comparison, let a, let b):
            guard let x = code(a), let y = code(b) else { return nil }
            return comparison.holds(x, y)
        case .compareTexts(let comparison, let a, let b): return compareTexts(comparison, a, b)
        case .compareDates(let comparison, let a, let b): return compareDates(comparison, a, b)
        case .inCodes(let a, let set):
            guard let code = code(a) else { return nil }
            return set & 1 << UInt64(code) != 0
        case .inTexts(let a, let start, let count): return inTexts(a, Int(start)..<Int(start) + Int(count))
        case .inRange(let a, let range):
            guard let value = number(a) else { return nil }
            return pool.ranges[Int(range)].contains(value)
        case .inPeriod(let a, let period): return inPeriod(a, period)
        case .isKnown(let a): return isKnown(a)
        case .grade(let band): return grade == Int(band)
        case .measure(let index):
            guard let value = measures[index.index] else { return nil }
            return !value.isZero
        case .field(let reference):
            guard let bits = bits(reference) else { return nil }
            return bits != 0
        case .aggregate(let index): return aggregateTruth(aggregates[Int(index)])
        case .fallback(let a, let b): return truth(a) ?? truth(b)
        case .choose(let condition, let then, let otherwise):
            return truth(isMet(condition) ? then : otherwise)
        default: return nil
        }
    }

    /// Whether a condition is met: one that is unknown is not.
    mutating func isMet(_ node: Int32) -> Bool { truth(node) == true }

    /// How many of the conditions hold.
    mutating func metCount(_ conditions: Range<Int>) -> Int {
        var count = 0
        for place in conditions where isMet(pool.arguments[place]) { count += 1 }
        return count
    }

    private mutating func both(_ a: Int32, _ b: Int32) -> Bool? {
        let first = truth(a)
        if first == false { return false }
        let second = truth(b)
        if second == false { return false }
        return first == nil || second == nil ? nil : true
    }

    private mutating func either(_ a: Int32, _ b: Int32) -> Bool? {
        let first = truth(a)
        if first == true { return true }
        let second = truth(b)
        if second == true { return true }
        return first == nil || second == nil ? nil : false
    }

    /// The second date stands for all of its days; where a date of the rubric comes first, it does.
    private mutating func compareDates(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> Bool? {
        guard let x = date(a), let y = date(b) else { return nil }
        switch pool.nodes[Int(a)] {
        case .date, .parameter: return comparison.flipped.holds(y, x)
        default: return comparison.holds(x, y)
        }
    }

    private mutating func inPeriod(_ a: Int32, _ window: Int32) -> Bool? {
        guard let date = date(a), let window = self.window(window) else { return nil }
        return window.covers(date).holds
    }

    /// Whether a value of any type is known. A node of another type simply has no such value.
    mutating func isKnown(_ node: Int32) -> Bool {
        switch pool.nodes[Int(node)] {
        case .field(let reference):
            return fields[Int(reference)].form == .money ? number(node) != nil : bits(reference) != nil
        case .aggregate(let index):
            let aggregate = aggregates[Int(index)]
            switch aggregate.operation {
            case .latest: return latest(aggregate) != nil
            case .exists, .all: return aggregateTruth(aggregate) != nil
            default: return aggregateNumber(Int(index)) != nil
            }
        case .fallback(let a, let b): return isKnown(a) || isKnown(b)
        case .choose(let condition, let then, let otherwise):
            return isKnown(isMet(condition) ? then : otherwise)
        default:
            return number(node) != nil || truth(node) != nil || date(node) != nil || code(node) != nil
                || window(node) != nil || text(node) != nil
        }
    }
}
