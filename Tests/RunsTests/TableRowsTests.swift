import Numbers
import Testing

@testable import Runs

@Suite struct `The rows of a table` {
    @Test func `come back as they were written, wherever the pieces end`() throws {
        var random = SplitMix64(seed: 7)
        let parts = ["a", ",", "\"", "\r\n", "\n", "中", "=", "-", "1.5", "＝", " ", "@x", ""]
        let rows = (0..<60).map { number in
            [String(number)]
                + (0..<3).map { _ in
                    (0..<Int(random.next() % 5)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
                }
        }
        for count in [1, 2, 3, 64, 1 << 20] {
            var found = TableRows(reading(table(rows), pieces: count))
            for row in rows { #expect(try found.next()?.cells == row) }
            #expect(try found.next() == nil)
        }
    }
}
