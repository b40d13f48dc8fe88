import Numbers
import Records
public import RubricLanguage

/// Writes a node as text with values in the place of names.
struct Quoter {
    let rubric: Rubric
    var words = QuotationWords.ofRubric
    var missing: [String] = []

    /// How tightly an operator binds; what binds less is put in brackets.
    private enum Binding: Int, Comparable {
        case or, and, comparison, sum, product, tight
        static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
    }

    mutating func text(of node: Int32, in evaluator: inout Evaluator) -> String {
        written(node, in: &evaluator).text
    }

    private mutating func written(_ node: Int32, in evaluator: inout Evaluator) -> (text: String, binding: Binding) {
        switch evaluator.pool.nodes[Int(node)] {
        case .add(let a, let b): return infix(a, " + ", b, .sum, &evaluator)
        case .subtract(let a, let b): return infix(a, " − ", b, .sum, &evaluator, isOneSided: true)
        case .multiply(let a, let b): return infix(a, " × ", b, .product, &evaluator)
        case .divide(let a, let b): return infix(a, " ÷ ", b, .product, &evaluator, isOneSided: true)
        case .negate(let a): return ("−" + bracketed(a, .tight, &evaluator), .product)
        case .compareNumbers(let comparison, let a, let b), .compareTexts(let comparison, let a, let b),
            .compareDates(let comparison, let a, let b):
            return infix(a, " " + comparison.sign + " ", b, .comparison, &evaluator)
        case .compareCodes(let comparison, let a, let b):
            let enumeration = rubric.enumeration(of: a) ?? rubric.enumeration(of: b)
            let sides = [code(a, enumeration, &evaluator), code(b, enumeration, &evaluator)]
            return (sides.joined(separator: " " + comparison.sign + " "), .comparison)
        case .inCodes(let a, let set):
            return (code(a, in: set, &evaluator), .comparison)
        case .inTexts(let a, let start, let count):
            let list = call("", Int(start)..<Int(start) + Int(count), &evaluator)
            return (text(of: a, in: &evaluator) + words.within + list, .comparison)
        case .isKnown(let a):
            return (evaluator.isKnown(a) ? words.known : title(of: a, evaluator) + "?", .comparison)
        case .and(let a, let b): return infix(a, words.and, b, .and, &evaluator)
        case .or(let a, let b): return infix(a, words.or, b, .or, &evaluator)
        case .not(let a): return (words.not + bracketed(a, .tight, &evaluator), .comparison)
        case .inPeriod(let a, let b):
            let period = infix(a, words.within, b, .comparison, &evaluator)
            return (period.text + words.withinEnd, .comparison)
        case .inRange(let a, let range):
            let range = evaluator.pool.ranges[Int(range)].description
            return (bracketed(a, .sum, &evaluator) + words.within + range + words.withinEnd, .comparison)
        case .call(let function, let start, let count):
            return (call(function.name, Int(start)..<Int(start) + Int(count), &evaluator), .tight)
        case .round(let a, _): return (words.round + "(" + text(of: a, in: &evaluator) + ")", .tight)
        case .bracket(let index, let a):
            return (evaluator.pool.brackets[Int(index)].name + "(" + text(of: a, in: &evaluator) + ")", .tight)
        case .met(let start, let count):
            return (call(words.met, Int(start)..<Int(start) + Int(count), &evaluator), .tight)
        case .weightedMean(let start, let count):
            return (weighted(Int(start)..<Int(start) + Int(count), &evaluator), .tight)
        case .choose(let condition, let then, let otherwise):
            return written(evaluator.truth(condition) == true ? then : otherwise, in: &evaluator)
        case .fallback(let a, let b):
            return written(evaluator.isKnown(a) ? a : b, in: &evaluator)
        default: return (leaf(node, in: &evaluator), .tight)
        }
    }

    private mutating func infix(
        _ a: Int32, _ sign: String, _ b: Int32, _ binding: Binding, _ evaluator: inout Evaluator,
        isOneSided: Bool = false
    ) -> (text: String, binding: Binding) {
        let left = bracketed(a, binding, &evaluator)
        let right = bracketed(b, isOneSided ? Binding(rawValue: binding.rawValue + 1) ?? .tight : binding, &evaluator)
        return (left + sign + right, binding)
    }

    private mutating func bracketed(_ node: Int32, _ binding: Binding, _ evaluator: inout Evaluator) -> String {
        let inner = written(node, in: &evaluator)
        return inner.binding < binding ? "(" + inner.text + ")" : inner.text
    }

    /// Pairs of weight and value, as a rubric writes them.
    private mutating func weighted(_ arguments: Range<Int>, _ evaluator: inout Evaluator) -> String {
        var pairs: [String] = []
        for place in stride(from: arguments.lowerBound, to: arguments.upperBound, by: 2) {
            let weight = text(of: evaluator.pool.arguments[place], in: &evaluator)
            pairs.append(weight + ": " + text(of: evaluator.pool.arguments[place + 1], in: &evaluator))
        }
        return words.weighted + "(" + pairs.joined(separator: ", ") + ")"
    }

    private mutating func call(_ name: String, _ arguments: Range<Int>, _ evaluator: inout Evaluator) -> String {
        var texts: [String] = []
        for place in arguments { texts.append(text(of: evaluator.pool.arguments[place], in: &evaluator)) }
        return name + "(" + texts.joined(separator: ", ") + ")"
    }
}

extension Comparison {
    /// As people write it.
    public var sign: String {
        switch self {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }
}
