import Numbers
import Optimising
import Testing

/// Linear programs, by the proofs that their answers carry.
@Suite struct LinearPrograms {
    @Test(arguments: 0..<200) func `carry the proof of their answer`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let program = smallProgram(&random)
        let answer = program.solved()
        #expect(program.proves(answer))
        if case .optimal(let numbers, prices: _) = answer {
            #expect(program.allows(numbers))
            let others = (0..<50).map { _ in
                numbers.map { _ in Exact(Int64.random(in: 0...12, using: &random), over: 3) }
            }
            #expect(others.allSatisfy { !program.allows($0) || program.cost(of: $0) >= program.cost(of: numbers) })
        }
    }

    @Test func `have answers of every kind`() {
        var kinds: Set<String> = []
        for seed in 0..<200 {
            var random = SplitMix64(seed: UInt64(seed))
            switch smallProgram(&random).solved() {
            case .optimal: kinds.insert("optimal")
            case .impossible: kinds.insert("impossible")
            case .unbounded: kinds.insert("unbounded")
            }
        }
        #expect(kinds.count == 3)
    }

    @Test func `do not prove what is false`() {
        let program = LinearProgram(
            costs: [2, 3], rows: [.init([1, 1], .atLeast, 4), .init([1, 0], .atMost, 3)])
        #expect(program.solved() == .optimal([3, 1], prices: [3, -1]))
        #expect(!program.proves(.optimal([2, 2], prices: [3, -1])))
        #expect(!program.proves(.optimal([3, 1], prices: [2, 1])))
        #expect(!program.proves(.optimal([3, 0], prices: [3, -1])))
        #expect(!program.proves(.impossible(prices: [1, -1])))
        #expect(!program.proves(.unbounded(from: [4, 0], along: [0, 1])))
        #expect(!program.proves(.unbounded(from: [3, 1], along: [0, 1])))
    }

    /// Beale's example, on which the simplex method goes round in a circle unless its rule prevents it.
    @Test func `end where a careless rule goes round in a circle`() {
        let program = LinearProgram(
            costs: [Exact(-3, over: 4), 150, Exact(-1, over: 50), 6],
            rows: [
                .init([Exact(1, over: 4), -60, Exact(-1, over: 25), 9], .atMost, 0),
                .init([Exact(1, over: 2), -90, Exact(-1, over: 50), 3], .atMost, 0),
                .init([0, 0, 1, 0], .atMost, 1),
            ])
        let answer = program.solved()
        #expect(program.proves(answer))
        if case .optimal(let numbers, prices: _) = answer { #expect(program.cost(of: numbers) == Exact(-1, over: 20)) }
    }

    @Test func `are solved without rows and without numbers`() {
        #expect(LinearProgram(costs: [1], rows: []).solved() == .optimal([0], prices: []))
        #expect(LinearProgram(costs: [-1], rows: []).solved() == .unbounded(from: [0], along: [1]))
        let impossible = LinearProgram(costs: [], rows: [.init([], .equal, -2)])
        #expect(impossible.solved() == .impossible(prices: [-1]))
    }
}

private func smallProgram(_ random: inout SplitMix64) -> LinearProgram {
    let count = Int.random(in: 1...4, using: &random)
    func number(_ range: ClosedRange<Int64>) -> Exact { Exact(Int64.random(in: range, using: &random), over: 2) }
    let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        let relations: [LinearProgram.Relation] = [.atMost, .equal, .atLeast]
        return LinearProgram.Row(
            (0..<count).map { _ in number(-3...6) }, relations.randomElement(using: &random) ?? .equal, number(-4...12))
    }
    return LinearProgram(costs: (0..<count).map { _ in number(-2...8) }, rows: rows)
}
