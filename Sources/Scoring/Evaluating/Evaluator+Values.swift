import Numbers
import Records
import RubricLanguage

extension Evaluator {
    /// A text: a symbol of the batch, or one that stands in the rubric.
    enum TextValue {
        case symbol(Symbol)
        case constant(Int)
    }

    /// The row whose field is meant, if there is one.
    mutating func row(_ scope: FieldReference.Scope) -> Row? {
        switch scope {
        case .subject: subject
        case .attribute(let kind): attributes[kind.index]
        case .item: item
        case .own: own()
        case .part: part
        }
    }

    /// The bits of a field. The position of the own contribution may follow from the list.
    mutating func bits(_ reference: Int32) -> Int64? {
        let field = fields[Int(reference)]
        let row: Row
        switch field.scope {
        case .item: row = item
        case .part: row = part
        case .subject: row = subject
        case .attribute(let kind):
            guard let attribute = attributes[kind.index] else { return nil }
            row = attribute
        case .own:
            guard let own = own() else { return field.isOwnPosition ? ownPosition().map(Int64.init) : nil }
            row = own
        }
        guard let slot = fields.slot(Int(reference), in: batch.kind(of: row)) else { return nil }
        if let bits = batch.bits(row, slot) { return bits }
        return field.isOwnPosition ? ownPosition().map(Int64.init) : nil
    }

    /// The place of a code in its enumeration.
    mutating func code(_ node: Int32) -> Int64? {
        switch pool.nodes[Int(node)] {
        case .code(let value): return Int64(value)
        case .parameter(let index):
            guard case .code(_, let value) = parameters[Int(index)] else { return nil }
            return Int64(value)
        case .field(let reference): return bits(reference)
        case .aggregate(let index): return latest(aggregates[Int(index)])
        case .consult(let reference, let start):
            guard case .code = pool.references[Int(reference)].value else { return nil }
            return consult(Int(reference), at: Int(start)).map { Int64($0.value) }
        case .fallback(let a, let b): return code(a) ?? code(b)
        case .choose(let condition, let then, let otherwise):
            return code(isMet(condition) ? then : otherwise)
        default: return nil
        }
    }

    mutating func text(_ node: Int32) -> TextValue? {
        switch pool.nodes[Int(node)] {
        case .text(let constant): return .constant(Int(constant))
        case .field(let reference):
            guard let bits = bits(reference) else { return nil }
            return .symbol(Symbol(bits: bits))
        case .fallback(let a, let b): return text(a) ?? text(b)
        case .choose(let condition, let then, let otherwise):
            return text(isMet(condition) ? then : otherwise)
        default: return nil
        }
    }

    mutating func date(_ node: Int32) -> PartialDate? {
        switch pool.nodes[Int(node)] {
        case .date(let bits): return PartialDate(bits: bits)
        case .parameter(let index):
            guard case .date(let date) = parameters[Int(index)] else { return nil }
            return date
        case .field(let reference):
            guard let bits = bits(reference) else { return nil }
            return PartialDate(bits: Int32(truncatingIfNeeded: bits))
        case .firstDay(let a): return date(a).map { PartialDate($0.first) }
        case .lastDay(let a): return date(a).map { PartialDate($0.last) }
        case .periodStart(let a): return window(a).map { PartialDate($0.first) }
        case .periodEnd(let a): return window(a).map { PartialDate($0.last) }
        case .fallback(let a, let b): return date(a) ?? date(b)
        case .choose(let condition, let then, let otherwise):
            return date(isMet(condition) ? then : otherwise)
        default: return nil
        }
    }

    mutating func window(_ node: Int32) -> Period? {
        switch pool.nodes[Int(node)] {
        case .runPeriod: return period
        case .period(let first, let last):
            return Period(first: Day(clamping: Int(first)), last: Day(clamping: Int(last)))
        case .yearPeriod(let a):
            guard let year = number(a)?.small, year.denominator == 1, 1...9999 ~= year.numerator else { return nil }
            return .year(Int(year.numerator))
        case .yearsUntil(let years, let date): return yearsUntil(years, date)
        case .fallback(let a, let b): return window(a) ?? window(b)
        case .choose(let condition, let then, let otherwise):
            return window(isMet(condition) ? then : otherwise)
        default: return nil
        }
    }

    private mutating func yearsUntil(_ years: Int32, _ end: Int32) -> Period? {
        guard let count = number(years)?.small, count.denominator == 1, 1...9999 ~= count.numerator,
            let last = date(end)?.last
        else { return nil }
        return Period(first: last.adding(years: -Int(count.numerator)).advanced(by: 1), last: last)
    }

    mutating func compareTexts(_ comparison: Comparison, _ a: Int32, _ b: Int32) -> Bool? {
        guard let x = text(a), let y = text(b) else { return nil }
        let isEqual = same(x, y)
        return comparison == .equal ? isEqual : comparison == .notEqual ? !isEqual : nil
    }

    mutating func inTexts(_ a: Int32, _ list: Range<Int>) -> Bool? {
        guard let value = text(a) else { return nil }
        for place in list {
            if let candidate = text(pool.arguments[place]), same(value, candidate) { return true }
        }
        return false
    }

    mutating func same(_ a: TextValue, _ b: TextValue) -> Bool {
        switch (a, b) {
        case (.symbol(let x), .symbol(let y)): batch.symbols.areEqual(x, y)
        case (.constant(let x), .constant(let y)): texts[x] == texts[y]
        case (.symbol(let x), .constant(let y)), (.constant(let y), .symbol(let x)):
            batch.symbols.isEqual(x, to: texts[y])
        }
    }
}
