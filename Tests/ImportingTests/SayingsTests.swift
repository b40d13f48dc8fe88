import Numbers
import Records
import Testing

@testable import Importing

@Suite struct `What dated attributes say` {
    /// Law: to compare only those that share a word finds what comparing all finds.
    @Test(arguments: 0..<50 as Range<UInt64>)
    func `is found as if all were compared`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let kinds = [try #require(Vocabulary.core.kind("title")), try #require(Vocabulary.core.kind("track"))]
        let words = (0..<12).map { _ in
            (0..<3).map { _ in ["a", "b", nil, nil].randomElement(using: &random) ?? nil }
        }
        let all = words.map { (words: $0, kind: kinds[Int.random(in: 0...1, using: &random)]) }
        var sayings = Sayings()
        func says(_ other: Int, all number: Int) -> Bool {
            all[other].kind == all[number].kind
                && zip(all[number].words, all[other].words).allSatisfy { $0 == nil || $0 == $1 }
        }
        for number in all.indices {
            let isSaid = (0..<number).contains { says($0, all: number) }
            #expect(sayings.say(all[number].words, of: all[number].kind) == isSaid)
            sayings.add(all[number].words, of: all[number].kind)
        }
        for number in all.indices {
            let isRepeated = all.indices.contains { other in
                other != number && says(other, all: number) && (other < number || all[other].words != all[number].words)
            }
            #expect(sayings.repeatsAnother(number) == isRepeated)
        }
    }
}
