import Numbers
import Statistics
import Testing

@Suite struct `Published figures of reliability` {
    /// Shrout and Fleiss 1979, table 2: six items, four assessors.
    static let table: [[Exact]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]

    /// Krippendorff's data C: four assessors, twelve items, scores missing.
    static let dataC: [[Exact]] = {
        let rows = [
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .",
        ]
        .map { $0.split(separator: " ").map { Exact($0) } }
        return (0..<12).map { item in rows.compactMap { $0[item] } }
    }()

    @Test func `are the mean squares of Shrout and Fleiss`() throws {
        let scores = try CrossedScores(Self.table)
        #expect(isClose(Double(scores.betweenItems), 11.241_666_7, within: 1e-7))
        #expect(isClose(Double(scores.betweenAssessors), 32.486_111_1, within: 1e-7))
        #expect(isClose(Double(scores.residual), 1.019_444_4, within: 1e-7))
        #expect(isClose(Double(scores.withinItems), 6.263_888_9, within: 1e-7))
    }

    /// Correlations of Shrout and Fleiss; intervals as the `psych` package of R prints them for this table.
    @Test(arguments: [
        (IntraclassForm.oneWay, IntraclassUnit.oneAssessor, 0.165_742, -0.133, 0.723),
        (.agreement, .oneAssessor, 0.289_764, 0.019, 0.761), (.consistency, .oneAssessor, 0.714_841, 0.342, 0.946),
        (.oneWay, .meanOfAll, 0.442_797, -0.884, 0.912), (.agreement, .meanOfAll, 0.620_051, 0.071, 0.927),
        (.consistency, .meanOfAll, 0.909_316, 0.676, 0.986),
    ])
    func `are the six intraclass correlations`(
        form: IntraclassForm, unit: IntraclassUnit, value: Double, lower: Double, upper: Double
    ) throws {
        let scores = try CrossedScores(Self.table)
        #expect(isClose(Double(try scores.correlation(form, of: unit).get()), value, within: 1e-6))
        let interval = try #require(scores.interval(form, of: unit))
        #expect(isClose(interval.lower, lower, within: 0.001))
        #expect(isClose(interval.upper, upper, within: 0.001))
        if form == .oneWay {
            let nested = try NestedScores(Self.table)
            #expect(try nested.correlation(of: unit).get() == scores.correlation(form, of: unit).get())
            #expect(nested.scoresPerItem == 4)
        }
    }

    /// Checked with the `krippendorff` package of Python.
    @Test(arguments: [
        (DifferenceScale.nominal, 0.743_421), (.ordinal, 0.815_388), (.interval, 0.849_107), (.ratio, 0.797_403),
    ])
    func `are Krippendorff's alpha of data with gaps`(scale: DifferenceScale, alpha: Double) throws {
        let value = try krippendorffAlpha(Self.dataC, scale: scale).get()
        #expect(isClose(Double(value), alpha, within: 1e-6))
    }

    @Test func `are the reliability of more assessors, and how many it takes`() throws {
        let single = Exact(mantissa: 259, scale: 3)
        let expected = [2: "0.411", 3: "0.512", 5: "0.636", 7: "0.710", 9: "0.759"]
        for (assessors, value) in expected {
            let reliability = try #require(spearmanBrown(single, assessors: Exact(assessors)))
            #expect(reliability.rounded(RoundingStep(places: 3, mode: .halfUp)) == Exact(value))
        }
        let (target, higher) = (Exact(mantissa: 7, scale: 1), Exact(mantissa: 8, scale: 1))
        for (single, few, more) in [("0.259", 7, 12), ("0.34", 5, 8), ("0.5", 3, 4), ("0.9", 1, 1)] {
            let single = try exact(single)
            #expect(assessorsNeeded(for: target, from: single) == few)
            #expect(assessorsNeeded(for: higher, from: single) == more)
        }
        #expect(assessorsNeeded(for: target, from: 0) == nil)
        #expect(spearmanBrown(-1, assessors: 2) == nil)
    }

    @Test func `are the mean, the trimmed mean and the median`() throws {
        let summary = try #require(ScoreSummary([62, 70, 74, 75, 76, 78, 95]))
        #expect(summary.mean == Exact(530, over: 7))
        #expect(summary.trimmedMean(1) == .success(Exact(mantissa: 746, scale: 1)))
        #expect(summary.median == 75)
        #expect([summary.least, summary.greatest, summary.range] == [62, 95, 33])
        #expect(summary.deviation(places: 4) == Exact(mantissa: 100_119, scale: 4))
        #expect(ScoreSummary([1, 2])?.median == Exact(3, over: 2))
    }

    @Test func `are verdicts`() {
        let values: [Exact] = [Exact(mantissa: 8, scale: 1), Exact(mantissa: 7999, scale: 4), Exact(2, over: 3), 1, -1]
        #expect(values.map { ReliabilityVerdict($0) } == [.reliable, .tentative, .notUsable, .reliable, .notUsable])
    }
}
