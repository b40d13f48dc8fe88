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
    }

    @Test func `rounds its half up`() {
        #expect(Exact(625, over: 10_000).squareRoot(places: 1).description == "0.3")
        #expect(Exact(2).squareRoot(places: 40).description == "1.4142135623730950488016887242096980785697")
    }
}

@Suite struct `A logarithm` {
    @Test func `has the digits that the tables have`() {
        #expect(Exact(2).naturalLogarithm(places: 40).description == "0.6931471805599453094172321214581765680755")
        #expect(Exact(10).naturalLogarithm(places: 30).description == "2.302585092994045684017991454684")
        #expect(Exact(2).commonLogarithm(places: 30).description == "0.301029995663981195213738894724")
        #expect(Exact(1, over: 2).naturalLogarithm(places: 3).description == "-0.693")
        #expect(Exact(3).commonLogarithm(places: 3).description == "0.477")
        #expect(Exact(1_000_001, over: 1_000_000).naturalLogarithm(places: 12).description == "0.000001")
    }

    @Test func `of a power of ten is exact`() {
        for exponent in -30...30 {
            #expect(Exact(10).raised(to: exponent).commonLogarithm(places: 0) == Exact(exponent))
        }
        #expect(Exact.one.naturalLogarithm(places: 5) == 0)
    }

    @Test func `adds where its numbers multiply`() {
        var samples = Samples(seed: 21)
        let slack = Exact(3, over: 2) / Exact(10).raised(to: 20)
        for _ in 0..<100 {
            let (a, b) = (samples.exact().magnitude + 1, samples.exact().magnitude + 1)
            let logarithms = [a, b, a * b].map { $0.naturalLogarithm(places: 20) }
            #expect((logarithms[0] + logarithms[1] - logarithms[2]).magnitude <= slack)
            let common = [a, b, a * b].map { $0.commonLogarithm(places: 20) }
            #expect((common[0] + common[1] - common[2]).magnitude <= slack)
            #expect((1 / a).naturalLogarithm(places: 20) == -logarithms[0])
        }
    }

    @Test func `with fewer places is the longer one rounded`() {
        var samples = Samples(seed: 22)
        for _ in 0..<100 {
            let value = samples.exact().magnitude + Exact(1, over: 1_000)
            let long = value.naturalLogarithm(places: 30)
            for places in 0...6 {
                let step = RoundingStep(places: places, mode: .halfUp)
                #expect(value.naturalLogarithm(places: places) == long.rounded(step))
            }
        }
    }
}
