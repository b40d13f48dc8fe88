/// An estimate from samples.
public struct Estimate: Equatable, Sendable {
    /// The estimate.
    public let value: Double
    /// Its standard error: it is within two of them of the truth about 95 times of 100.
    public let error: Double

    public init(value: Double, error: Double) {
        (self.value, self.error) = (value, error)
    }

    /// The mean of independent draws; `nil` without any. The error of a single draw is not known, and taken for 0.
    public init?(meanOf draws: [Double]) {
        guard !draws.isEmpty else { return nil }
        let count = Double(draws.count)
        let mean = draws.reduce(0, +) / count
        let squares = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.init(value: mean, error: draws.count > 1 ? (squares / (count - 1) / count).squareRoot() : 0)
    }
}
