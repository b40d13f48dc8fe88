/// Numbers as whole numbers of the greatest unit that they have in common.
public struct CommonUnit: Sendable {
    public let counts: [Int64]
    /// One where all are zero.
    public let unit: Exact

    /// Magnitudes stay below this, so that differences fit a word and products of two differences twice a word.
    public static let limit: Int64 = 1 << 62

    /// `nil` when a count would not be below a limit.
    public init?(_ values: [Exact], below limit: Int64 = CommonUnit.limit) {
        var denominator: Int64 = 1
        var terms: [(numerator: Int64, denominator: Int64)] = []
        for value in values {
            guard let term = value.small, let next = Self.leastCommonMultiple(denominator, term.denominator) else {
                return nil
            }
            denominator = next
            terms.append(term)
        }
        var scaled: [Int64] = []
        scaled.reserveCapacity(terms.count)
        for term in terms {
            let (count, overflow) = term.numerator.multipliedReportingOverflow(by: denominator / term.denominator)
            guard !overflow, count.magnitude < limit.magnitude else { return nil }
            scaled.append(count)
        }
        self.init(scaled, over: denominator)
    }

    /// Counts of one part in `denominator`, with the factor that they have in common taken out.
    private init(_ scaled: [Int64], over denominator: Int64) {
        let divisor = Int64(scaled.reduce(UInt64(0)) { greatestCommonDivisor($1.magnitude, $0) })
        counts = divisor < 2 ? scaled : scaled.map { $0 / divisor }
        unit = Exact(max(1, divisor), over: denominator)
    }

    private static func leastCommonMultiple(_ a: Int64, _ b: Int64) -> Int64? {
        let divisor = Int64(greatestCommonDivisor(a.magnitude, b.magnitude))
        let (product, overflow) = a.multipliedReportingOverflow(by: b / divisor)
        return overflow ? nil : product
    }
}
