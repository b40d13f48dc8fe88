@testable import Analysis
import Numbers
import Records
import RubricLanguage
import Scoring
import Statistics
import Testing
import Weighting

/// A rubric with weights in one track, whose points, cap and table can vary.
private func varied(rounding: String = "") -> String {
    """
    rubric: varied
    version: 1
    policy: none
    period: 2023-01-01..2025-12-31
    \(rounding)
    tracks: {basic: "true"}
    criteria:
      papers: {counts: paper, points: 1, dimension: works, at most: 8}
      patents: {counts: patent, points: 3, dimension: patents}
      standards: {counts: standard, points: 2, dimension: standards}
    dimensions:
      works: {score: "10 * points", missing: zero}
      patents: {score: "5 * points", missing: zero}
      standards: {score: "8 * points", missing: zero}
    weights: {basic: {works: 50, patents: 30, standards: 20}}
    """
}

@Suite struct `Random weights` {
    private func weighed(_ text: String = varied(), people: Int = 20) throws -> WeighedPeople {
        let population = Population(try rubric(text), TestFaculty(people: people, seed: 5).batches(), threads: 1)
        return try #require(try WeighedPeople.all(population).first)
    }

    private func draws(
        _ around: RankOutlook.Around, locked: Set<Int> = [], _ chains: [[Int]] = []
    ) throws -> [[Exact]] {
        let people = try weighed()
        var order = WeightOrder()
        chains.forEach { order.add($0) }
        let ranges = people.weights.enumerated().map { criterion, weight in
            locked.contains(criterion) ? weight...weight : weight / 2...weight * 2
        }
        let space = WeightDraws(people, around, in: ranges, locked: locked, keeping: order, seed: 3)
        return try (0..<600).map { try #require(space.draw($0)).weights }
    }

    @Test(
        arguments: [RankOutlook.Around.anything, .share(Exact(1, over: 2))], [[], [[2, 1]], [[2, 1, 0]]] as [[[Int]]])
    func `keep sum, locks and orders`(around: RankOutlook.Around, chains: [[Int]]) throws {
        for locked in [[], [0]] as [Set<Int>] where chains.flatMap(\.self).allSatisfy({ !locked.contains($0) }) {
            for weights in try draws(around, locked: locked, chains) {
                #expect(locked.allSatisfy { weights[$0] == 50 } && weights.allSatisfy { $0.signum >= 0 })
                for chain in chains {
                    #expect(zip(chain, chain.dropFirst()).allSatisfy { weights[$0] >= weights[$1] })
                }
                if around == .anything || !locked.isEmpty { #expect(weights.reduce(.zero, +) == 100) }
            }
        }
    }

    /// Of three weights in order the means are 11, 5 and 2 eighteenths of the sum; with one lock two share the rest.
    @Test func `of any size are uniform among those that keep the order`() throws {
        func means(_ draws: [[Exact]]) -> [Double] {
            (0..<3).map { criterion in
                Double(draws.reduce(Exact.zero) { $0 + $1[criterion] } / Exact(draws.count)) / 100
            }
        }
        for (mean, expected) in zip(means(try draws(.anything, [[0, 1, 2]])), [11.0 / 18, 5.0 / 18, 2.0 / 18]) {
            #expect(abs(mean - expected) < 0.03)
        }
        // Two orders keep it, and each is as likely as the other: (11 + 5) / 36 for what is not the least.
        for (mean, expected) in zip(means(try draws(.anything, [[0, 2], [1, 2]])), [4.0 / 9, 4.0 / 9, 1.0 / 9]) {
            #expect(abs(mean - expected) < 0.03)
        }
        let locked = means(try draws(.anything, locked: [0], [[1, 2]]))
        #expect(locked[0] == 0.5 && abs(locked[1] - 0.375) < 0.03)
    }

    @Test func `keep orders of which there are as many as are counted`() throws {
        #expect(LinearExtensions(5, before: [])?.count == 120)
        #expect(LinearExtensions(4, before: [(0, 1), (2, 3)])?.count == 6)
        #expect(LinearExtensions(3, before: [(0, 1), (1, 0)]) == nil)
        let some = try #require(LinearExtensions(4, before: [(0, 1), (2, 3)]))
        var random = SplitMix64(seed: 1)
        var times: [[Int]: Int] = [:]
        for _ in 0..<1200 { times[some.draw(using: &random), default: 0] += 1 }
        #expect(times.count == 6 && times.values.allSatisfy { 130...270 ~= $0 })
        var order = WeightOrder()
        order.add([0, 1, 2])
        #expect(!order.isCircular && order.text(["a", "b", "c"]) == "a >= b, b >= c")
        order.add([2, 0])
        #expect(order.isCircular)
    }

    @Test(arguments: ["", "rounding: {total: 0 half-up}"]) func `say who is the first under which weights`(
        rounding: String
    ) throws {
        let people = try weighed(varied(rounding: rounding))
        func outlook(_ threads: Int) -> RankOutlook {
            people.outlook(.anything, top: 4, draws: 200, seed: 9, threads: threads)
        }
        let found = outlook(2)
        let (acceptance, sample) = (try #require(found.acceptance), try #require(found.sample))
        #expect(acceptance.firsts.map(\.share) == outlook(1).acceptance?.firsts.map(\.share))
        #expect(acceptance.firsts.map(\.weights) == outlook(1).acceptance?.firsts.map(\.weights))
        #expect(acceptance.firsts.reduce(Exact.zero) { $0 + $1.share } >= 1)
        #expect(acceptance.tries == 200)
        for person in people.people.indices {
            let share = sample.bands.indices.reduce(Exact.zero) { $0 + sample.acceptability(person, band: $1) }
            #expect(share == 1)
            let first = acceptance.firsts.first { $0.person == person }
            #expect((first?.share ?? 0) == sample.acceptability(person, band: 0))
            #expect((try #require(found.topShare(person)).share == 0) == (acceptance.topWeights(of: person) == nil))
            guard let first else { continue }
            #expect(abs(first.weights.reduce(0) { $0 + $1.value } - 100) < 1e-6)
            // Where totals are sums the weights under which one is first are convex, so that their mean is among them.
            if rounding.isEmpty { #expect(first.isConfirmed == true) }
        }
    }

    @Test func `are given up where hardly any keep the order`() throws {
        let people = try weighed()
        var order = WeightOrder()
        order.add([2, 0])
        let outlook = people.outlook(
            .share(Exact(1, over: 10)), keeping: order, top: 4, draws: 5, seed: 1, threads: 1)
        #expect(outlook.isOrderTooNarrow && outlook.sample == nil)
    }

    @Test func `fall into bands that end with the first place and the top`() {
        #expect(RankBands(people: 5, top: 2).last == [1, 2, 3, 4, 5])
        #expect(RankBands(people: 400, top: 7).last.prefix(4) == [1, 7, 20, 40])
        #expect(RankBands(people: 399, top: 79).last.last == 399)
    }
}

@Suite struct `Numbers that are not certain` {
    private static let faculty = TestFaculty(people: 16, seed: 11)

    private func weighed(_ text: String) throws -> (RubricDocument, WeighedPeople) {
        let document = try document(text)
        let population = Population(try rubric(document), Self.faculty.batches(), threads: 1)
        return (document, try #require(try WeighedPeople.all(population).first))
    }

    private func study(
        _ text: String, _ factors: [UncertainFactor], samples: Int = 16, seed: UInt64 = 2, threads: Int = 1
    ) throws -> SensitivityStudy {
        let (document, people) = try weighed(text)
        let found = people.sensitivity(
            to: factors, of: [0, 1], TopPlaces(4), samples: samples, seed: seed, threads: threads,
            rescored: { Self.population($0, document) })
        return try #require(found)
    }

    /// Everybody under the rubric with other numbers.
    private static func population(_ numbers: [RubricNumber], _ document: RubricDocument) -> Population? {
        document.check(setting: numbers, vocabulary: .core).rubric.map {
            Population($0, faculty.batches(), threads: 1)
        }
    }

    private static let cap = UncertainFactor(
        name: "cap", target: .number(RubricNumber(path: "criteria/papers/at most", value: 8)), range: 2...9)
    private static let points = UncertainFactor(
        name: "points", target: .multiple([RubricNumber(path: "criteria/patents/points", value: 3)]),
        range: Exact(1, over: 2)...2)
    private static let weight = UncertainFactor(name: "weight", target: .weight(0), range: 20...80)

    @Test func `give the same shares for any number of threads, and others for another seed`() throws {
        let factors = [Self.cap, Self.points, Self.weight]
        let (one, two) = (try study(varied(), factors), try study(varied(), factors, threads: 2))
        #expect(one.outputs.map(\.mean) == two.outputs.map(\.mean))
        #expect(one.outputs.map(\.shares) == two.outputs.map(\.shares))
        #expect(one.evaluations == 16 * 5)
        #expect(try study(varied(), factors, seed: 3).outputs.map(\.mean) != one.outputs.map(\.mean))
        #expect(one.outputs.map(\.subject) == [.meanPlaces, .topOverlap, .rank(0), .total(0), .rank(1), .total(1)])
    }

    /// What an evaluation says is what a run under a rubric with these numbers says.
    @Test func `are those of a run with other numbers`() throws {
        let study = try study(varied(), [Self.cap], samples: 8)
        let (document, _) = try weighed(varied())
        let design = SobolDesign(inputs: 1, samples: 8, seed: 2)
        var totals: [Double] = []
        for evaluation in 0..<design.count where design.isIndependent(evaluation) {
            let cap = 2 + Exact(Int64(design.point(evaluation)[0] * 7), over: Int64(SobolDesign.grid))
            let number = RubricNumber(path: "criteria/papers/at most", value: cap)
            let run = try #require(Self.population([number], document))
            totals.append(Double(try #require(run.totals[run.scored[0]])))
        }
        let total = try #require(study.outputs.first { $0.subject == .total(0) })
        #expect(total.mean == Estimate(meanOf: totals) && total.kind == .sampled)
    }

    @Test func `that nobody's total knows explain nothing`() throws {
        let idle = UncertainFactor(
            name: "idle", target: .number(RubricNumber(path: "criteria/papers/at most", value: 8)), range: 90...99)
        let study = try study(varied(), [idle, Self.weight], samples: 24)
        for output in study.outputs {
            guard let shares = output.shares else { continue }
            #expect(shares[0].total.value == 0 && abs(shares[1].total.value - 1) < 4 * shares[1].total.error + 0.3)
        }
    }

    /// Totals that are sums of numbers times measures need no samples, and neither do they before they are rounded.
    @Test func `have known shares where totals are sums of weights that keep no sum`() throws {
        let sum = countingRubric().replacing(
            "rounding: {item: 3 half-up, criterion: 3 half-up, total: 3 half-up}", with: "")
        let (_, people) = try weighed(sum)
        let factors = people.criteria.indices.map {
            UncertainFactor(
                name: "w\($0)", target: .weight($0), range: Exact(1, over: 2)...2,
                step: $0 == 0 ? Exact(1, over: 2) : nil)
        }
        let study = try study(sum, factors, samples: 20)
        let known = study.outputs.filter { if case .total = $0.subject { true } else { false } }
        #expect(known.count == 2)
        for output in known {
            #expect(output.kind == .linear && output.mean.error == 0)
            let shares = try #require(output.shares)
            #expect(shares.allSatisfy { $0.first == $0.total && $0.first.error == 0 })
            #expect(abs(shares.reduce(0) { $0 + $1.first.value } - 1) < 1e-12)
        }
        // The same total as a sample: rounding to many places makes it no sum any more, and changes it hardly.
        let bounded = sum.replacing("total: papers.points", with: "rounding: {total: 9 half-up}\ntotal: papers.points")
        let (_, others) = try weighed(bounded)
        #expect(!others.isLinear && others.isLinearBeforeRounding)
    }

    @Test func `take whole steps where they have steps`() {
        let stepped = UncertainFactor(name: "items", target: .weight(0), range: 2...5, step: 1)
        let values = (0..<SobolDesign.grid).map { stepped.value(at: $0, of: SobolDesign.grid) }
        #expect(Set(values) == [2, 3, 4, 5] && values.count { $0 == 2 } == SobolDesign.grid / 4)
        #expect(stepped.variance == Exact(5, over: 4) && stepped.varies)
        #expect(!UncertainFactor(name: "one", target: .weight(0), range: 2...5, step: 4).varies)
    }
}

@Suite struct `Weights that are handed in` {
    @Test func `are brought to the sum and change ranks as a run with them`() throws {
        let source = TestFaculty(people: 18, seed: 4)
        func population(_ text: String) throws -> Population {
            Population(try rubric(text), source.batches(), threads: 1)
        }
        let people = try #require(try WeighedPeople.all(population(varied())).first)
        let given = try #require(people.given([1, 2, 5], TopPlaces(3)))
        #expect(
            given.handedSum == 8 && given.weights == [Exact(25, over: 2), 25, Exact(125, over: 2)] && given.isExact)
        let run = try population(
            varied().replacing(
                "works: 50, patents: 30, standards: 20", with: "works: 12.5, patents: 25, standards: 62.5"))
        #expect(given.totals == people.people.map { run.totals[$0] })
        let thirds = try #require(people.given([1, 1, 1], TopPlaces(3)))
        #expect(thirds.weights == Array(repeating: Exact(100, over: 3), count: 3) && !thirds.isExact)
        #expect(thirds.written.reduce(.zero, +) == 100)
        #expect(people.given([0, 0, 0], TopPlaces(3)) == nil)
        let same = try #require(people.given(people.weights, TopPlaces(3)))
        #expect(same.moved == 0 && same.meanPlaces == 0 && same.topOverlap == 1 && same.tau == 1)
    }
}
