import Numbers
import Testing

@Suite struct ExactColumnTests {
    /// Short and long decimals, fractions, numbers of many words, and none.
    private func numbers(_ seed: UInt64) -> [Exact?] {
        var random = SplitMix64(seed: seed)
        return (0..<200).map { _ in
            let number = Exact(
                mantissa: Int64(bitPattern: random.next()) >> Int64(random.below(64)), scale: random.below(19))
            return switch random.below(5) {
            case 0: nil
            case 1: number / Exact(Int64(1 + random.below(50)))
            case 2: number * number * number
            default: number
            }
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>) func `gives back every number and every gap`(seed: UInt64) {
        let (first, second) = (numbers(seed), numbers(seed &* 1_000))
        var (column, behind) = (ExactColumn(), ExactColumn())
        for number in first { column.append(number) }
        for number in second { behind.append(number) }
        column.append(contentsOf: behind)
        #expect(column.count == first.count + second.count)
        #expect((0..<column.count).map { column[$0] } == first + second)
    }
}
