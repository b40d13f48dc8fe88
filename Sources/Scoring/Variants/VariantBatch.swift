import Numbers

/// The results of the people of a batch under some variants, each different one once.
struct VariantBatch: Sendable {
    /// What somebody has under one or more variants.
    struct Result: Sendable {
        /// The total in units, and where it is no whole number of them its place among the others.
        var units: Int64 = 0
        var other: Int32 = -1
        /// The place of what breaks ties.
        var ties: Int32 = 0
        var track: Int16
        var grade: Int16
        var isAssessed: Bool
        var isScored: Bool
    }

    /// How many places totals in units have.
    static let places = 9
    private static let unitsOfOne = Exact(1_000_000_000)

    private var results: [Result] = []
    /// For each person where the results begin.
    private var firsts: [Int32] = []
    private(set) var others: [Exact] = []
    private(set) var ties: [[Exact?]] = []
    private var tiePlaces: [[Exact?]: Int32] = [:]
    /// For each person and variant the place of the result among those of the person.
    private var numbers: [UInt16] = []
    private let variants: Int

    init(variants: Int) { self.variants = variants }

    var people: Int { firsts.count }

    mutating func beginPerson() {
        firsts.append(Int32(results.count))
        numbers.append(contentsOf: repeatElement(0, count: variants))
    }

    /// Adds a result of the person at hand; answers its place among them.
    mutating func add(_ outcome: Outcome, _ keys: [Exact?]) -> UInt16 {
        var result = Result(
            track: Int16(truncatingIfNeeded: outcome.track ?? -1),
            grade: Int16(truncatingIfNeeded: outcome.grade ?? -1),
            isAssessed: outcome.status != .notAssessed, isScored: outcome.status == .scored)
        if result.isScored, let total = keys.first ?? nil {
            let inUnits = total * Self.unitsOfOne
            if inUnits.isInteger, let units = inUnits.small?.numerator {
                result.units = units
            } else {
                result.other = Int32(others.count)
                others.append(total)
            }
            result.ties = place(of: keys.dropFirst())
        }
        results.append(result)
        return UInt16(results.count - 1 - Int(firsts[people - 1]))
    }

    private mutating func place(of keys: ArraySlice<Exact?>) -> Int32 {
        if keys.isEmpty { return 0 }
        // Most of what changes a total changes nothing that breaks ties.
        if let last = results.last?.ties, last < ties.count, ties[Int(last)].elementsEqual(keys) { return last }
        let keys = Array(keys)
        if let known = tiePlaces[keys] { return known }
        let place = Int32(ties.count)
        ties.append(keys)
        tiePlaces[keys] = place
        return place
    }

    /// Notes what the person at hand has under a variant.
    mutating func set(_ variant: Int, to result: UInt16) { numbers[(people - 1) * variants + variant] = result }

    /// What a person has under a variant.
    func result(of person: Int, _ variant: Int) -> Result {
        results[Int(firsts[person]) + Int(numbers[person * variants + variant])]
    }

    func total(_ result: Result) -> Exact {
        result.other < 0 ? Exact(mantissa: result.units, scale: Self.places) : others[Int(result.other)]
    }

    /// Forgets what is needed only while results are added.
    mutating func close() { tiePlaces = [:] }
}
