import Cases
import Diagnostics
import Records

/// A rubric with a little of everything that examples may name.
private let rubric = """
    rubric: small
    version: 1.0.0
    period: 2024-01-01..2024-12-31
    currency: CNY
    rounding: {item: 3 half-up, total: 3 half-up}
    parameters: {factor: 1}
    tracks: {basic: person.track = basic, applied: person.track = applied}
    credit:
      ranked: {by: position, conserves: true, table: {1: [1], 2: [0.7, 0.3], 3: [0.6, 0.3, 0.1]}}
      declared: {by: declared, conserves: true, otherwise: ranked}
    criteria:
      papers:
        counts: paper
        where: published in period
        points: [{points: 10, when: tier = core}, {points: 2}]
        credit: ranked
      income:
        counts: transformation
        points: sum(amount of receipt where date in period) / 10000 CNY
        credit: declared
      patents:
        counts: patent
        where: latest(value of status) = in-force
        evidence: [certificate]
        points: 12
        credit: declared
    measures:
      days-away: {unit: days, value: days(placement)}
      opinion: mean(mean(value of score) of assessment)
      age: year(period.to) - year(person.born)
    conditions:
      old-enough: age >= 50
      income-met: income.points >= 5
      qualified: old-enough or income-met
    total: factor * (papers.points + income.points + patents.points)
    gates:
      away: {require: days-away >= 30 days, grade at most: good}
    vetoes:
      ethics: {when: finding = ethics-violation, grade: poor}
      misconduct: {when: finding = research-misconduct, grade: poor}
    grades: {of: total, bands: {best: 10.., good: 5..<10, poor: ..<5}}
    places:
      heads: count(persons)
      unique-papers: works(papers)
    """

/// The small rubric with these examples.
func folder(_ cases: String) -> RubricFolder {
    RubricFolder(
        name: "small", rubric: SourceText(name: "rubric.yaml", text: rubric),
        cases: SourceText(name: "cases.yaml", text: cases), vocabulary: .core)
}

/// What the examples show under the small rubric.
func report(_ cases: String) -> FolderReport { runCases(in: folder(cases)) }
