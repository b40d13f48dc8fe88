import Numbers
import Records
import RubricLanguage
import Scoring

/// Writes the rules of a rubric for people: titles in the place of names, words in the place of functions.
///
/// What cannot be mistaken is left out: units that a number is divided by, and that silence means no.
struct RuleWriter: Sendable {
    let rubric: Rubric
    let general: Words
    let words: WordSet<ExpressionTable>
    let operations: [String: String]
    /// The kinds of the records that fields are of, the nearest first.
    var kinds: [KindIndex] = []
    /// Whether quantities, but those of the people of a place, are of places.
    var isOfPlaces = false

    var pool: ExpressionPool { rubric.pool }
    var language: Language { words.language }

    init(_ rubric: Rubric, _ general: Words) {
        self.rubric = rubric
        self.general = general
        words = general.expressions
        operations = words.operations
    }

    /// The rules of the rubric, by the roots of their expressions.
    var rules: [Int32: String] {
        var rules: [Int32: String] = [:]
        for (kinds, expression) in rubric.expressionsOfKinds {
            var writer = self
            writer.kinds = kinds
            // A condition with a name is one for all that name it: the first knows the kind of its records.
            if rules[expression.root] == nil { rules[expression.root] = writer.text(of: expression) }
        }
        return rules
    }

    func text(of expression: Expression) -> String {
        if case .code(let enumeration) = expression.type { return text(expression.root, in: enumeration) }
        return text(expression.root)
    }

    func text(_ node: Int32, in enumeration: String? = nil) -> String { written(node, in: enumeration).text }

    /// How tightly a part holds together; what is looser than it should be is put in brackets.
    enum Binding: Int, Comparable {
        case choice, or, and, comparison, sum, product, tight
        static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
    }

    typealias Part = (text: String, binding: Binding)

    /// An operand.
    func inner(_ node: Int32, _ least: Binding, in enumeration: String? = nil) -> String {
        let part = written(node, in: enumeration)
        return part.binding < least ? bracketed(part) : part.text
    }

    /// Sums keep the brackets of formulas.
    private func bracketed(_ part: Part) -> String {
        part.binding < .sum ? fill(words.bracketed, part.text) : "(" + part.text + ")"
    }

    func written(_ node: Int32, in enumeration: String?) -> Part {
        switch pool.nodes[Int(node)] {
        case .add(let a, let b): infix(a, "+", b, .sum)
        case .subtract(let a, let b): infix(a, "−", b, .sum, isOneSided: true)
        case .multiply(let a, let b) where isOne(b): written(a, in: nil)
        case .multiply(let a, let b) where isOne(a): written(b, in: nil)
        case .multiply(let a, let b): infix(a, "×", b, .product)
        case .divide(let a, let b) where isOne(b): written(a, in: nil)
        case .divide(let a, let b): infix(a, "÷", b, .product, isOneSided: true)
        case .negate(let a): ("−" + inner(a, .tight), .product)
        case .and(let a, let b): (fill(words.and, inner(a, .and), inner(b, .and)), .and)
        case .or(let a, let b): (fill(words.or, alternative(a), alternative(b)), .or)
        case .not(let a): negation(of: a)
        case .compareNumbers(let comparison, let a, let b), .compareTexts(let comparison, let a, let b),
            .compareDates(let comparison, let a, let b), .compareCodes(let comparison, let a, let b):
            self.comparison(comparison, a, b)
        case .inPeriod(let a, let period): (fill(words.within, inner(a, .sum), inner(period, .sum)), .comparison)
        case .inRange(let a, let range): (pool.ranges[Int(range)].text(around: inner(a, .sum)), .comparison)
        case .inCodes(let a, let set): (fill(words.among, inner(a, .sum), labels(in: set, of: a)), .comparison)
        case .inTexts(let a, let start, let count):
            (fill(words.among, inner(a, .sum), list(start, Int(count), general.comma)), .comparison)
        case .isKnown(let a): (fill(words.isKnown, inner(a, .tight)), .comparison)
        case .fallback(let a, let b): fallback(a, b, in: enumeration)
        case .choose(let condition, let a, let b):
            (
                fill(words.choice, text(condition), text(a, in: enumeration), text(b, in: enumeration)),
                .choice
            )
        case let other: (term(other, in: enumeration), .tight)
        }
    }

    private func infix(_ a: Int32, _ sign: String, _ b: Int32, _ binding: Binding, isOneSided: Bool = false) -> Part {
        let right = isOneSided ? Binding(rawValue: binding.rawValue + 1) ?? .tight : binding
        return (inner(a, binding) + " " + sign + " " + inner(b, right), binding)
    }

    /// Not everybody knows that `and` goes before `or`.
    private func alternative(_ node: Int32) -> String {
        let part = written(node, in: nil)
        return part.binding == .or || part.binding > .and ? part.text : bracketed(part)
    }

    private func negation(of node: Int32) -> Part {
        switch pool.nodes[Int(node)] {
        case .isKnown(let a): return (fill(words.isMissing, inner(a, .tight)), .comparison)
        case .aggregate(let place) where pool.aggregates[Int(place)].operation == .exists:
            return (fill(words.noRecord, records(pool.aggregates[Int(place)])), .tight)
        default: return (fill(words.not, inner(node, .tight)), .comparison)
        }
    }

    private func comparison(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> Part {
        let enumeration = rubric.enumeration(of: a) ?? rubric.enumeration(of: b)
        let sides = [inner(a, .sum, in: enumeration), inner(b, .sum, in: enumeration)]
        return (sides.joined(separator: " " + comparison.sign + " "), .comparison)
    }

    /// Where silence means no, nothing need be said.
    private func fallback(_ a: Int32, _ b: Int32, in enumeration: String?) -> Part {
        if case .truth(false) = pool.nodes[Int(b)] { return written(a, in: enumeration) }
        return (fill(words.fallback, inner(a, .tight, in: enumeration), text(b, in: enumeration)), .tight)
    }

    /// Whether it is a bare unit, such as `1 day`.
    private func isOne(_ node: Int32) -> Bool {
        if case .number(let place) = pool.nodes[Int(node)] { pool.numbers[Int(place)] == 1 } else { false }
    }

    /// Parts of a list.
    func list(_ start: Int32, _ count: Int, _ separator: String = ", ") -> String {
        pool.arguments[Int(start)...].prefix(count).map { text($0) }.joined(separator: separator)
    }

    private func labels(in set: UInt64, of node: Int32) -> String {
        let enumeration = rubric.enumeration(of: node)
        return (0..<Int32(64)).filter { set >> UInt64($0) & 1 == 1 }.map { label(of: $0, in: enumeration) }
            .joined(separator: general.comma)
    }

    func label(of code: Int32, in enumeration: String?) -> String {
        guard let values = enumeration.flatMap(rubric.vocabulary.enumeration)?.values,
            values.indices.contains(Int(code))
        else { return String(code) }
        return values[Int(code)].labels[language]
    }
}

extension NumberRange {
    /// `70 ≤ Total < 85`.
    func text(around value: String) -> String {
        let upper = upper.map { (includesUpper ? " ≤ " : " < ") + $0.description } ?? ""
        guard let lower = lower?.description else { return value + upper }
        return upper.isEmpty ? value + " ≥ " + lower : lower + " ≤ " + value + upper
    }
}
