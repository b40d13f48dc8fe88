import Numbers
import Records

extension Wording {
    private var pool: ExpressionPool { rubric.pool }

    /// An operation on other nodes.
    func operation(_ node: Node, in enumeration: String?) -> String {
        switch node {
        case .negate(let a): "-\(inner(a))"
        case .add(let a, let b): "\(inner(a)) + \(inner(b))"
        case .subtract(let a, let b): "\(inner(a)) - \(inner(b))"
        case .multiply(let a, let b): "\(inner(a)) * \(inner(b))"
        case .divide(let a, let b): "\(inner(a)) / \(inner(b))"
        case .not(let a): "not \(inner(a))"
        case .and(let a, let b): "\(inner(a)) and \(inner(b))"
        case .or(let a, let b): "\(inner(a)) or \(inner(b))"
        case .compareNumbers(let comparison, let a, let b), .compareTexts(let comparison, let a, let b),
            .compareDates(let comparison, let a, let b), .compareCodes(let comparison, let a, let b):
            self.comparison(comparison, a, b)
        case .inPeriod(let a, let period): "\(inner(a)) in \(inner(period))"
        case .inRange(let a, let range): "\(inner(a)) in \(words(pool.ranges[Int(range)]))"
        case .inCodes(let a, let set): "\(inner(a)) in {\(names(in: set, of: rubric.enumeration(of: a)))}"
        case .inTexts(let a, let start, let count): "\(inner(a)) in {\(list(start, Int(count)))}"
        case .isKnown(let a): "\(inner(a)) is known"
        case .fallback(let a, let b): "\(inner(a, in: enumeration)) else \(inner(b, in: enumeration))"
        case .choose(let condition, let a, let b):
            "if \(words(condition)) then \(inner(a, in: enumeration)) else \(inner(b, in: enumeration))"
        default: application(node)
        }
    }

    /// What is written like a function.
    private func application(_ node: Node) -> String {
        switch node {
        case .call(let function, let start, let count): "\(function.name)(\(list(start, Int(count))))"
        case .round(let a, let step): "round(\(words(a)), \(words(pool.steps[Int(step)])))"
        case .bracket(let place, let a): "\(pool.brackets[Int(place)].name)(\(words(a)))"
        case .lookup(let place, let start):
            "\(pool.tables[Int(place)].name)[\(list(start, pool.tables[Int(place)].keys.count))]"
        case .consult(let place, let start):
            "\(pool.references[Int(place)].name)[\(list(start, pool.references[Int(place)].keys.count))]"
        case .weightedMean(let start, let count): "weighted(\(list(start, Int(count))))"
        case .met(let start, let count): "met(\(list(start, Int(count))))"
        case .year(let a), .yearPeriod(let a): "year(\(words(a)))"
        case .yearsUntil(let years, let date): "years-until(\(words(years)), \(words(date)))"
        case .firstDay(let a): "first-day(\(words(a)))"
        case .lastDay(let a): "last-day(\(words(a)))"
        case .periodStart(let a): "\(inner(a)).from"
        case .periodEnd(let a): "\(inner(a)).to"
        default: preconditionFailure("every node has words")
        }
    }

    /// An operand, in brackets when it is an operation itself.
    private func inner(_ node: Int32, in enumeration: String? = nil) -> String {
        let text = words(node, in: enumeration)
        return isOperation(pool.nodes[Int(node)]) ? "(\(text))" : text
    }

    private func isOperation(_ node: Node) -> Bool {
        switch node {
        case .negate, .add, .subtract, .multiply, .divide, .not, .and, .or, .compareNumbers, .compareTexts,
            .compareDates, .compareCodes, .inPeriod, .inRange, .inCodes, .inTexts, .isKnown, .fallback, .choose,
            .grade:
            true
        default: false
        }
    }

    private func comparison(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> String {
        let enumeration = rubric.enumeration(of: a) ?? rubric.enumeration(of: b)
        return "\(inner(a, in: enumeration)) \(comparison.sign) \(inner(b, in: enumeration))"
    }

    private func list(_ start: Int32, _ count: Int) -> String {
        pool.arguments[Int(start)...].prefix(count).map { words($0) }.joined(separator: ", ")
    }

    private func names(in set: UInt64, of enumeration: String?) -> String {
        (0..<Int32(64)).filter { set >> UInt64($0) & 1 == 1 }.map { name(of: $0, in: enumeration) }
            .joined(separator: ", ")
    }

    private func words(_ range: NumberRange) -> String {
        let upper = range.upper.map { (range.includesUpper ? "" : "<") + $0.description } ?? ""
        return "\(range.lower?.description ?? "")..\(upper)"
    }

    private func words(_ step: RoundingStep) -> String { "\(step.places), \(step.mode.rawValue)" }
}

extension Comparison {
    var sign: String {
        switch self {
        case .equal: "="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}
