import Analysis
import Numbers
import RubricLanguage
import Scoring
import Testing
import Weighting

/// A rubric that weighs papers, patents and standards in one track.
private func weighing(_ weights: [Exact], rounding: String = "", optional: String = "") -> String {
    """
    rubric: weighing
    version: 1
    period: 2023-01-01..2025-12-31
    \(rounding)
    tracks: {basic: person.track = basic, applied: person.track = applied}
    criteria:
      papers: {counts: paper, points: 1, dimension: works}
      patents: {counts: patent, points: 3, dimension: patents}
      standards: {counts: standard, points: 2, dimension: standards}
    dimensions:
      works: {score: "min(100, 100 * points / 9)", missing: zero}
      patents: {score: "min(100, 100 * points / 12)", missing: zero}
      standards: {score: "min(100, 100 * points / 7)", missing: zero}
    weights:
      basic: {works: \(weights[0]), patents: \(weights[1]), standards: \(weights[2])}
      applied: {works: 20, patents: 50, standards: 30}
    \(optional)
    grades: {of: total, bands: {good: 60.., fair: 40..<60, poor: ..<40}}
    """
}

@Suite struct `The weights of a track` {
    private static let rounded = "rounding: {dimension: 2 half-up, weighted: 1 half-up, total: 0 half-up}"
    private static let optional = "optional: {basic: {leave out: [patents, standards], at most: 60}}"

    private func population(_ text: String, people: Int = 24, seed: UInt64 = 3) throws -> Population {
        Population(try rubric(text), TestFaculty(people: people, seed: seed).batches(), threads: 1)
    }

    private func weighed(_ text: String, people: Int = 24, seed: UInt64 = 3) throws -> WeighedPeople {
        try #require(try WeighedPeople.all(population(text, people: people, seed: seed)).first)
    }

    @Test func `say whether totals are sums of weight times score, and why not`() throws {
        #expect(try weighed(weighing([50, 30, 20])).isLinear)
        #expect(try weighed(weighing([50, 30, 20], rounding: Self.rounded)).obstacles == [.rounding])
        #expect(try weighed(weighing([50, 30, 20], optional: Self.optional)).obstacles == [.optional])
        let plain = try weighed(countingRubric())
        #expect(plain.track == nil && plain.weights == [1, 1, 1] && plain.isLinearBeforeRounding)
        let bounded = countingRubric().replacing(
            "total: papers.points + patents.points + standards.points", with: "total: \"min(9, papers.points)\"")
        #expect(throws: TuningFault.notWeighted) { try WeighedPeople.all(population(bounded)) }
    }

    /// What a run gives under a rubric with other weights is what is said beforehand.
    @Test(arguments: ["", rounded], ["", optional])
    func `give the totals of a run with other weights`(rounding: String, optional: String) throws {
        let before = try weighed(weighing([50, 30, 20], rounding: rounding, optional: optional))
        for weights in [[50, 30, 20], [49, 31, 20], [0, 60, 40], [Exact(125, over: 2), Exact(75, over: 2), 0]]
            as [[Exact]]
        {
            let after = try population(weighing(weights, rounding: rounding, optional: optional))
            #expect(before.totals(weights) == before.people.map { after.totals[$0] })
        }
    }

    @Test(arguments: 0..<6) func `stay in intervals that end where something changes`(seed: Int) throws {
        let people = try weighed(weighing([50, 30, 20]), seed: UInt64(seed))
        let places = TopPlaces(5)
        for (criterion, stability) in people.stability(places).enumerated() {
            let stability = try #require(stability)
            let kept = try #require(stability.linear)
            let direction = try #require(people.direction(of: criterion))
            func grades(_ weight: Exact) -> [Int] {
                let change = weight - people.weights[criterion]
                return people.totals(zip(people.weights, direction).map { $0 + change * $1 }).map { total in
                    people.gradeEdges?.count { total ?? 0 >= $0.score } ?? 0
                }
            }
            let interval = try #require(kept.grades)
            let (low, high) = (try #require(interval.lower), try #require(interval.upper))
            let hair = Exact(1, over: 1_000_000)
            #expect(grades(low.value + hair) == grades(people.weights[criterion]))
            #expect(grades(high.value - hair) == grades(people.weights[criterion]))
            for end in [(low, -hair), (high, hair)] where stability.range.contains(end.0.value + end.1) {
                #expect(grades(end.0.value + (end.0.isIncluded ? end.1 : 0)) != grades(people.weights[criterion]))
            }
            #expect(stability.piecewise == nil && kept.order.contains(people.weights[criterion]))
        }
    }

    @Test(arguments: 0..<4) func `lead a person to the top by the changes that are found`(seed: Int) throws {
        let people = try weighed(weighing([50, 30, 20]), seed: UInt64(seed))
        let places = TopPlaces(4)
        for index in people.people.indices {
            let tuning = people.tuning(of: index, places)
            #expect(tuning.rivals.first?.level?.isProved ?? (tuning.rank == 1))
            guard !tuning.isAtTop else {
                #expect(tuning.several == nil)
                continue
            }
            let several = try #require(tuning.several)
            #expect(several.isProved)
            if let found = several.found {
                let totals = people.totals(found.weights).compactMap { $0 }
                #expect(totals.count { $0 > totals[index] } < 4)
                #expect(found.weights.reduce(.zero, +) == 100)
            }
            for along in tuning.alongWeights {
                let direction = try #require(people.direction(of: along.criterion))
                for point in [along.nearest.before, along.nearest.after].compactMap({ $0 }) where point.isAttained {
                    let change = point.point - people.weights[along.criterion]
                    let totals = people.totals(zip(people.weights, direction).map { $0 + change * $1 }).compactMap {
                        $0
                    }
                    #expect(totals.count { $0 > totals[index] } == point.place.rank - 1)
                    #expect(several.found.map { $0.size <= change.magnitude * 2 } == true)
                }
            }
        }
    }

    /// Where totals are rounded no answer for a person is one for totals before rounding alone.
    @Test(arguments: 0..<6) func `change ranks of rounded totals as is said`(seed: Int) throws {
        let people = try weighed(weighing([50, 30, 20], rounding: Self.rounded), seed: UInt64(seed))
        #expect(people.obstacles == [.rounding])
        let places = TopPlaces(4)
        func ranks(_ weights: [Exact]) -> [UInt32] {
            Scores(people.totals(weights).compactMap { $0 }).ranking().ranks
        }
        /// The smallest change among all weights in tens that does something.
        func leastChange(_ does: ([Exact]) -> Bool) -> Exact? {
            let tens = (0...10).flatMap { one in (0...(10 - one)).map { [10 * one, 10 * $0, 100 - 10 * (one + $0)] } }
            return tens.map { $0.map { Exact($0) } }.filter(does)
                .map { weights in zip(weights, people.weights).reduce(Exact.zero) { $0 + ($1.0 - $1.1).magnitude } }
                .min()
        }
        for index in people.people.indices {
            let tuning = people.tuning(of: index, places)
            for along in tuning.alongWeights {
                #expect(along.kind == .piecewise)
                #expect(along.curve?.place(at: people.weights[along.criterion]).rank == tuning.rank)
            }
            if let several = tuning.several {
                if let found = several.found { #expect(ranks(found.weights)[index] <= 4) }
                #expect(leastChange { ranks($0)[index] <= 4 }.map { several.bound ?? 1_000 <= $0 } ?? true)
            }
            if let next = tuning.rivals.first, let level = next.level {
                let rival = try #require(people.people.firstIndex(of: next.rival))
                func isLevel(_ weights: [Exact]) -> Bool { ranks(weights)[index] <= ranks(weights)[rival] }
                if let found = level.found { #expect(isLevel(found.weights)) }
                #expect(leastChange(isLevel).map { level.bound ?? 1_000 <= $0 } ?? true)
            }
        }
    }

    /// Where one weight leads a person past another, and that nothing else does.
    @Test(arguments: 0..<4) func `lead past a rival where they say`(seed: Int) throws {
        let people = try weighed(weighing([50, 30, 20]), people: 8, seed: UInt64(seed))
        let everybody = Array(people.people.indices)
        for index in everybody {
            let limits = WeightLimits(locked: seed == 0 ? [2] : [])
            let tuning = people.tuning(of: index, passing: everybody, TopPlaces(2), limits)
            #expect(tuning.rivals.map(\.rival) == everybody.filter { $0 != index }.map { people.people[$0] })
            for rival in tuning.rivals {
                let other = try #require(people.people.firstIndex(of: rival.rival))
                func isAhead(_ weights: [Exact]) -> Bool {
                    let totals = people.totals(weights).compactMap { $0 }
                    return totals[index] > totals[other]
                }
                #expect(rival.isAhead == isAhead(people.weights))
                for along in rival.alongWeights {
                    #expect(along.kind == .linear)
                    let direction = try #require(people.direction(of: along.criterion, locked: limits.locked))
                    let range = people.range(of: along.criterion, locked: limits.locked)
                    for tried in (0...50).map({ Exact(2 * $0) }) where range.contains(tried) {
                        let change = tried - people.weights[along.criterion]
                        let passes = isAhead(zip(people.weights, direction).map { $0 + change * $1 })
                        let (below, above) = along.nearest
                        let isSaid =
                            (below.map { tried < $0.weight } ?? false) || (above.map { tried > $0.weight } ?? false)
                        #expect(passes == isSaid)
                    }
                }
            }
        }
    }

    /// Bounds hold for what several weights do.
    @Test func `keep to bounds where several of them lead to the top`() throws {
        let people = try weighed(weighing([50, 30, 20]))
        for index in people.people.indices {
            let limits = WeightLimits(locked: [2], bounds: [0: 45...55])
            let tuning = people.tuning(of: index, TopPlaces(4), limits)
            let found = [tuning.several?.found, tuning.rivals.first?.level?.found].compactMap { $0 }
            for weights in found.map(\.weights) {
                #expect((45...55).contains(weights[0]) && weights[2] == 20 && weights.reduce(.zero, +) == 100)
            }
        }
    }

    /// Scores from elsewhere are weighed as those of a run.
    @Test func `weigh scores that are handed in as those of a run`() throws {
        let people = try weighed(weighing([50, 30, 20]))
        let rows = people.people.indices.map { person in (0..<3).map { people.score(person, $0) } }
        #expect(people.scored(by: rows).totals(people.weights) == people.totals(people.weights))
        let turned = people.scored(by: rows.map { row in row.map { score in score.map { 100 - $0 } } })
        #expect(turned.isLinear && turned.matrix != nil)
        #expect(
            zip(turned.totals(people.weights), people.totals(people.weights)).allSatisfy { turned, total in
                turned == total.map { 100 - $0 }
            })
    }

    @Test func `have one number of places at the top for all answers`() throws {
        let people = try weighed(weighing([50, 30, 20]), people: 3)
        let settings = TuningReport.Settings(
            topShare: Exact(1, over: 5), around: .anything, draws: 20, seed: 1)
        let report = TuningReport(people, settings, persons: Array(people.people.indices), threads: 1)
        #expect(report.places.count == 1 && report.outlook.acceptance?.top == 1)
        for (index, person) in report.persons.enumerated() {
            #expect(person.isAtTop == (report.ranking.ranks[index] == 1))
            #expect(person.isAtTop || person.several != nil)
        }
    }

    @Test func `say who has no total and who is not assessed`() throws {
        var faculty = TestFaculty(people: 6, seed: 3)
        (faculty.people[1].isAssessed, faculty.people[1].papers) = (false, 4)
        let text = weighing([50, 30, 20]).replacing(
            "\"min(100, 100 * points / 9)\", missing: zero", with: "\"100 / points\", missing: unscored")
        faculty.people[2].papers = 0
        faculty.people[3].papers = 5
        let people = try #require(
            try WeighedPeople.all(Population(try rubric(text), faculty.batches(), threads: 1)).first)
        let scored = faculty.people.count { $0.papers > 0 && $0.isAssessed }
        #expect(people.people.count == scored)
        #expect(people.withoutTotal == faculty.people.count { $0.papers == 0 })
        #expect(people.withoutTotal + people.notAssessed == 6 - scored && people.notAssessed == 1)
    }

    @Test func `share out the variance of totals, and lock what is locked`() throws {
        let people = try weighed(weighing([50, 30, 20]))
        let effects = people.effects()
        #expect(effects.compactMap(\.effective).reduce(.zero, +) == 1)
        #expect(effects.compactMap(\.nominal) == [Exact(1, over: 2), Exact(3, over: 10), Exact(1, over: 5)])
        #expect(people.direction(of: 0, locked: [1]) == [1, 0, -1])
        #expect(people.range(of: 0, locked: [1]) == 0...70)
        #expect(people.stability(TopPlaces(3), locked: [1, 2])[0] == nil)
    }

    /// What is certain holds for whatever is drawn.
    @Test(arguments: 0..<4, [[], [1]] as [Set<Int>])
    func `leave no sampled rank beyond the certain ones`(seed: Int, locked: Set<Int>) throws {
        let sums = [weighing([40, 30, 30]), countingRubric().replacing(", total: 3 half-up", with: "")]
        for text in sums {
            let people = try weighed(text, seed: UInt64(seed))
            #expect(people.isLinear)
            for around in [RankOutlook.Around.share(Exact(1, over: 10)), .share(1), .anything] {
                let outlook = people.outlook(around, locked: locked, top: 5, draws: 200, seed: 4, threads: 1)
                let (certain, sample) = (try #require(outlook.certain), try #require(outlook.sample))
                for person in people.people.indices {
                    let bound = try #require(certain[person])
                    for rank in sample.ranks(of: person) { #expect(bound.contains(rank)) }
                }
            }
        }
    }

    /// The first person has the weight of papers as total, at most 44; the second has 44.5 whatever the weights.
    @Test func `are never drawn further than they may be moved`() throws {
        var text = weighing([40, 30, 30])
        for score in ["min(100, 100 * points / 9)", "min(100, 100 * points / 12)", "min(100, 100 * points / 7)"] {
            text = text.replacing(score, with: "points / 2")
        }
        text = text.replacing("points: 3, dimension", with: "points: 1, dimension")
            .replacing("points: 2, dimension", with: "points: 1, dimension")
        let faculty = TestFaculty([
            .init(id: "P1", papers: 200), .init(id: "P2", papers: 89, patents: 89, standards: 89),
        ])
        let people = try #require(
            try WeighedPeople.all(Population(try rubric(text), faculty.batches(), threads: 1)).first)
        let outlook = people.outlook(.share(Exact(1, over: 10)), top: 1, draws: 1_000, seed: 1, threads: 1)
        #expect(outlook.certain?[0] == 2...2)
        #expect(outlook.sample?.ranks(of: 0) == [2])
    }

    @Test func `bound ranks nearby, in samples and for certain`() throws {
        for rounding in ["", Self.rounded] {
            let people = try weighed(weighing([50, 30, 20], rounding: rounding))
            func outlook(_ threads: Int) -> RankOutlook {
                people.outlook(.share(Exact(1, over: 5)), top: 5, draws: 60, seed: 4, threads: threads)
            }
            let (one, two) = (outlook(1), outlook(2))
            #expect(one.certain == two.certain && one.sample == two.sample)
            let (certain, sample) = (try #require(one.certain), try #require(one.sample))
            let ranks = Scores(people.totals(people.weights).compactMap { $0 }).ranking().ranks
            for person in people.people.indices {
                #expect(sample.rank(person, level: 0) <= sample.rank(person, level: 2))
                let bound = try #require(certain[person])
                #expect(bound.contains(Int(ranks[person])))
                for rank in sample.ranks(of: person) { #expect(bound.contains(rank)) }
            }
        }
    }
}

extension RankSample {
    /// The ranks that a person had, where each rank is a band.
    fileprivate func ranks(of person: Int) -> [Int] {
        zip(bands, bands.indices).filter { !acceptability(person, band: $1).isZero }.map(\.0)
    }
}
