import Numbers
import Statistics
import Testing

@Suite struct `A figure for reading` {
    @Test func `is within two units of the last place, however long the number is`() throws {
        var samples = Samples(seed: 71)
        for _ in 0..<200 {
            let digits = (0..<samples.int(1...40)).map { _ in String(samples.int(0...9)) }.joined()
            let point = samples.int(0...12)
            let text = "\(samples.int(1...9))" + digits.prefix(point) + "." + digits.dropFirst(point) + "1"
            let (value, expected) = (try #require(Exact(text)), try #require(Double(text)))
            #expect((Double(value) - expected).magnitude <= 2 * expected.ulp, "\(text)")
            #expect((Double(-value / 1_000_000) + expected / 1_000_000).magnitude <= 4 * (expected / 1_000_000).ulp)
        }
    }
}
