import Numbers
import Testing

@testable import Weighting

@Suite struct `A path of weights` {
    /// A world, a path in it and everybody's line along it.
    private struct Path {
        let world: World
        let direction: [Exact]
        let lines: ScoreLines
        let ranking: RankedPeople

        init(seed: Int) throws {
            var random = SplitMix64(seed: UInt64(seed))
            let small = try World(&random)
            world = seed.isMultiple(of: 3) ? try small.widened() : small
            let criterion = Int.random(in: 0..<world.weights.count, using: &random)
            let unlocked = world.weights.indices.filter { _ in Bool.random(using: &random) }
            let rebalancing: Rebalancing = seed.isMultiple(of: 2) ? .none : .proportional(unlocked)
            direction =
                rebalancing.direction(of: criterion, world.weights)
                ?? world.weights.indices.map { $0 == criterion ? 1 : 0 }
            let scores = world.matrix.scores(world.weights)
            lines = ScoreLines(from: scores, gaining: world.matrix.scores(direction))
            ranking = scores.ranking()
        }
    }

    @Test(arguments: 0..<150) func `keeps the order of people in an interval`(seed: Int) throws {
        let path = try Path(seed: seed)
        let (world, points) = (path.world, path.world.points(path.direction))
        let stability = path.lines.orderStability(path.ranking)
        let before = world.scores()
        let whole = interval(points) { ranks(world.scores(path.direction, at: $0)) == ranks(before) }
        #expect(stability.whole == whole)
        let strict = interval(points) { point in
            let scores = world.scores(path.direction, at: point)
            return world.people.allSatisfy { one in
                world.people.allSatisfy { before[one] <= before[$0] || scores[one] > scores[$0] }
            }
        }
        #expect(stability.strict == strict)
    }

    @Test(arguments: 0..<200) func `keeps the set at the top in an interval`(seed: Int) throws {
        let path = try Path(seed: seed)
        let (world, points) = (path.world, path.world.points(path.direction))
        for places in 0...world.people.count {
            let top = TopPlaces(places)
            let members = world.top(top, world.scores())
            let expected = interval(points) { world.top(top, world.scores(path.direction, at: $0)) == members }
            #expect(path.lines.topInterval(top, path.ranking) == expected)
        }
    }

    @Test(arguments: 0..<150) func `keeps every grade in an interval`(seed: Int) throws {
        let path = try Path(seed: seed)
        let world = path.world
        var random = SplitMix64(seed: UInt64(seed))
        let edges = Set(
            (0..<3).map { _ in
                (world.scores().randomElement(using: &random) ?? 0) + Exact(Int64(random.next() % 3), over: 3)
            }
        ).sorted().map { GradeEdge($0, isIncluded: Bool.random(using: &random)) }
        func grades(_ scores: [Exact]) -> [Int] {
            scores.map { score in edges.count { $0.isIncluded ? score >= $0.score : score > $0.score } }
        }
        let expected = interval(world.points(path.direction, edges: edges.map(\.score))) {
            grades(world.scores(path.direction, at: $0)) == grades(world.scores())
        }
        #expect(path.lines.gradeInterval(edges) == expected)
    }

    @Test(arguments: 0..<150) func `gives a person's rank at every point`(seed: Int) throws {
        let path = try Path(seed: seed)
        let world = path.world
        for person in world.people {
            let curve = path.lines.rankCurve(of: person)
            for point in world.points(path.direction) {
                let scores = world.scores(path.direction, at: point)
                let place = curve.place(at: point)
                #expect(place.rank == ranks(scores)[person])
                #expect(place.sharing == scores.count { $0 == scores[person] })
            }
            let part = curve.within(Interval(-1...1))
            for point in world.points(path.direction) where -1...1 ~= point {
                #expect(part.place(at: point) == curve.place(at: point))
            }
            #expect(part.steps.allSatisfy { -1...1 ~= $0 })
            #expect(curve.within(Interval(from: nil, to: nil)) == curve)
        }
    }

    @Test(arguments: 0..<150) func `leads to the nearest point with a place at the top`(seed: Int) throws {
        let path = try Path(seed: seed)
        let world = path.world
        let points = world.points(path.direction)
        for person in world.people {
            let curve = path.lines.rankCurve(of: person)
            let top = TopPlaces(2)
            let nearest = curve.nearest(among: top, in: Interval(from: nil, to: nil))
            let outside = interval(points) { !world.top(top, world.scores(path.direction, at: $0)).contains(person) }
            if world.top(top, world.scores()).contains(person) {
                #expect(nearest.before?.point == 0 && nearest.after?.isAttained == true)
            } else {
                #expect(nearest.after?.point == outside.upper?.value)
                #expect(nearest.after?.isAttained == outside.upper.map { !$0.isIncluded })
                #expect(nearest.before?.point == outside.lower?.value)
                #expect(nearest.before?.isAttained == outside.lower.map { !$0.isIncluded })
                if let after = nearest.after {
                    let near = Interval(0...after.point)
                    #expect(curve.nearest(among: top, in: near).after == (after.isAttained ? after : nil))
                }
            }
        }
    }

    @Test(arguments: 0..<100) func `leads past a rival, or never`(seed: Int) throws {
        let path = try Path(seed: seed)
        let world = path.world
        for person in world.people {
            for rival in world.people where rival != person {
                let answer = world.matrix.passing(person, rival, from: world.weights, along: path.direction)
                func lead(_ point: Exact) -> Exact {
                    let scores = world.scores(path.direction, at: point)
                    return scores[person] - scores[rival]
                }
                switch answer {
                case .isAhead: #expect(lead(0) > 0)
                case .never: #expect(lead(0) <= 0 && lead(1) == lead(0))
                case .above(let point): #expect(lead(point) == 0 && lead(point + 1) > 0 && point >= 0)
                case .below(let point): #expect(lead(point) == 0 && lead(point - 1) > 0 && point <= 0)
                }
            }
        }
    }

    @Test(arguments: 0..<100) func `keeps the sum of the weights where the others answer`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let weights = (0..<5).map { _ in Exact(Int64.random(in: 0...4, using: &random), over: 3) }
        let direction = Rebalancing.proportional([0, 2, 3]).direction(of: 2, weights)
        #expect((direction == nil) == (weights[0] + weights[3]).isZero)
        if let direction {
            #expect(direction.reduce(.zero, +).isZero && direction[2] == 1)
            #expect(direction[1].isZero && direction[4].isZero)
            #expect(direction[0] * weights[3] == direction[3] * weights[0])
        }
    }

    @Test func `is written as an interval`() {
        #expect("\(Interval(from: nil, to: .init(Exact(7, over: 3), isIncluded: false)))" == "(-∞, 7/3)")
        #expect("\(Interval(-2...3).shifted(by: 1).notNegative)" == "[0, 4]")
        #expect("\(Interval(-2...3).shifted(by: 3).notNegative)" == "[1, 6]")
        #expect(Interval(-2...3).contains(3) && !Interval(from: .init(3, isIncluded: false), to: nil).contains(3))
    }
}
