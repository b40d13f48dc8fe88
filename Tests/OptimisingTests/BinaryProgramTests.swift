import Numbers
import Optimising
import Testing

/// Yes-or-no programs against the search of all choices.
@Suite struct BinaryPrograms {
    @Test(arguments: 0..<400)
    func `find what the search of all choices finds, tie-break included`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let program = smallProgram(&random)
        let order = Array(program.values.indices).shuffled(using: &random)
        let expected = bestOfAll(program, order)
        let choice = program.best(preferring: order)
        #expect(choice?.chosen == expected)
        if let choice {
            #expect(choice.isBest && choice.isPreferred)
            #expect(program.allows(choice.chosen) && program.value(of: choice.chosen) == choice.value)
        }
    }

    @Test func `prefer the first decisions among equally good choices`() {
        let weights: [Exact] = [1, 2, 3, 4, 5]
        let program = BinaryProgram(
            values: weights, limits: [.init(weights.indices.map { .init($0, weights[$0]) }, atMost: 10)])
        #expect(program.best(preferring: [0, 1, 2, 3, 4])?.chosen == [true, true, true, true, false])
        #expect(program.best(preferring: [4, 3, 2, 1, 0])?.chosen == [true, false, false, true, true])
    }

    @Test func `have no choice where the limits contradict each other`() {
        let program = BinaryProgram(
            values: [1, 1],
            limits: [
                .init([.init(0, 1), .init(1, 1)], atMost: 1), .init([.init(0, -1), .init(1, -1)], atMost: -2),
            ])
        #expect(program.best(preferring: [0, 1]) == nil)
    }

    @Test func `are empty without decisions`() {
        #expect(BinaryProgram(values: [], limits: []).best(preferring: [])?.value == .zero)
    }

    @Test func `say what is not proved when the effort is spent`() throws {
        var random = SplitMix64(seed: 1)
        let program = discipline(people: 12, &random)
        let best = try #require(program.best(preferring: Array(program.values.indices)))
        let choice = try #require(program.best(preferring: Array(program.values.indices), effort: 10))
        #expect(program.allows(choice.chosen) && program.value(of: choice.chosen) == choice.value)
        #expect(choice.value <= best.value && best.value <= choice.bound && !choice.isPreferred)
    }

    @Test(arguments: 0..<3)
    func `prove the best choice of a whole discipline`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let program = discipline(people: 12, &random)
        let choice = try #require(program.best(preferring: Array(program.values.indices)))
        #expect(choice.isBest && choice.isPreferred)
        #expect(program.allows(choice.chosen))
    }
}

/// Up to eleven decisions with limits of many kinds, few different values and so many ties.
private func smallProgram(_ random: inout SplitMix64) -> BinaryProgram {
    let count = Int.random(in: 1...11, using: &random)
    let values = (0..<count).map { _ in Exact(Int64.random(in: -2...12, using: &random), over: 2) }
    let limits = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let terms = (0..<count).filter { _ in Bool.random(using: &random) }.map {
            BinaryProgram.Term($0, Exact(Int64.random(in: -3...9, using: &random), over: 4))
        }
        return BinaryProgram.Limit(terms, atMost: Exact(Int64.random(in: -1...14, using: &random), over: 4))
    }
    return BinaryProgram(values: values, limits: limits)
}

private func bestOfAll(_ program: BinaryProgram, _ order: [Int]) -> [Bool]? {
    var best: [Bool]?
    for bits in 0..<(1 << program.values.count) {
        let chosen = program.values.indices.map { bits >> $0 & 1 == 1 }
        guard program.allows(chosen) else { continue }
        guard let known = best else {
            best = chosen
            continue
        }
        let (value, knownValue) = (program.value(of: chosen), program.value(of: known))
        let isPreferred = order.first { chosen[$0] != known[$0] }.map { chosen[$0] } ?? false
        if value > knownValue || value == knownValue && isPreferred { best = chosen }
    }
    return best
}

/// People with publications: slots of four places, at most four a person and half of them books, three a person in
/// all, a fifth of the slots for people who do not count.
private func discipline(people: Int, _ random: inout SplitMix64) -> BinaryProgram {
    var values: [Exact] = []
    var slots: [Exact] = []
    var limits: [BinaryProgram.Limit] = []
    var outside: [Bool] = []
    for person in 0..<people {
        var (all, books): ([BinaryProgram.Term], [BinaryProgram.Term]) = ([], [])
        for _ in 0..<Int.random(in: 4...14, using: &random) {
            let authors = Int64.random(in: 1...4, using: &random)
            let slot = Exact(1, over: authors).rounded(RoundingStep(places: 4, mode: .halfUp))
            let tier = Exact([20, 40, 70, 100, 140, 200].randomElement(using: &random) ?? 20)
            all.append(.init(values.count, slot))
            if Int.random(in: 0..<5, using: &random) == 0 { books.append(.init(values.count, slot)) }
            values.append((tier * slot).rounded(RoundingStep(places: 4, mode: .halfUp)))
            slots.append(slot)
            outside.append(person % 6 == 0)
        }
        limits += [.init(all, atMost: 4), .init(books, atMost: 2)]
    }
    limits.append(.init(slots.indices.map { .init($0, slots[$0]) }, atMost: Exact(3 * people * 5 / 6)))
    limits.append(
        .init(
            slots.indices.map { .init($0, slots[$0] * (outside[$0] ? Exact(4, over: 5) : Exact(-1, over: 5))) },
            atMost: .zero))
    return BinaryProgram(values: values, limits: limits)
}
