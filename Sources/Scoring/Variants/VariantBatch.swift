import Numbers

/// The results of the people of a batch under some variants, each different one once.
struct VariantBatch: Sendable {
    /// What somebody has under one or more variants.
    struct Result: Sendable {
        /// The total in units, and where it is no whole number of them its place among the others. `nil` without one.
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

    private(set) var people = 0
    private(set) var results: [Result] = []
    private(set) var others: [Exact] = []
    private(set) var ties: [[Exact?]] = []
    private var tiePlaces: [[Exact?]: Int32] = [:]
    /// For each person and variant the place of the result.
    private var numbers: [Int32] = []
    private let variants: Int

    init(variants: Int) { self.variants = variants }

    mutating func beginPerson() {
        people += 1
        numbers.append(contentsOf: repeatElement(-1, count: variants))
    }

    /// Adds a result of the person at hand.
    mutating func add(_ outcome: Outcome, _ keys: [Exact?]) -> Int32 {
        var result = Result(
            track: Int16(truncatingIfNeeded: outcome.track ?? -1), grade: Int16(truncatingIfNeeded: outcome.grade ?? -1),
            isAssessed: outcome.status != .notAssessed, isScored: outcome.status == .scored)
        if result.isScored, let total = keys.first ?? nil {
            let inUnits = total * Self.unitsOfOne
            if inUnits.isInteger, let units = inUnits.small?.numerator {
                result.units = units
            } else {
                result.other = Int32(others.count)
                others.append(total)
            }
            result.ties = place(of: Array(keys.dropFirst()))
        }
        results.append(result)
        return Int32(results.count - 1)
    }

    private mutating func place(of keys: [Exact?]) -> Int32 {
        if keys.isEmpty { return 0 }
        if let known = tiePlaces[keys] { return known }
        let place = Int32(ties.count)
        ties.append(keys)
        tiePlaces[keys] = place
        return place
    }

    /// Notes what the person at hand has under a variant.
    mutating func set(_ variant: Int, to result: Int32) { numbers[(people - 1) * variants + variant] = result }

    /// What a person has under a variant.
    func result(of person: Int, _ variant: Int) -> Result { results[Int(numbers[person * variants + variant])] }

    func total(_ result: Result) -> Exact {
        result.other < 0 ? Exact(mantissa: result.units, scale: Self.places) : others[Int(result.other)]
    }

    /// Forgets what is needed only while results are added.
    mutating func close() { tiePlaces = [:] }
}
