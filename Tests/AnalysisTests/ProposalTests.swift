import Analysis
import Numbers
import RubricLanguage
import Scoring
import Statistics
import Testing
import Weighting

/// People of one track, weighed by papers, patents, standards and software.
func weighedPeople(
    _ weights: [Exact] = [40, 30, 20, 10], people: Int = 20, seed: UInt64 = 5, rounding: String = "",
    optional: String = ""
) throws -> WeighedPeople {
    let text = """
        rubric: proposing
        version: 1
        period: 2023-01-01..2025-12-31
        \(rounding)
        tracks: {basic: person.track = basic}
        criteria:
          papers: {counts: paper, points: 1, dimension: works}
          patents: {counts: patent, points: 3, dimension: patents}
          standards: {counts: standard, points: 2, dimension: standards}
          software: {counts: software, points: 5, dimension: software}
        dimensions:
          works: {score: "min(100, 100 * points / 9)", missing: zero}
          patents: {score: "min(100, 100 * points / 12)", missing: zero}
          standards: {score: "min(100, 100 * points / 7)", missing: zero}
          software: {score: "min(100, 100 * points / 15)", missing: zero}
        weights:
          basic: {works: \(weights[0]), patents: \(weights[1]), standards: \(weights[2]), software: \(weights[3])}
        \(optional)
        grades: {of: total, bands: {good: 60.., fair: 40..<60, poor: ..<40}}
        """
    var faculty = TestFaculty(people: people, seed: seed)
    var random = SplitMix64(seed: seed &+ 100)
    for place in faculty.people.indices { faculty.people[place].software = Int.random(in: 0...3, using: &random) }
    let population = Population(try rubric(text), faculty.batches(), threads: 1)
    return try #require(try WeighedPeople.all(population).first)
}

/// A proposal, or why there is none.
func attempt(
    _ proposal: () throws(ProposalFault) -> WeightProposal
) -> Result<WeightProposal, ProposalFault> {
    do { return .success(try proposal()) } catch { return .failure(error) }
}

@Suite struct `Proposed weights` {
    private static let byScores = WeightMethod.allCases.filter { $0.basis == .scores }

    @Test(arguments: byScores, 0..<4) func `by scores keep the sum exactly, and those that are locked`(
        method: WeightMethod, seed: Int
    ) throws {
        let people = try weighedPeople(seed: UInt64(seed))
        for locked in [Set<Int>(), [1], [0, 3]] {
            switch attempt({ () throws(ProposalFault) in try people.proposal(method, locked: locked) }) {
            case .success(let proposal):
                #expect(proposal.weights.reduce(.zero, +) == 100)
                #expect(locked.allSatisfy { proposal.weights[$0] == people.weights[$0] })
                #expect(proposal.weights.allSatisfy { $0.signum >= 0 && ($0 * 100).isInteger })
            case .failure(.notPositive(let criterion, let count)):
                #expect(method == .merec || method == .cilos)
                #expect(count > 0 && !locked.contains(criterion))
            case .failure(let fault): Issue.record("\(method): \(fault)")
            }
        }
    }

    /// Twice as important, and so on, without contradiction: what was meant comes out.
    @Test func `by pairs without contradiction are what was meant`() throws {
        let people = try weighedPeople()
        let meant: [Exact] = [40, 30, 20, 10]
        let judged = try #require(PairwiseComparisons(meant.map { row in meant.map { row / $0 } }))
        let proposal = try people.proposal(by: .pairwise([Judged("A", judged), Judged("B", judged)]))
        #expect(proposal.weights == meant && proposal.effect.moved == 0 && proposal.effect.tau == 1)
        guard case .panel(let panel) = proposal.evidence else { return #expect(Bool(false), "no panel") }
        #expect(panel.group?.limit == 0.1 && panel.contradicting.isEmpty)
        #expect((panel.members.map(\.consistency) + [panel.group]).allSatisfy { ($0?.ratio ?? 1) < 1e-9 })
    }

    @Test func `by pairs of a group are those of the geometric means, and name who contradicts`() throws {
        let people = try weighedPeople()
        let third = Exact(1, over: 3)
        let round = try #require(
            PairwiseComparisons([[1, 9, third], [Exact(1, over: 9), 1, 9], [3, Exact(1, over: 9), 1]]))
        let plain = try #require(
            PairwiseComparisons([[1, 2, 6], [Exact(1, over: 2), 1, 3], [Exact(1, over: 6), third, 1]]))
        let proposal = try people.proposal(by: .pairwise([Judged("A", plain), Judged("B", round)]), locked: [3])
        #expect(proposal.weights[3] == 10 && proposal.weights.reduce(.zero, +) == 100)
        guard case .panel(let panel) = proposal.evidence else { return #expect(Bool(false), "no panel") }
        #expect(panel.criteria == [0, 1, 2] && panel.contradicting.map(\.person) == ["B"])
    }

    @Test func `by best and worst are the mean of everybody's, each by an exact program`() throws {
        let people = try weighedPeople()
        let first = try #require(
            BestWorst(best: 0, worst: 3, bestToOthers: [1, 2, 2, 4], othersToWorst: [4, 2, 2, 1]))
        let second = try #require(
            BestWorst(best: 1, worst: 0, bestToOthers: [4, 1, 2, 2], othersToWorst: [1, 4, 2, 2]))
        #expect(first.leastDeviation?.deviation == 0)
        #expect(first.leastDeviation?.weights == [4, 2, 2, 1].map { Exact($0, over: 9) })
        let proposal = try people.proposal(by: .bestWorst([Judged("A", first), Judged("B", second)]))
        // (4 + 1) / 18, (2 + 4) / 18, (2 + 2) / 18 and (1 + 2) / 18 of 100.
        #expect(proposal.weights == ["27.78", "33.33", "22.22", "16.67"].compactMap { Exact($0) })
        let contradicting = try #require(
            BestWorst(best: 0, worst: 2, bestToOthers: [1, 3, 8], othersToWorst: [8, 4, 1]))
        let least = try #require(contradicting.leastDeviation)
        #expect(least.deviation.signum > 0 && least.weights.reduce(.zero, +) == 1)
        let rows = contradicting.rows.map {
            zip($0, least.weights + [least.deviation]).reduce(Exact.zero) { $0 + $1.0 * $1.1 }
        }
        #expect(rows.allSatisfy { $0.signum <= 0 })
    }

    @Test func `by rounds of rating are those of the last, with the spread and movement of each`() throws {
        let people = try weighedPeople()
        let rounds = try [[[50, 30, 10, 10], [10, 10, 40, 40]], [[40, 30, 10, 20], [30, 20, 30, 20]]].enumerated().map {
            (round: $0.offset + 1, people: ["A", "B"], ratings: try #require(DirectRatings($0.element)))
        }
        let proposal = try people.proposal(by: .ratings(rounds))
        #expect(proposal.weights == [35, 25, 20, 20])
        guard case .rounds(let told) = proposal.evidence else { return #expect(Bool(false), "no rounds") }
        #expect(told.map(\.round) == [1, 2] && told[0].figures[0].movement == nil)
        #expect(told[1].figures.compactMap(\.movement) == [5, 5, -5, -5].map { Exact($0, over: 100) })
        #expect(told[1].figures[0].quartileRange < told[0].figures[0].quartileRange)
    }

    @Test func `by who is more important than whom count how many each surpasses`() throws {
        let half = Exact(1, over: 2)
        let people = try weighedPeople()
        let matrix: [[Exact]] = [[half, 1, 1, 1], [0, half, half, 1], [0, half, half, 1], [0, 0, 0, half]]
        let proposal = try people.proposal(by: .comparisons([Judged("A", matrix)]))
        #expect(proposal.weights == [Exact(175, over: 4), 25, 25, Exact(25, over: 4)])
    }

    @Test func `are refused where fewer than two weights may change, and where no sum is kept`() throws {
        let people = try weighedPeople()
        for locked in [Set([0, 1, 2, 3]), [0, 1, 3]] {
            let answer = attempt { () throws(ProposalFault) in try people.proposal(.deviation, locked: locked) }
            guard case .failure(.locked(let free)) = answer else {
                Issue.record("locked weights changed")
                continue
            }
            #expect(free.count == 4 - locked.count)
        }
        let faculty = TestFaculty(people: 6, seed: 1)
        let plain = try #require(
            try WeighedPeople.all(Population(try rubric(countingRubric()), faculty.batches(), threads: 1)).first)
        #expect(throws: ProposalFault.self) { try plain.proposal(.entropy) }
    }
}
