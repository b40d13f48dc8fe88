import Numbers
import Testing

@Suite struct `A root` {
    @Test(arguments: 1...7)
    func `is the decimal nearest to the true one`(degree: Int) {
        var samples = Samples(seed: UInt64(degree))
        for _ in 0..<150 {
            let places = samples.int(0...12)
            let value = samples.exact().magnitude
            let root = value.root(degree, places: places)
            if degree == 2 { #expect(value.squareRoot(places: places) == root) }
            let half = Exact(1, over: 2) / Exact(10).raised(to: places)
            #expect((root + half).raised(to: degree) > value)
            if root >= half { #expect((root - half).raised(to: degree) <= value) }
            #expect((root.terminatingPlaces ?? .max) <= places)
            if !degree.isMultiple(of: 2) { #expect((-value).root(degree, places: places) == -root) }
        }
    }

    @Test func `of a perfect power is exact`() {
        #expect(Exact(144).squareRoot(places: 0) == 12)
        #expect(Exact(1, over: 4).squareRoot(places: 3).description == "0.5")
        #expect(Exact(27, over: 1_000).root(3, places: 1).description == "0.3")
        #expect(Exact(0).squareRoot(places: 2) == 0)
        #expect(
            [Exact(8, over: 18), Exact(mantissa: 225, scale: 2), 0].map(\.rationalRoot) == [
                Exact(2, over: 3), Exact(3, over: 2), 0,
            ])
        #expect([Exact(2), Exact(mantissa: 25, scale: 1), Exact(-4)].allSatisfy { $0.rationalRoot == nil })
    }

    @Test func `rounds its half up`() {
        #expect(Exact(625, over: 10_000).squareRoot(places: 1).description == "0.3")
        #expect(Exact(2).squareRoot(places: 40).description == "1.4142135623730950488016887242096980785697")
    }
}
