import Numbers
import Statistics
import Testing

@Suite struct `Reliability` {
    private static func table(_ samples: inout Samples) -> [[Exact]] {
        let (items, assessors) = (samples.int(2...6), samples.int(2...5))
        return (0..<items).map { _ in samples.ints(assessors, 0...20).map { Exact($0) } }
    }

    @Test func `does not depend on the unit or zero of the scores`() throws {
        var samples = Samples(seed: 31)
        for _ in 0..<40 {
            let table = Self.table(&samples)
            let other = table.map { $0.map { $0 * Exact(3, over: 7) + 11 } }
            #expect(krippendorffAlpha(table, scale: .interval) == krippendorffAlpha(other, scale: .interval))
            #expect(krippendorffAlpha(table, scale: .ordinal) == krippendorffAlpha(other, scale: .ordinal))
            let (scores, moved) = (try CrossedScores(table), try CrossedScores(other))
            for form in IntraclassForm.allCases {
                for unit in IntraclassUnit.allCases {
                    #expect(scores.correlation(form, of: unit) == moved.correlation(form, of: unit))
                }
            }
        }
    }

    @Test func `of the mean is that of one assessor stepped up`() throws {
        var samples = Samples(seed: 32)
        for _ in 0..<40 {
            let table = Self.table(&samples)
            let scores = try CrossedScores(table)
            let nested = try NestedScores(samples.shuffled(table).map { Array($0.dropLast(samples.int(0...1))) })
            for form in IntraclassForm.allCases {
                let single = try? scores.correlation(form, of: .oneAssessor).get()
                let mean = try? scores.correlation(form, of: .meanOfAll).get()
                if let single, let mean { #expect(spearmanBrown(single, assessors: Exact(scores.assessors)) == mean) }
            }
            let single = try? nested.correlation(of: .oneAssessor).get()
            let mean = try? nested.correlation(of: .meanOfAll).get()
            if let single, let mean { #expect(spearmanBrown(single, assessors: nested.scoresPerItem) == mean) }
        }
    }

    @Test func `is the same of scores that were added up, in any order`() {
        var samples = Samples(seed: 34)
        for _ in 0..<60 {
            let items = (0..<samples.int(0...5)).map { _ in
                samples.ints(samples.int(0...4), 0...6).map { Exact(Int64($0), over: 2) }
            }
            var sums = ScoreSums()
            for item in samples.shuffled(items) { sums.add(item) }
            #expect(sums.intervalAlpha == krippendorffAlpha(items, scale: .interval))
            #expect((try? NestedScores(sums)) == (try? NestedScores(items)))
        }
    }

    @Test func `of the same assessors is the same of scores that were added up, in any order`() throws {
        var samples = Samples(seed: 35)
        for _ in 0..<40 {
            let table = Self.table(&samples)
            let items = table.map { samples.shuffled(Array($0.enumerated().map { ("R\($0)", $1) })) }
            var sums = CrossedSums()
            for item in samples.shuffled(items) { sums.add(item.map { (assessor: $0, score: $1) }) }
            #expect(try CrossedScores(sums) == CrossedScores(table))
            sums.add(items[0].map { (assessor: $0 + "x", score: $1) })
            #expect(throws: Undetermined.incomplete) { try CrossedScores(sums) }
        }
        var unnamed = CrossedSums()
        unnamed.add([("", 1), ("R", 2)])
        #expect(unnamed.isIncomplete)
    }

    @Test func `is whole when assessors agree and items differ`() throws {
        let table: [[Exact]] = [[3, 3], [5, 5], [9, 9]]
        for scale in DifferenceScale.allCases { #expect(krippendorffAlpha(table, scale: scale) == .success(1)) }
        #expect(try CrossedScores(table).correlation(.agreement, of: .oneAssessor) == .success(1))
        #expect(try CrossedScores(table).interval(.oneWay, of: .oneAssessor) == nil)
    }

    /// Scores of little variation, of which few items or assessors leave the divisors small or negative.
    @Test func `has an interval only where it can be told, and in order`() throws {
        var samples = Samples(seed: 61)
        for _ in 0..<300 {
            let assessors = samples.int(2...4)
            let table = (0..<samples.int(2...4)).map { _ in samples.ints(assessors, 0...3).map { Exact($0) } }
            let scores = try CrossedScores(table)
            for form in IntraclassForm.allCases {
                for unit in IntraclassUnit.allCases {
                    guard let interval = scores.interval(form, of: unit) else { continue }
                    #expect(interval.lower <= interval.upper)
                    #expect((try? scores.correlation(form, of: unit).get()) != nil)
                }
            }
        }
    }

    @Test func `cannot be told from scores that do not vary`() throws {
        let flat = [[Exact]](repeating: [7, 7, 7], count: 4)
        for scale in DifferenceScale.allCases {
            #expect(krippendorffAlpha(flat, scale: scale) == .failure(.noVariation))
        }
        for form in IntraclassForm.allCases {
            #expect(try CrossedScores(flat).correlation(form, of: .oneAssessor) == .failure(.noVariation))
        }
        #expect(try NestedScores(flat).correlation(of: .meanOfAll) == .failure(.noVariation))
    }

    @Test func `cannot be told of one item, one assessor or nothing`() {
        #expect(krippendorffAlpha([[1, 2, 3]], scale: .interval) == .failure(.oneItem))
        #expect(krippendorffAlpha([[1], [2]], scale: .interval) == .failure(.oneAssessor))
        #expect(krippendorffAlpha([[], []], scale: .interval) == .failure(.noScores))
        #expect(krippendorffAlpha([[-1, 2], [2, 2]], scale: .ratio) == .failure(.negativeScores))
        #expect(throws: Undetermined.oneItem) { try CrossedScores([[1, 2]]) }
        #expect(throws: Undetermined.oneAssessor) { try CrossedScores([[1], [2]]) }
        #expect(throws: Undetermined.incomplete) { try CrossedScores([[1, 2], [2]]) }
        #expect(throws: Undetermined.noScores) { try CrossedScores([]) }
        #expect(throws: Undetermined.oneItem) { try NestedScores([[1, 2], []]) }
        #expect(throws: Undetermined.oneAssessor) { try NestedScores([[1], [2]]) }
        #expect(throws: Undetermined.noScores) { try NestedScores([[]]) }
    }

    @Test func `of few scores says what is missing`() throws {
        let two = try #require(ScoreSummary([4, 8]))
        #expect(two.trimmedMean(1) == .failure(.nothingLeft))
        #expect(ScoreSummary([5])?.deviation(places: 2) == nil)
        #expect(ScoreSummary([5])?.interval(around: 5, places: 2) == nil)
        #expect(ScoreSummary([]) == nil)
    }

    @Test func `has an interval that says when a grade is near`() throws {
        // Variance 8, standard error 2.
        let two = try #require(ScoreSummary([68, 72]))
        let interval = try #require(two.interval(around: two.mean, places: 2))
        #expect(interval == ExactInterval(lower: 68, upper: 72))
        #expect([68, 69, 72, 73].map { interval.crosses($0) } == [false, true, true, false])
    }
}
