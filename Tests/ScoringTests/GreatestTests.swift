import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// Criteria, groups of criteria and dimensions that each have a limit, some of them by track.
private let limited = """
    rubric: limited
    version: 1
    period: 2023-01-01..2025-12-31
    currency: CNY
    rounding: {item: 2 half-up, criterion: 1 half-up}
    tracks: {basic: person.track = basic, applied: person.track = applied, tech-dev: person.track = tech-dev}
    tables:
      roof: {basic: 20, applied: 30, tech-dev: 40}
      factor: {keys: band, rows: {"..<50000": 0.1, "50000..": 1}}
    brackets: {marginal: [{up to: 10, rate: 1}, {up to: 30, rate: 0.5}, {rate: 0}]}
    credit: {equal: {by: equal, conserves: true}}
    criteria:
      papers:
        dimension: works
        counts: paper
        points: [{tier: high, points: 10, when: tier = high-quality}, {tier: core, points: 5, when: tier = core}, {points: 2}]
        credit: equal
        at most: [{tier: high, items: 2}, {tier: core, points: 7}]
        select: {best: 4}
      patents: {dimension: works, counts: patent, points: 4, times: [{name: new, when: granted in period, by: 1.5}], at most: 15}
      income: {counts: transformation, points: "marginal(sum(amount of receipt) / 10000 CNY)", at most: "roof[person.track] else 0"}
      placements: {counts: placement, where: person.track != basic, points: 3, select: {best: 5}}
      practice: {counts: placement, points: 100, select: {best: 1}}
    shared caps:
      together: {criteria: [papers, patents], at most: 40}
      share: {criteria: [placements], at most: 20 %, of: sum}
    dimensions: {works: {}, transfer: {score: "min(25, income.points)"}}
    measures:
      sum: works.points + placements.points
      days-away: "min(12, days(placement) / 10 days)"
      either: if person.track = basic then 5 * min(2, practice.points) else -days-away
    total: works.points + transfer.score + placements.points + either
    """

@Suite struct `The greatest value that the clauses allow` {
    @Test(arguments: 1...30 as ClosedRange<UInt64>) func `is never exceeded`(seed: UInt64) throws {
        for text in [limited, manifoldRubric] {
            let rubric = try rubric(text)
            let greatest = rubric.tracks.indices.map { track in
                rubric.measures.indices.map { rubric.greatestValue(of: MeasureIndex($0), inTrack: track) }
            }
            for person in ScoredFaculty(Batch(RandomFaculty(people: 10, seed: seed).people), rubric).people.values {
                guard let track = person.outcome.track else { continue }
                for (index, value) in person.values.enumerated() {
                    guard let value, let most = greatest[track][index] else { continue }
                    #expect(value <= most, "\(rubric.measures[index].name)")
                }
            }
        }
    }

    @Test(arguments: [
        ("papers.points", ["27", "27", "27"]), ("patents.points", ["15", "15", "15"]),
        ("works.points", ["40", "40", "40"]), ("income.points", ["20", "30", "40"]),
        ("transfer.score", ["20", "25", "25"]), ("placements.points", ["0", "10", "10"]),
        ("practice.points", ["100", "100", "100"]), ("either", ["10", "0", "0"]), ("total", ["70", "75", "75"]),
    ]) func `is found through rows, caps, tables and tracks`(name: String, expected: [String]) throws {
        let rubric = try rubric(limited)
        let measure = try #require(rubric.measure(named: name))
        let found = rubric.tracks.indices.map { rubric.greatestValue(of: measure, inTrack: $0)?.description }
        #expect(found == expected)
    }

    @Test func `is not there where nothing limits a criterion`() throws {
        let rubric = try rubric(
            "{rubric: open, version: 1, period: 2024, criteria: {a: {counts: paper, points: 1}}, total: a.points}")
        #expect(rubric.greatestValue(of: rubric.total, inTrack: 0) == nil)
    }

    @Test func `may be declared`() throws {
        let rubric = try rubric(
            limited + "\ngreatest: {total: {basic: 70, applied: 75}, placements.points: {basic: 0, applied: 10}}")
        #expect(rubric.measures.count > 10)
    }
}
