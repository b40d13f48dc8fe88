/// A rubric with places for expressions, each with a letter.
enum RubricTemplate {
    /// What stands in the places when nothing else does.
    static let usual: [String: String] = [
        "w": "published in period", "p": "contributors + impact-factor else 1", "t": "1.5", "b": "own.position",
        "s": "1 / own.position", "c": "30 * factor[person.title] else 30", "m": "days(placement) / 1 day",
        "d": "min(100, points)", "u": "2", "g": "extent >= 30", "v": "finding = ethics-violation",
        "x": "sum(amount of receipt) / 10000 CNY", "y": "sum(amount of receipt) > 0 CNY", "r": "sum(total of persons)",
        "k": "year(published)",
    ]

    static func text(_ slots: [String: String]) -> String {
        let filled = slots.mapValues { quoted($0) }
        return body.reduce(into: "") { text, part in
            switch part {
            case .text(let words): text += words
            case .place(let letter): text += filled[letter] ?? ""
            }
        }
    }

    /// As a scalar of YAML in double quotes.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\u{20}"..."\u{7E}", "\u{A0}"...: String(scalar)
            default: " "
            }
        }
        return "\"\(escaped.joined())\""
    }

    private enum Part {
        case text(String)
        case place(String)
    }

    /// The template cut at its places, which are letters between `‹` and `›`.
    private static let body: [Part] = template.split(separator: "‹").enumerated().flatMap { index, piece -> [Part] in
        guard index > 0, let letter = piece.first else { return [.text(String(piece))] }
        return [.place(String(letter)), .text(String(piece.dropFirst(2)))]
    }

    private static let template = """
        rubric: template
        version: 1
        period: 2023-01-01..2025-12-31
        currency: CNY
        rounding: {item: 3 half-up, criterion: 2 half-even, dimension: 3 half-up, weighted: 3 half-up, total: 1 half-up}
        parameters: {area: 3, target: 40}
        tracks:
          basic: person.track = basic
          other: person.track is missing or person.track != basic
        tables:
          factor: {assistant: 0.5, lecturer: 0.7, associate: 1.0, professor: 1.4}
          mode-factor: {full-time: 1, half-time: 0.5, training: 0.3, visit: 0.1}
          ages: {keys: band, rows: {"..<10": 1, "10..<20": 2, "20..": 3}}
        brackets:
          income: [{up to: 10, rate: 1.0}, {up to: 50, rate: 60 %}, {rate: 0.02}]
        credit:
          ranked: {by: position, conserves: true, table: {1: [1], 2: [0.7, 0.3]}, beyond: 0}
          shared: {by: formula, conserves: false, share: ‹s›}
        criteria:
          papers:
            dimension: works
            counts: paper
            where: ‹w›
            points: [{tier: core, points: 10, when: "form is known"}, {points: ‹p›}]
            times: [{name: factor, by: ‹t›}]
            plus: [{name: bonus, by: ‹b›}]
            credit: shared
            at most: [{per: [journal, ‹k›], items: 2}, {tier: core, points: 45}]
          money:
            dimension: transfer
            counts: transformation
            where: ‹y›
            points: ‹x›
            credit: ranked
            select: {best: 3}
            at most: ‹c›
        shared caps:
          both: {criteria: [papers, money], at most: 60}
        measures:
          extent: ‹m›
        dimensions:
          works: {score: ‹d›, missing: redistribute}
          transfer: {score: "min(100, 100 * points / (40 * area))", missing: zero}
          extra: {score: extent, missing: zero}
        weights:
          basic: {works: 60, transfer: 30, extra: 10}
          other: {works: 20, transfer: 50, extra: 30}
        optional:
          basic: {leave out: [transfer], at most: 30}
        deductions:
          late: {title: Late, points: ‹u›}
        gates:
          practice: {for: [basic], require: ‹g›, grade at most: pass}
        vetoes:
          ethics: {when: ‹v›, grade: fail, zero: [papers]}
        grades:
          of: total
          bands: {excellent: 85.., good: 70..<85, pass: 60..<70, fail: ..<60}
        quota: {excellent: {at most: 20 %, round: down, within: [institution], ties: all-out}}
        ties: [works.score, total]
        places:
          sum: ‹r›
          used: works(papers)
        """
}
