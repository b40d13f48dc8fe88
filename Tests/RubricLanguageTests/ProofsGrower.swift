import Numbers
import Records
import RubricLanguage
import Testing

/// Grows random conditions over some fields of the small world.
struct ProofsGrower {
    var pool: ProofsPool
    var random: SplitMix64
    let fields: [String]
    /// Whether two fields may be compared or added.
    let joinsFields: Bool

    init(seed: UInt64, fieldCount: Int, joinsFields: Bool = false) throws {
        self.joinsFields = joinsFields
        pool = try ProofsPool(ProofsWorld.vocabulary())
        random = SplitMix64(seed: seed)
        let all = joinsFields ? ["size", "price", "flag"] : ["shade", "size", "price", "flag", "done", "place"]
        fields = Array(all.shuffled(using: &random).prefix(fieldCount))
    }

    mutating func condition(depth: Int) throws -> Int32 {
        guard depth > 0 else { return try atom() }
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1:
            let (a, b) = (try condition(depth: depth - 1), try condition(depth: depth - 1))
            return pool.add(.and(a, b))
        case 2, 3:
            let (a, b) = (try condition(depth: depth - 1), try condition(depth: depth - 1))
            return pool.add(.or(a, b))
        case 4:
            let a = try condition(depth: depth - 1)
            return pool.add(.not(a))
        case 5:
            let (a, b) = (try condition(depth: depth - 1), try condition(depth: depth - 1))
            return pool.add(.fallback(a, b))
        case 6:
            let (condition, a) = (try condition(depth: 0), try condition(depth: depth - 1))
            let b = try self.condition(depth: depth - 1)
            return pool.add(.choose(condition: condition, then: a, otherwise: b))
        default: return try atom()
        }
    }

    private mutating func atom() throws -> Int32 {
        if joinsFields, Int.random(in: 0..<3, using: &random) == 0 { return try joined() }
        let name = try #require(fields.randomElement(using: &random))
        let field = try pool.field(name)
        if Int.random(in: 0..<8, using: &random) == 0 { return pool.add(.isKnown(field)) }
        switch name {
        case "shade": return try codes(field)
        case "size", "price": return try numbers(field, isWhole: name == "size")
        case "flag": return field
        case "done": return try dates(field)
        default: return texts(field)
        }
    }

    private mutating func joined() throws -> Int32 {
        let (a, b) = (try pool.field("size"), try pool.field("price"))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return pool.add(.compareNumbers(comparison(), a, b))
        case 1: return pool.add(.compareNumbers(comparison(), b, a))
        default:
            let sum = pool.add(.add(a, b))
            return pool.compare(sum, comparison(), try constant())
        }
    }

    private mutating func comparison() -> Comparison {
        let all: [Comparison] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
        return all[Int.random(in: 0..<6, using: &random)]
    }

    private mutating func codes(_ field: Int32) throws -> Int32 {
        let value = Int32.random(in: 0..<3, using: &random)
        if Bool.random(using: &random) {
            return pool.add(.inCodes(field, set: UInt64.random(in: 0..<8, using: &random)))
        }
        let code = pool.add(.code(value))
        return Bool.random(using: &random)
            ? pool.add(.compareCodes(comparison(), field, code)) : pool.add(.compareCodes(comparison(), code, field))
    }

    private mutating func constant() throws -> Exact {
        try #require(ProofsWorld.constants.randomElement(using: &random))
    }

    /// The number itself, or a multiple, or with a fallback, or one of two, whose cells are those of the world.
    private mutating func term(_ field: Int32, factors: [Exact]) throws -> Int32 {
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            let factor = pool.number(try #require(factors.randomElement(using: &random)))
            return pool.add(.multiply(field, factor))
        case 1:
            let shift = pool.number(1)
            return pool.add(.add(shift, field))
        case 2:
            let other = pool.number(try constant())
            return pool.add(.fallback(field, other))
        case 3:
            let (condition, other) = (try condition(depth: 0), pool.number(try constant()))
            return pool.add(.choose(condition: condition, then: field, otherwise: other))
        default: return field
        }
    }

    private mutating func numbers(_ field: Int32, isWhole: Bool) throws -> Int32 {
        // A price keeps its halves, a size is whole: so the world has a value of each cell.
        let term = try term(field, factors: isWhole ? [2, -1, Exact(1, over: 2), 0] : [-1, 0])
        if Int.random(in: 0..<3, using: &random) == 0 {
            let (lower, upper) = (try constant(), try constant())
            let range = NumberRange(
                lower: Bool.random(using: &random) ? lower : nil, upper: Bool.random(using: &random) ? upper : nil,
                includesUpper: Bool.random(using: &random))
            return pool.range(range, of: term)
        }
        return pool.compare(term, comparison(), try constant())
    }

    private mutating func dates(_ field: Int32) throws -> Int32 {
        let bound = try #require(ProofsWorld.bounds.randomElement(using: &random).flatMap { PartialDate($0) })
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let year = pool.add(.year(field))
            let bound = [2023, 2024, Exact(4047, over: 2)].randomElement(using: &random)
            return pool.compare(year, comparison(), bound ?? 2024)
        case 1:
            let period = pool.add(.period(first: bound.first.number, last: bound.last.number))
            return pool.add(.inPeriod(field, period: period))
        default:
            let date = pool.add(.date(bound.bits))
            return pool.add(.compareDates(comparison(), field, date))
        }
    }

    private mutating func texts(_ field: Int32) -> Int32 {
        let (a, b) = (pool.text("a"), pool.text("b"))
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return pool.add(.compareTexts(.equal, field, a))
        case 1: return pool.add(.compareTexts(.notEqual, b, field))
        default:
            let start = pool.arguments([a, b])
            return pool.add(.inTexts(field, arguments: start, count: 2))
        }
    }
}
