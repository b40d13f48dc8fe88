import Numbers
import Records
import RubricLanguage
import Testing

@testable import Scoring

/// Aggregations over the items of a criterion, beside what the criterion does with them.
@Suite struct `The counted items of a criterion` {
    static let seeds = Array<UInt64>(1...20)

    /// Criteria that differ in their last lines, and a total.
    private func counting(_ total: String) throws -> Rubric {
        let same = "counts: paper, where: published in period, points: \"if tier = core then 5 else 2\""
        return try rubric(
            """
            rubric: counted
            version: 1
            period: 2023-01-01..2025-12-31
            credit:
              ranked: {by: position, conserves: true, table: {1: [1], 2: [0.7, 0.3]}}
              parts: {by: formula, conserves: false, share: part}
            criteria:
              all-papers: {\(same), credit: ranked}
              best-papers: {\(same), credit: ranked, select: {best: 3}}
              mean-paper: {\(same), credit: ranked, combine: mean}
              top-paper: {\(same), credit: ranked, select: {best: 1}}
              capped: {\(same), credit: ranked, at most: [{per: journal, items: 1}, 6]}
              shared: {\(same), values: {part: 1 / contributors, twice: 2 * part}, credit: parts}
              families: {counts: patent, where: form = invention, once per: family, points: 4}
            total: "\(total)"
            """)
    }

    /// The differences of two expressions, for everybody.
    private func differences(_ one: String, _ other: String, seed: UInt64) throws -> [Exact?] {
        let counting = try counting("(\(one)) - (\(other))")
        let scored = ScoredFaculty(Batch(RandomFaculty(people: 12, seed: seed).people), counting)
        return scored.people.values.map { $0.values[counting.total.index] }
    }

    @Test(arguments: seeds) func `give together what the criterion gives`(seed: UInt64) throws {
        for (one, other) in [
            ("sum(points of all-papers)", "all-papers.points"),
            ("sum(points of all-papers, best: 3)", "best-papers.points"),
            ("mean(points of all-papers) else 0", "mean-paper.points"),
            ("max(points of all-papers) else 0", "top-paper.points"),
            ("sum(points of shared)", "shared.points"),
        ] {
            #expect(try differences(one, other, seed: seed).allSatisfy { $0 == 0 }, "\(one)")
        }
    }

    @Test(arguments: seeds) func `are those before caps and selection`(seed: UInt64) throws {
        for name in ["best-papers", "mean-paper", "top-paper", "capped"] {
            let found = try differences("sum(points of \(name))", "all-papers.points", seed: seed)
            #expect(found.allSatisfy { $0 == 0 }, "\(name)")
        }
    }

    @Test(arguments: seeds) func `fall apart by any condition`(seed: UInt64) throws {
        let parts = "sum(points of all-papers where tier = core) + sum(points of all-papers where tier != core)"
        #expect(try differences(parts, "all-papers.points", seed: seed).allSatisfy { $0 == 0 })
        let counted = "count(paper where published in period and contributors <= 3)"
        let found = try differences("count(all-papers where contributors <= 3)", counted, seed: seed)
        #expect(found.allSatisfy { $0 == 0 })
    }

    @Test(arguments: seeds) func `have named numbers by which rules can share`(seed: UInt64) throws {
        for (one, other) in [
            ("sum(part of shared)", "sum(1 / contributors of paper where published in period)"),
            ("sum(twice of shared)", "2 * sum(part of shared)"),
            ("shared.points", "sum(part * (if tier = core then 5 else 2) of shared)"),
            (
                "max(part of shared where part < 1) else 0",
                "max(1 / contributors of shared where contributors > 1) else 0"
            ),
        ] {
            #expect(try differences(one, other, seed: seed).allSatisfy { $0 == 0 }, "\(one)")
        }
    }

    @Test(arguments: seeds) func `are one of each family`(seed: UInt64) throws {
        for (one, other) in [
            ("count(families)", "count(patent where form = invention per family)"),
            ("4 * count(families)", "families.points"),
            ("count(families per family)", "count(families)"),
        ] {
            #expect(try differences(one, other, seed: seed).allSatisfy { $0 == 0 }, "\(one)")
        }
    }
}
