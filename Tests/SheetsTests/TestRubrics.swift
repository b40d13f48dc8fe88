/// A rubric with shares, factors, duplicates, selections, caps, weights, a gate, a veto and a quota.
let classified = """
    rubric: classified
    version: 1.2.0
    title: {en: Classified evaluation, zh: 分类评价}
    period: 2023-01-01..2025-12-31
    currency: CNY
    rounding: {item: 3 half-up, criterion: 3 half-up, dimension: 3 half-up, weighted: 3 half-up, total: 3 half-up}
    tracks:
      basic: {title: {en: Basic, zh: 基础}, when: person.track = basic}
      applied: {title: {en: Applied, zh: 应用}, when: person.track = applied}
    credit:
      ranked:
        by: position
        conserves: true
        table: {1: [1], 2: [0.7, 0.3], 3: [0.6, 0.3, 0.1]}
      declared: {by: declared, conserves: true}
    criteria:
      papers:
        title: {en: Papers, zh: 论文}
        dimension: works
        counts: paper
        where: published in period
        points:
          - {tier: high, title: {en: High quality, zh: 高质量}, points: 10, when: tier = high-quality}
          - {tier: core, points: 5, when: tier = core}
        times: [{name: review, title: {en: Review, zh: 综述}, when: form = review, by: 0.5}]
        credit: ranked
        evidence: [full-text]
        select: {best: 3}
        at most: [{tier: core, points: 6}]
      patents:
        title: {en: Patents, zh: 专利}
        dimension: patents
        counts: patent
        where: granted in period
        once per: family
        points: [{tier: invention, points: 10, when: form = invention}, {points: 0}]
        credit: declared
    measures:
      days-away: {title: {en: Days at enterprises, zh: 实践天数}, unit: days, value: days(placement)}
      judged: {title: {en: Judged, zh: 评议}, value: "mean(mean(value of score where not (conflict else false)) of assessment)"}
    dimensions:
      works: {title: {en: Works, zh: 成果}, score: "min(100, points * 7 / 3)", missing: unscored}
      patents: {title: {en: Inventions, zh: 发明}, score: "min(100, points * 5)", missing: unscored}
    weights:
      basic: {works: 70, patents: 30}
      applied: {works: 40, patents: 60}
    optional:
      basic: {leave out: [patents], at most: 30}
    gates:
      practised: {title: {en: Practice, zh: 实践}, require: days-away >= 30 days, grade at most: fair}
    vetoes:
      ethics: {title: {en: Ethics, zh: 师德}, when: finding = ethics-violation, grade: poor, zero: [papers]}
    grades:
      of: total
      bands:
        good: {range: 40.., title: {en: Good, zh: 良好}}
        fair: {range: 10..<40, title: {en: Fair, zh: 合格}}
        poor: {range: ..<10, title: {en: Poor, zh: 不合格}}
    quota: {good: {at most: 50 %, round: down, within: [institution], ties: all-out}}
    """

/// A paper with all that the rubric asks for.
func paper(_ id: String, _ fields: [String: String] = [:], _ inside: [Record] = []) -> Record {
    let standard = ["id": id, "title": "On \(id)", "tier": "high-quality", "published": "2024-05-01"]
    return Record(
        "paper", standard.merging(fields) { $1 },
        inside + [Record("evidence", ["type": "full-text", "reference": "E-\(id)"])])
}

/// A person with a track and an appointment.
func person(_ id: String, track: String = "basic", name: String = "Ada", _ items: [Record]) -> Record {
    Record(
        "person", ["id": id, "name": name, "native-name": "艾达"],
        [
            Record("appointment", ["institution": "U", "unit": "U-1"]),
            Record("title", ["value": "professor"]), Record("track", ["value": track]),
        ] + items)
}
