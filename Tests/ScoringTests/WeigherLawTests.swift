import Numbers
import RubricLanguage
import Testing

@testable import Scoring

@Suite struct `A weigher` {
    /// Law: of all sets of optional dimensions within the limit it leaves out the one with the greatest rounded total,
    /// and of equal totals the one that leaves out least.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `leaves out the best of all sets`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let count = 2 + random.below(5)
        let names = (0..<count).map { "d\($0)" }
        let steps = [
            "", "rounding: {weighted: 0 \(mode(&random)), total: 0 \(mode(&random))}\n", "rounding: {weighted: 2 up}\n",
        ]
        let rubric = try rubric(
            """
            rubric: weighing
            version: 1
            period: 2024
            \(steps[random.below(3)])dimensions: {\(names.map { "\($0): {score: 1, missing: unscored}" }.joined(separator: ", "))}
            tracks: {all: "true"}
            weights: {all: {\(names.map { "\($0): \($0 == "d0" ? 100 : 0)" }.joined(separator: ", "))}}
            """)
        let total = rubric.rounding.total
        for _ in 0..<40 {
            let weights = (0..<count).map { _ in Exact(Int64(random.below(4))) }
            let scores = (0..<count).map { _ in random.below(6) == 0 ? nil : Exact(Int64(random.below(40)) - 5, over: 3)
            }
            let optional = (0..<count).filter { _ in random.below(2) == 0 }
            let limit = Exact(Int64(random.below(6)))
            var weigher = Weigher(rubric, rounding: total)
            let answer = weigher.weigh(
                .init(weights: weights, optional: optional.map { DimensionIndex($0) }, greatestWeightLeftOut: limit),
                scores, at: Array(0..<count))
            #expect(answer == best(weights, scores, optional, limit, rubric.rounding.weighted, total))
        }
    }

    private func mode(_ random: inout SplitMix64) -> String {
        RoundingMode.allCases[random.below(RoundingMode.allCases.count)].rawValue
    }

    private func best(
        _ weights: [Exact], _ scores: [Exact?], _ optional: [Int], _ limit: Exact, _ line: RoundingStep?,
        _ total: RoundingStep?
    ) -> Weigher.Answer {
        let counting = weights.indices.filter { !weights[$0].isZero && scores[$0] != nil }
        if let missing = weights.indices.first(where: { !weights[$0].isZero && scores[$0] == nil }) {
            return .unscored(DimensionIndex(missing))
        }
        let optional = optional.filter { counting.contains($0) }
        var best: (total: Exact, weight: Exact)?
        for set in 0..<1 << optional.count {
            let out = optional.enumerated().filter { set >> $0.offset & 1 == 1 }.map(\.element)
            let kept = counting.filter { !out.contains($0) }
            let weight = kept.reduce(Exact.zero) { $0 + weights[$1] }
            guard out.reduce(Exact.zero, { $0 + weights[$1] }) <= limit, !weight.isZero else { continue }
            let sum = kept.reduce(Exact.zero) { $0 + (weights[$1] * (scores[$1] ?? .zero) / weight).rounded(to: line) }
            let candidate = (total: sum.rounded(to: total), weight: weight)
            if best.map({ candidate > $0 }) ?? true { best = candidate }
        }
        return best.map { .weighed(sum: $0.weight, total: $0.total) } ?? .nothing
    }
}
