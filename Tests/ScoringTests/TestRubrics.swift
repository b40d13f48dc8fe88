import Diagnostics
import Numbers
import Records
import RubricLanguage
@testable import Scoring
import Testing

/// A rubric from its text; the test fails when it has faults.
func rubric(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Rubric {
    let source = SourceText(name: "test.yaml", text: text)
    let (rubric, findings) = checkRubric(source, vocabulary: .core)
    return try #require(
        rubric, "\(findings.map { render($0, in: source) }.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

/// A rubric that uses most constructs: several kinds of points, credit, caps, dimensions, weights.
let manifoldRubric = """
    rubric: manifold
    version: 1
    period: 2023-01-01..2025-12-31
    currency: CNY
    rounding: {item: 3 half-up, criterion: 3 half-up, dimension: 3 half-up, weighted: 3 half-up, total: 3 half-up}
    tracks:
      basic: person.track = basic
      applied: person.track = applied
      tech-dev: person.track = tech-dev
    tables:
      factor: {assistant: 0.5, lecturer: 0.7, associate: 1.0, professor: 1.4, else: 1}
    brackets:
      bracket: [{up to: 10, rate: 1.0}, {up to: 50, rate: 0.6}, {up to: 200, rate: 0.3}, {rate: 0.02}]
    credit:
      ranked:
        by: position
        conserves: true
        table: {1: [1], 2: [0.7, 0.3], 3: [0.6, 0.3, 0.1], 4: [0.5, 0.3, 0.1, 0.1]}
      declared: {by: declared, conserves: true}
      equal: {by: equal, conserves: true}
    criteria:
      papers:
        counts: paper
        dimension: works
        where: published in period
        values: {part: 1 / contributors, early: "if published < 2024-01 then part else 0"}
        points: [{tier: high, points: 10, when: tier = high-quality}, {tier: core, points: 5, when: tier = core}, {points: 2}]
        credit: equal
        at most: [{per: [tier, journal], items: 2}, {tier: core, points: 2}]
        select: {best: 4}
      patents:
        counts: patent
        dimension: patents
        where: granted in period
        once per: family
        points: [{tier: invention, points: 10, when: form = invention}, {tier: utility, points: 1, when: form = utility-model}, {points: 0}]
        times: [{name: spring, when: "granted in 2024-01-01..2024-06-30", by: 1.5}]
        credit: declared
      income:
        counts: transformation
        dimension: transfer
        points: bracket(sum(amount of receipt where date in period) / 10000 CNY)
    measures:
      practice-days: {unit: days, value: days(placement where mode = full-time)}
      parts: sum(part of papers where tier = core) + sum(early of papers)
      best-three: "sum(points of papers, best: 3) + h-index(points of papers)"
      journals: count(papers per journal) + met(parts > 1, practice-days >= 30 days)
    dimensions:
      works: {score: "min(100, 100 * points / (30 * factor[person.title]))", missing: unscored}
      patents: {score: "min(100, 100 * points / (40 * factor[person.title]))", missing: unscored}
      transfer: {score: "min(100, 100 * points / (60 * factor[person.title]))", missing: unscored}
      practice: {score: "min(100, 0.25 * (practice-days / 1 day))"}
    weights:
      basic: {works: 60, patents: 20, transfer: 10, practice: 10}
      applied: {works: 30, patents: 20, transfer: 30, practice: 20}
      tech-dev: {works: 0, patents: 30, transfer: 50, practice: 20}
    optional:
      basic: {leave out: [patents, transfer, practice], at most: 30}
    gates:
      practised: {for: [tech-dev], require: practice-days >= 30 days, grade at most: pass}
    grades: {of: total, bands: {excellent: 60.., good: 30..<60, pass: 10..<30, fail: ..<10}}
    quota: {excellent: {at most: 20 %, round: down, within: [institution], ties: all-out}}
    ties: [transfer.score, works.score]
    """
