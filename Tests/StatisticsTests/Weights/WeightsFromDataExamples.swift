import Testing

@testable import Statistics

/// Figures with which the public libraries pymcdm and scikit-criteria test themselves, mostly from the papers that
/// introduced each method.
@Suite struct `Published weights from data` {
    @Test func `are those of entropy`() throws {
        // Elsayed, Dawood and Karthikeyan 2017.
        let matrix = DecisionMatrix([
            [7, 312, 1891, 6613, 163], [72, 88, 728, 941_804, 1078], [10, 252, 2594, 3466, 117_471],
            [10, 145, 980, 2371, 86_329], [65, 54, 350, 501, 29_897], [29, 48, 380, 912, 34_051],
            [7, 476, 3300, 78_470, 2212], [70, 87, 650, 733, 819_000], [4, 86, 591, 3015, 103],
            [12, 79, 579, 3240, 96_098], [21, 45, 261, 1253, 453], [1, 72, 530, 4333, 0.1048],
        ])
        let weights = try #require(matrix.entropyWeights)
        #expect(areClose(weights, [0.104_991, 0.069_124, 0.071_373, 0.449_937, 0.304_575], within: 5.1e-7))
        // The orders of two drugs of the R package `smaa`, in bits.
        #expect(isClose(entropy([0.3504, 0.6496]) / entropy([0.5, 0.5]), 0.934_424_8, within: 5e-8))
    }

    @Test func `are those of CRITIC`() throws {
        // Diakoulaki, Mavrotas and Papayannakis 1995.
        let matrix = DecisionMatrix([
            [61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65], [5.4, 2.77, 2.33],
            [4, 4.12, 1.21], [-6.1, 3.52, 2.1], [-34.6, 3.31, 0.98],
        ])
        let scaled = try #require(matrix.scaled().criticWeights())
        #expect(areClose(scaled, [0.202_225_54, 0.480_901_73, 0.316_872_73], within: 1e-7))
        let plain = try #require(matrix.criticWeights())
        #expect(areClose(plain, [0.868_742_34, 0.083_414_34, 0.047_843_31], within: 1e-7))
        let ranked = try #require(matrix.scaled().criticWeights(.spearman))
        #expect(areClose(ranked, [0.214_546_45, 0.489_856_3, 0.295_597_26], within: 1e-7))
    }

    @Test func `are those of Gini and of variance`() throws {
        let gini = try #require(DecisionMatrix([[5, 6, 7], [5.5, 6.1, 8], [4, 5, 9]]).giniWeights)
        #expect(areClose(gini, [0.411_965_468_8, 0.256_173_459_1, 0.331_861_072_1], within: 1e-9))
        let matrix = DecisionMatrix([[100, 4, 500], [110, 5, 550], [120, 6, 600], [121, 8, 400]])
        let variance = try #require(matrix.scaled().varianceWeights)
        #expect(areClose(variance, [0.376_086_341_4, 0.311_956_829_3, 0.311_956_829_3], within: 1e-9))
        let deviation = try #require(matrix.scaled().deviationWeights)
        let roots = variance.map { $0.squareRoot() }
        #expect(areClose(deviation, roots.map { $0 / roots.reduce(0, +) }, within: 1e-12))
    }

    @Test func `are those of MEREC`() throws {
        // Keshavarz-Ghorabaee and others 2021.
        let matrix = DecisionMatrix([
            [450, 8000, 54, 145], [10, 9100, 2, 160], [100, 8200, 31, 153], [220, 9300, 1, 162], [5, 8400, 23, 158],
        ])
        let weights = try #require(matrix.merecWeights([.benefit, .benefit, .cost, .cost]))
        #expect(areClose(weights, [0.5752, 0.0141, 0.4016, 0.0091], within: 5.1e-5))
    }

    @Test func `are those of CILOS`() throws {
        // Zavadskas and Podvezko 2016.
        let matrix = DecisionMatrix([[3, 100, 10, 7], [2.5, 80, 8, 5], [1.8, 50, 20, 11], [2.2, 70, 12, 9]])
        let weights = try #require(matrix.cilosWeights([.cost, .benefit, .cost, .benefit]))
        #expect(areClose(weights, [0.3343, 0.2199, 0.1957, 0.2501], within: 5.1e-5))
    }

    @Test func `are missing where data do not tell criteria apart`() {
        let flat = DecisionMatrix([[1, 2], [1, 2], [1, 2]])
        #expect(flat.entropyWeights == nil)
        #expect(flat.deviationWeights == nil)
        #expect(flat.varianceWeights == nil)
        #expect(flat.giniWeights == nil)
        #expect(flat.scaled().criticWeights() == nil)
        #expect(flat.merecWeights([.benefit, .cost]) == nil)
        #expect(flat.cilosWeights([.benefit, .cost]) == nil)
        let negative = DecisionMatrix([[-1, 2], [3, 4]])
        #expect(negative.entropyWeights == nil)
        #expect(negative.merecWeights([.benefit, .benefit]) == nil)
        #expect(DecisionMatrix([]).entropyWeights == nil)
        #expect(DecisionMatrix([]).cilosWeights([]) == nil)
        #expect(DecisionMatrix([[1, 5], [2, 5]]).scaled([.cost, .cost]).rows == [[1, 0], [0, 0]])
    }
}
