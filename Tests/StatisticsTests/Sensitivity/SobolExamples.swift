import Foundation
import Numbers
import Statistics
import Testing

@Suite struct `Sobol indices` {
    /// Ishigami and Homma 1990, sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁, whose indices are known; tolerance of SALib's tests.
    @Test func `are those of the Ishigami function`() throws {
        let range = -Double.pi...Double.pi
        let sample = try #require(
            sample(over: [range, range, range], samples: 8192, hasPairs: true, seed: 1990) { x in
                sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * pow(x[2], 4) * sin(x[0])
            })
        let (first, total) = ([0.3139, 0.4424, 0], [0.5576, 0.4424, 0.2437])
        for input in 0..<3 {
            let (estimate, other) = (sample.first(input), sample.total(input))
            #expect(isClose(estimate.value, first[input], within: min(0.05, 3 * estimate.error)))
            #expect(isClose(other.value, total[input], within: min(0.05, 3 * other.error)))
            #expect(sample.shares(of: input).isPlausible)
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
            sample(over: [0...1, -3...3, 0...1], samples: 2000, seed: 3) { 3 * $0[0] - $0[1] })
        for input in 0..<3 {
            #expect(isClose(sample.first(input).value, Double(shares[input]), within: 4 * sample.first(input).error))
            #expect(isClose(sample.total(input).value, Double(shares[input]), within: 4 * sample.total(input).error))
        }
        #expect(sample.total(2).value == 0)
        let again = self.sample(over: [0...1, -3...3, 0...1], samples: 2000, seed: 3) { 3 * $0[0] - $0[1] }
        #expect(again?.first(0) == sample.first(0))
    }

    @Test func `are missing where nothing varies`() {
        #expect(linearSobolShares(coefficients: [0, 2], variances: [1, 0]) == nil)
        #expect(sample(over: [0...1], samples: 20, seed: 1) { _ in 4 } == nil)
        #expect(sample(over: [0...1], samples: 20, seed: 1) { _ in .nan } == nil)
    }

    @Test(arguments: [false, true]) func `are looked at where one input after the other is exchanged`(hasPairs: Bool) {
        let design = SobolDesign(inputs: 3, samples: 4, hasPairs: hasPairs, seed: 8)
        let width = hasPairs ? 8 : 5
        #expect(design.count == 4 * width)
        for first in stride(from: 0, to: design.count, by: width) {
            let (a, b) = (design.point(first), design.point(first + 1))
            #expect(design.isIndependent(first) && design.isIndependent(first + 1) && !design.isIndependent(first + 2))
            for input in 0..<3 {
                var exchanged = a
                exchanged[input] = b[input]
                #expect(design.point(first + 2 + input) == exchanged)
                if hasPairs {
                    exchanged = b
                    exchanged[input] = a[input]
                    #expect(design.point(first + 5 + input) == exchanged)
                }
            }
            #expect((a + b).allSatisfy { 0..<SobolDesign.grid ~= $0 })
        }
        #expect(design.point(0) != SobolDesign(inputs: 3, samples: 4, hasPairs: hasPairs, seed: 9).point(0))
    }

    /// What COINr publishes of 100 points (intervals of 90 %): the total share of the weights is below their share alone.
    /// Only the width of its errors lets it pass, and one that was known as well as ours is refused.
    @Test func `are refused where the total is below what an input explains alone`() {
        func shares(_ first: Double, _ total: Double, errors: (Double, Double)) -> SobolShares {
            SobolShares(
                first: Estimate(value: first, error: errors.0), total: Estimate(value: total, error: errors.1))
        }
        // Half the width of an interval of 90 % is 1.645 standard errors.
        let published = ((0.4939 + 0.0121) / 3.29, (0.2181 - 0.1408) / 3.29)
        #expect(shares(0.2283, 0.1776, errors: published).isPlausible)
        #expect(!shares(0.2283, 0.1776, errors: (0.01, 0.01)).isPlausible)
        #expect(!shares(0.2283, 0.1776, errors: (0, 0)).isPlausible)
        #expect(shares(0.2, 0.2, errors: (0, 0)).isPlausible)
    }

    private func sample(
        over ranges: [ClosedRange<Double>], samples: Int, hasPairs: Bool = false, seed: UInt64,
        of function: ([Double]) -> Double
    ) -> SobolSample? {
        let design = SobolDesign(inputs: ranges.count, samples: samples, hasPairs: hasPairs, seed: seed)
        let values = (0..<design.count).map { evaluation in
            function(
                zip(ranges, design.point(evaluation)).map { range, place in
                    range.lowerBound + (range.upperBound - range.lowerBound) * Double(place) / Double(SobolDesign.grid)
                })
        }
        return SobolSample(design, values: values)
    }
}
