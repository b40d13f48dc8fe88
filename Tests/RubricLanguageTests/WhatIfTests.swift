import Diagnostics
import Numbers
import Records
import RubricLanguage
import Testing

@Suite struct `The numbers of a rubric` {
    private static let text = """
        rubric: numbers
        version: 1.0.0
        title: Numbers
        policy: none
        period: 2024
        tables: {target: {professor: 40, lecturer: 20}, bonus: {professor: 1.5, lecturer: 1}}
        criteria:
          papers:
            counts: paper
            points:
              - {tier: core, points: 10, when: tier = core}
              - {points: 2}
            at most: [{tier: core, items: 4}, {tier: core, points: 25.5}, 60]
          books: {counts: book, points: "2 + 3", at most: 8}
        total: papers.points + books.points
        amendments:
          fewer: {set: {criteria/books/at most: 6}}
        """

    private let document = RubricDocument(SourceText(name: "numbers.yaml", text: text))

    @Test func `are found by the part to which they belong, as amended`() throws {
        #expect(
            document.numbers(of: .caps).flatMap(\.numbers) == [
                RubricNumber(path: "criteria/papers/at most/core/items", value: 4, isWhole: true),
                RubricNumber(path: "criteria/papers/at most/2/points", value: Exact(51, over: 2)),
                RubricNumber(path: "criteria/papers/at most/3", value: 60),
                RubricNumber(path: "criteria/books/at most", value: 6),
            ])
        #expect(document.numbers(of: .caps, without: ["fewer"]).last?.numbers.first?.value == 8)
        #expect(document.numbers(of: .points).map(\.path) == ["criteria/papers/points"])
        #expect(document.numbers(of: .points).flatMap(\.numbers).map(\.value) == [10, 2])
        #expect(document.numbers(of: .tables).map(\.path) == ["tables/target", "tables/bonus"])
        #expect(document.numbers(at: "tables/target/professor")?.numbers.map(\.value) == [40])
        #expect(document.numbers(at: "criteria/books/points")?.numbers == [])
        #expect(document.numbers(at: "criteria/talks") == nil && document.numbers(at: "a//b") == nil)
    }

    /// Every path that is found leads back to its number: what is set there is found again, and nothing else changes.
    @Test(arguments: RubricPart.allCases) func `can be set to others, and are then those of the rubric`(
        part: RubricPart
    ) throws {
        let numbers = document.numbers(of: part).flatMap(\.numbers)
        for number in numbers {
            let other = RubricNumber(path: number.path, value: number.value + 3, isWhole: number.isWhole)
            let (rubric, findings) = document.check(setting: [other], vocabulary: .core)
            #expect(rubric != nil, "\(findings.map(\.message))")
        }
        let same = try #require(document.check(setting: numbers, vocabulary: .core).rubric)
        let plain = try #require(document.check(vocabulary: .core).rubric)
        func limits(_ rubric: Rubric) -> [String] { rubric.criteria.flatMap(\.caps).map { "\($0.limit)" } }
        #expect(limits(same) == limits(plain))
        #expect(same.amendments.map(\.name) == ["fewer"])
    }

    @Test func `are checked like any others`() throws {
        let half = RubricNumber(path: "criteria/papers/at most/core/items", value: Exact(5, over: 2))
        let (rubric, findings) = document.check(setting: [half], vocabulary: .core)
        #expect(rubric == nil && findings.haveErrors)
        let five = RubricNumber(path: "criteria/papers/at most/core/items", value: 5)
        let caps = try #require(document.check(setting: [five], vocabulary: .core).rubric).criteria[0].caps
        #expect("\(caps[0].limit)".contains("5"))
    }
}
