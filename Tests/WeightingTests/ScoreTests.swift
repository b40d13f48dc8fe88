import Numbers
import Testing

@testable import Weighting

@Suite struct `Scores under weights` {
    @Test(arguments: 0..<200) func `are what rational arithmetic says, and so are ranks`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let world = try World(&random)
        for world in [world, try world.widened()] {
            let scores = world.matrix.scores(world.weights)
            #expect(world.people.map { scores[$0] } == world.scores())
            let ranking = scores.ranking()
            #expect(ranking.ranks.map { Int($0) } == ranks(world.scores()))
            #expect(ranking.order.map { world.scores()[Int($0)] } == world.scores().sorted(by: >))
            let last = world.scores().map { own in world.scores().count { $0 >= own } }
            #expect(ranking.lastPlaces().map { Int($0) } == last)
            #expect(ranking.tied == zip(ranks(world.scores()), last).count { $0 != $1 })
        }
    }

    /// Binary floating point breaks these ties: 0.1 × 21 and 0.3 × 7 differ there.
    /// Admissions of Rizan and others 2020, each criterion over its greatest value.
    @Test func `are those of a published admission`() throws {
        let points: [[Int64]] = [
            [3, 2, 3, 0, 0, 0, 4], [3, 4, 3, 0, 0, 0, 3], [3, 3, 3, 0, 2, 1, 4], [2, 2, 3, 4, 2, 0, 3],
        ]
        let matrix = try ScoreMatrix(
            columns: (0..<7).map { criterion in
                let column = points.map { $0[criterion] }
                return column.map { Exact($0, over: column.max() ?? 1) }
            })
        let scores = matrix.scores(["0.1", "0.1", "0.1", "0.15", "0.2", "0.25", "0.1"].compactMap { Exact($0) })
        let rounded = (0..<4).map { scores[$0].rounded(RoundingStep(places: 3, mode: .halfUp)) }
        #expect(rounded == ["0.35", "0.375", "0.825", "0.642"].map { Exact($0) })
    }

    @Test func `tie where they are equal`() throws {
        let rows: [[Int64]] = [
            [3, 0, 6, 0], [0, 6, 3, 0], [1, 4, 0, 3], [0, 0, 7, 0], [21, 0, 0, 0], [2, 0, 0, 4],
        ]
        let matrix = try ScoreMatrix(counts: (0..<4).map { column in rows.map { $0[column] } })
        let scores = matrix.scores((1...4).map { Exact($0, over: 10) })
        #expect((0..<6).map { scores[$0].description } == ["2.1", "2.1", "2.1", "2.1", "2.1", "1.8"])
        #expect(scores.ranking().ranks == [1, 1, 1, 1, 1, 6])
        let doubles = rows.map { row in zip([0.1, 0.2, 0.3, 0.4], row).reduce(0.0) { $0 + $1.0 * Double($1.1) } }
        #expect(Set(doubles).count > 2)
    }

    @Test func `of a hundred thousand people are exact, where doubles misplace most of them`() throws {
        var random = SplitMix64(seed: 11)
        let counts = (0..<12).map { _ in
            (0..<100_000).map { _ in Int64(random.next() & random.next() & random.next() & 15) }
        }
        let tenths = (0..<12).map { _ in Int64.random(in: 1...99, using: &random) }
        let matrix = try ScoreMatrix(counts: counts)
        let ranking = matrix.scores(tenths.map { Exact($0, over: 10) }).ranking()
        var (scores, doubles) = ([Exact](), [Double]())
        for person in 0..<matrix.people {
            let some = (0..<12).filter { counts[$0][person] != 0 }
            scores.append(some.reduce(.zero) { $0 + Exact(mantissa: tenths[$1], scale: 1) * Exact(counts[$1][person]) })
            doubles.append(some.reduce(0) { $0 + Double(tenths[$1]) / 10 * Double(counts[$1][person]) })
        }
        // From the first down scores fall, and the rank is the place wherever they do.
        var (wrong, rank) = (0, 1 as UInt32)
        for (place, person) in ranking.order.enumerated() {
            let before = place == 0 ? nil : scores[Int(ranking.order[place - 1])]
            if let before, before < scores[Int(person)] { wrong += 1 }
            if before != scores[Int(person)] { rank = UInt32(place + 1) }
            if ranking.ranks[Int(person)] != rank { wrong += 1 }
        }
        #expect(wrong == 0 && Set(ranking.order).count == matrix.people)
        let misplaced = zip(minimumRanks(doubles), ranking.ranks).count { $0 != $1 }
        #expect(misplaced > 50_000)
    }

    @Test func `are refused where no common unit holds a column`() {
        let primes: [Int64] = [4_294_967_291, 4_294_967_279, 4_294_967_231]
        #expect(throws: WeightingFault.columnTooWide(1)) {
            try ScoreMatrix(columns: [[1, 2, 3], primes.map { Exact(1, over: $0) }])
        }
        #expect(throws: WeightingFault.columnsDiffer(1)) { try ScoreMatrix(counts: [[1, 2], [1]]) }
        #expect(throws: WeightingFault.columnTooWide(0)) { try ScoreMatrix(counts: [[.max]]) }
    }

    @Test(arguments: 0..<200) func `give the places at the top, with all who are equal`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let world = try World(&random)
        let ranking = world.matrix.scores(world.weights).ranking()
        let places = Int.random(in: 0...(world.people.count + 1), using: &random)
        let top = TopPlaces(places)
        let members = ranking.order.prefix(top.members(of: ranking)).map { Int($0) }
        #expect(Set(members) == world.top(top, world.scores()))
    }

    @Test func `count a share of the people rounded down, and one at least`() {
        #expect(TopPlaces(share: Exact(1, over: 5), of: 4).count == 1)
        #expect(TopPlaces(share: Exact(1, over: 5), of: 0).count == 0)
        #expect(TopPlaces(share: Exact(1, over: 5), of: 14).count == 2)
        #expect(TopPlaces(share: Exact(3, over: 2), of: 14).count == 14)
    }
}

/// Ranks by sorting, as a program with binary floating point gives them.
private func minimumRanks(_ scores: [Double]) -> [UInt32] {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var ranks = [UInt32](repeating: 1, count: scores.count)
    for (place, person) in order.enumerated().dropFirst() {
        let before = order[place - 1]
        ranks[person] = scores[before] == scores[person] ? ranks[before] : UInt32(place + 1)
    }
    return ranks
}

extension World {
    /// Who has a place at the top: by how many are ahead.
    func top(_ top: TopPlaces, _ scores: [Exact]) -> Set<Int> {
        Set(people.filter { person in scores.count { $0 > scores[person] } < top.count })
    }
}
