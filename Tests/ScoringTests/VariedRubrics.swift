/// The manifold rubric with shared caps, deductions and a veto, and amendments of most of its parts.
let variedRubric =
    manifoldRubric + """

        shared caps:
          proved: {criteria: [patents, income], at most: "70 * (factor[person.title] else 1)"}
          written: {criteria: [papers], at most: 80}
        deductions:
          idle: if practice-days < 20 days then 1.5 else 0
        vetoes:
          ethics: {when: finding = ethics-violation, grade: fail, zero: [patents]}
        amendments:
          dearer-papers: {set: {criteria/papers/points/core/points: 7}}
          one-paper: {set: {criteria/papers/select: {best: 1}}}
          no-journal-cap: {set: {criteria/papers/at most: [{per: journal, items: 3}]}}
          ranked-papers: {set: {criteria/papers/credit: ranked}}
          dearer-inventions: {set: {criteria/patents/points/invention/points: 33}}
          late-spring: {set: {criteria/patents/times/spring/by: 3}}
          flat-income: {set: {brackets/bracket: [{up to: 20, rate: 1.0}, {rate: 0.01}]}}
          higher-factor: {set: {tables/factor/professor: 1.7}}
          lower-cap: {set: {shared caps/proved/at most: 25}}
          no-cap: {remove: [shared caps/written]}
          other-weights: {set: {weights/applied: {works: 10, patents: 40, transfer: 30, practice: 20}}}
          compulsory: {remove: [optional]}
          fewer-left-out: {set: {weights/basic: {works: 55, patents: 25, transfer: 10, practice: 10}}}
          higher-grades: {set: {grades/bands/excellent: 45.., grades/bands/good: 30..<45}}
          seats: {set: {quota: {excellent: {at most: 30 %, round: down, within: [institution, unit], ties: committee}}}}
          other-ties: {set: {ties: [practice-days, parts]}}
          stricter-gate: {set: {gates/practised/require: practice-days >= 60 days and journals > 1}}
          no-deduction: {remove: [deductions]}
          milder-veto: {set: {vetoes/ethics/grade: pass}}
          one-track: {set: {tracks/applied: "person.track = applied or not exists(paper)"}}
          rougher: {set: {rounding: {item: 1 half-up, criterion: 1 half-up, dimension: 2 half-up, weighted: 2 half-up, total: 1 half-up}}}
        """

/// A rubric in which people and criteria depend on each other, with amendments.
let entangledRubric = """
    rubric: entangled
    version: 1
    period: 2023-01-01..2025-12-31
    currency: CNY
    criteria:
      papers:
        counts: paper
        where: published in period
        values: {slot: 1 / contributors, core: "if tier = core then 1 else 0", patent: 0}
        points: "if tier = core then 5 else 2"
      journals: {counts: paper, points: 3, at most: [{per: journal, items: 1}]}
      patents: {counts: patent, values: {slot: 0.5, core: 0, patent: 1}, where: form = invention, once per: family, points: 4}
    only once:
      paper: {criteria: [papers, journals]}
    allocations:
      together:
        of: [patents, papers]
        by: person.unit
        limits:
          - {per: person, sum: slot, at most: 1.5}
          - {where: patent = 1, at most: 3}
    measures:
      usual: median(papers.points of persons by person.unit)
      relative: papers.points / (3 + usual)
      slots: sum(slot of together) + count(papers where core = 1)
      standing: 1 + share-below(papers.points of persons)
    total: relative + journals.points + slots / 3 + together.points / standing
    conditions:
      active: count(patents) > 1
    grades:
      of: total
      bands: {high: 6.., middle: 2..<6, low: ..<2}
    gates:
      steady: {require: active or total > 5, grade at most: middle}
    ties: [patents.points]
    amendments:
      dearer-papers: {set: {criteria/papers/points: "if tier = core then 6 else 2"}}
      dearer-journals: {set: {criteria/journals/points: 5}}
      families: {set: {criteria/patents/points: 7}}
      more-patents: {set: {allocations/together/limits: [{per: person, sum: slot, at most: 1}, {where: patent = 1, at most: 5}]}}
      alone: {set: {measures/usual: median(papers.points of persons)}}
      slower: {set: {measures/relative: papers.points / (5 + usual)}}
      free: {remove: [only once]}
      thirds: {set: {measures/slots: sum(slot of together)}}
    """
