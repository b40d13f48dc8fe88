import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// Aggregations over random papers, beside the same worked out from the papers themselves.
@Suite struct `An aggregation` {
    static let seeds = Array<UInt64>(1...40)

    @Test(arguments: seeds) func `of the best takes the greatest values and no others`(seed: UInt64) throws {
        let papers = RandomPapers(seed: seed)
        let falling = papers.list.compactMap(\.pages).sorted(by: >)
        for best in 1...4 {
            let kept = falling.prefix(best)
            let sum = try papers.value("sum(pages of paper, best: \(best))")
            #expect(sum == Exact(kept.reduce(0, +)))
            let mean = try papers.value("mean(pages of paper, best: \(best))")
            #expect(mean == (kept.isEmpty ? nil : Exact(kept.reduce(0, +)) / Exact(kept.count)))
        }
        #expect(try papers.value("sum(pages of paper, best: 999)") == papers.value("sum(pages of paper)"))
        #expect(try papers.value("mean(pages of paper, best: 999)") == papers.value("mean(pages of paper)"))
    }

    @Test(arguments: seeds) func `counts all values before it takes the best`(seed: UInt64) throws {
        let papers = RandomPapers(seed: seed)
        let isEnough = papers.list.compactMap(\.pages).count >= 3
        #expect(try (papers.value("sum(pages of paper, best: 1, at-least: 3)") != nil) == isEnough)
    }

    @Test(arguments: seeds) func `finds the greatest h with h values of at least h`(seed: UInt64) throws {
        let papers = RandomPapers(seed: seed)
        let pages = papers.list.compactMap(\.pages)
        let h = (0...pages.count).last { h in pages.count { $0 >= h } >= h } ?? 0
        #expect(try papers.value("h-index(pages of paper)") == Exact(h))
    }

    @Test(arguments: seeds) func `per key looks at each group once`(seed: UInt64) throws {
        let papers = RandomPapers(seed: seed)
        let groups = papers.groups(\.journal)
        #expect(try papers.value("count(paper per journal)") == Exact(groups.count))
        #expect(try papers.value("sum(members of paper per journal)") == Exact(papers.list.count))
        #expect(try papers.value("max(members of paper per journal) else 0") == Exact(groups.map(\.count).max() ?? 0))
        let firsts = groups.compactMap(\.first?.pages).reduce(0, +)
        #expect(try papers.value("sum(pages of paper per journal)") == Exact(firsts))
        let large = groups.count { $0.count > 1 }
        #expect(try papers.value("sum(if members > 1 then 1 else 0 of paper per journal)") == Exact(large))
        #expect(try papers.value("if all(members <= 1 of paper per journal) then 1 else 0") == (large == 0 ? 1 : 0))
    }

    @Test(arguments: seeds) func `groups by texts, codes, numbers and dates`(seed: UInt64) throws {
        let papers = RandomPapers(seed: seed)
        #expect(try papers.value("count(paper per tier)") == Exact(papers.groups(\.tier).count))
        #expect(try papers.value("count(paper per pages)") == Exact(papers.groups(\.pages).count))
        #expect(try papers.value("count(paper per published)") == Exact(papers.groups(\.year).count))
        #expect(try papers.value("count(paper per year(published))") == Exact(papers.groups(\.year).count))
        let late = papers.list.filter { ($0.year ?? 0) >= 2022 }
        let found = try papers.value("count(paper where published >= 2022-01 per journal)")
        #expect(found == Exact(RandomPapers.groups(late, \.journal).count))
    }

    @Test(arguments: seeds) func `groups details within their item`(seed: UInt64) throws {
        let papers = RandomPapers(seed: seed)
        let found = try papers.value("sum(count(contributor per institution) of paper)")
        #expect(found == Exact(papers.list.map { Set($0.institutions).count }.reduce(0, +)))
        let nested = try papers.value("sum(members * count(contributor per institution) of paper per journal)")
        let expected = papers.groups(\.journal).map { $0.count * Set($0.first?.institutions ?? []).count }
        #expect(nested == Exact(expected.reduce(0, +)))
    }

    @Test(arguments: seeds) func `is left out of what is met where it is not known`(seed: UInt64) throws {
        let papers = RandomPapers(seed: seed)
        let conditions = [
            "count(paper) > 4", "mean(pages of paper) > 8", "exists(paper where tier = core)", "person.born < 1980-01",
        ]
        let each = try conditions.map { try papers.value("if \($0) then 1 else 0") ?? 0 }
        #expect(try papers.value("met(\(conditions.joined(separator: ", ")))") == each.reduce(0, +))
        #expect(try papers.value("met(not (person.born < 1980-01))") == 0)
    }
}

/// Papers of one person, some of them with gaps.
private struct RandomPapers {
    struct Paper {
        var pages: Int?
        var journal: String?
        var year: Int?
        var tier: String?
        var institutions: [String]
    }

    var list: [Paper] = []

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Int.random(in: 0...12, using: &random) { list.append(Self.paper(&random)) }
    }

    private static func paper(_ random: inout SplitMix64) -> Paper {
        func maybe<Value>(_ value: Value) -> Value? { Int.random(in: 0..<5, using: &random) == 0 ? nil : value }
        return Paper(
            pages: maybe(Int.random(in: 0...15, using: &random)),
            journal: maybe("J\(Int.random(in: 0..<4, using: &random))"),
            year: maybe(Int.random(in: 2020...2024, using: &random)),
            tier: maybe(["core", "general"].randomElement(using: &random) ?? "core"),
            institutions: (0..<Int.random(in: 0...3, using: &random)).map { _ in
                "I\(Int.random(in: 0..<2, using: &random))"
            })
    }

    /// The papers that agree in a value, in order; each without the value by itself.
    func groups<Value: Hashable>(_ value: (Paper) -> Value?) -> [[Paper]] { Self.groups(list, value) }

    static func groups<Value: Hashable>(_ papers: [Paper], _ value: (Paper) -> Value?) -> [[Paper]] {
        let known = Dictionary(grouping: papers.filter { value($0) != nil }) { value($0) }
        return Array(known.values) + papers.filter { value($0) == nil }.map { [$0] }
    }

    /// What an expression gives.
    func value(_ expression: String) throws -> Exact? {
        let rubric = try rubric("{rubric: aggregates, version: 1, period: 2024, total: \"\(expression)\"}")
        return ScoredFaculty(Batch([person]), rubric).people["P"]?.values[rubric.total.index] ?? nil
    }

    private var person: RandomFaculty.Element {
        RandomFaculty.Element(
            kind: "person", fields: [("id", .text("P")), ("name", .text("P"))],
            children: list.enumerated().map { number, paper in
                var fields: [(String, RandomFaculty.FieldValue)] = [("id", .text("i\(100 + number)"))]
                if let pages = paper.pages { fields.append(("pages", .number(pages))) }
                if let journal = paper.journal { fields.append(("journal", .text(journal))) }
                if let year = paper.year { fields.append(("published", .date(year, nil, nil))) }
                if let tier = paper.tier { fields.append(("tier", .code(tier))) }
                return RandomFaculty.Element(
                    kind: "paper", fields: fields,
                    children: paper.institutions.map {
                        RandomFaculty.Element(kind: "contributor", fields: [("institution", .text($0))])
                    })
            })
    }
}
