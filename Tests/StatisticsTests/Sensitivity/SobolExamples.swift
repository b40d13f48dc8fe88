import Foundation
import Numbers
import Statistics
import Testing

@Suite struct `Sobol indices` {
    /// Ishigami and Homma 1990, sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁, whose indices are known; tolerance of SALib's tests.
    @Test func `are those of the Ishigami function`() throws {
        let range = -Double.pi...Double.pi
        let sample = try #require(
            SobolSample(over: [range, range, range], samples: 8192, pairs: true, seed: 1990) { x in
                sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
            })
        let (first, total) = ([0.3139, 0.4424, 0], [0.5576, 0.4424, 0.2437])
        for input in 0..<3 {
            let (estimate, other) = (sample.first(input), sample.total(input))
            #expect(isClose(estimate.value, first[input], within: min(0.05, 3 * estimate.error)))
            #expect(isClose(other.value, total[input], within: min(0.05, 3 * other.error)))
            #expect(sample.isPlausible(input))
        }
        let pair = sample.pair(0, 2)
        #expect(isClose(pair.value, 0.2437, within: min(0.05, 3 * pair.error)))
        // D = a² / 8 + b π⁴ / 5 + b² π⁸ / 18 + 1 / 2
        #expect(isClose(sample.variance, 13.8446, within: 0.3))
    }

    @Test func `of a sum are known without samples, and samples find them`() throws {
        let shares = try #require(linearSobolShares(coefficients: [3, -1, 0], variances: [Exact(1, over: 12), 3, 5]))
        #expect(shares == [Exact(1, over: 5), Exact(4, over: 5), 0])
        let sample = try #require(
            SobolSample(over: [0...1, -3...3, 0...1], samples: 2000, seed: 3) { 3 * $0[0] - $0[1] })
        for input in 0..<3 {
            #expect(isClose(sample.first(input).value, Double(shares[input]), within: 4 * sample.first(input).error))
            #expect(isClose(sample.total(input).value, Double(shares[input]), within: 4 * sample.total(input).error))
        }
        #expect(sample.total(2).value == 0)
        let again = SobolSample(over: [0...1, -3...3, 0...1], samples: 2000, seed: 3) { 3 * $0[0] - $0[1] }
        #expect(again?.first(0) == sample.first(0))
    }

    @Test func `are missing where nothing varies`() {
        #expect(linearSobolShares(coefficients: [0, 2], variances: [1, 0]) == nil)
        #expect(SobolSample(over: [0...1], samples: 20, seed: 1) { _ in 4 } == nil)
        #expect(SobolSample(over: [0...1], samples: 20, seed: 1) { _ in .nan } == nil)
    }
}
