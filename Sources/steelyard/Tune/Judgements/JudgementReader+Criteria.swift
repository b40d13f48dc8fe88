import Analysis
import Numbers
import Statistics

extension JudgementReader {
    /// Judgements of the best criterion beside the others, and of the others beside the worst.
    mutating func bestWorst(_ sheets: [Sheet]) -> Judgements? {
        let people = sheets.compactMap { sheet in bestWorst(sheet).map { Judged(sheet.person, $0) } }
        return people.isEmpty ? nil : .bestWorst(people)
    }

    private mutating func bestWorst(_ sheet: Sheet) -> BestWorst? {
        let before = table.findings.count
        let best = values(sheet, "best-over", 1...9, allowed: "1 to 9")
        let worst = values(sheet, "over-worst", 1...9, allowed: "1 to 9")
        let roles = [role("best", sheet), role("worst", sheet)]
        guard table.findings.count == before, !(best.isEmpty && worst.isEmpty) else { return nil }
        let lacking = scope.free.indices.filter { best[$0] == nil || worst[$0] == nil }
        guard lacking.isEmpty else {
            missing(sheet, lacking.map { "`\(name($0))`" })
            return nil
        }
        guard let first = roles[0], let last = roles[1] else {
            contradicts(sheet, "names no criterion as the best, or none as the worst")
            return nil
        }
        let places = scope.free.indices
        let judged = BestWorst(
            best: first, worst: last, bestToOthers: places.compactMap { best[$0] },
            othersToWorst: places.compactMap { worst[$0] })
        if judged == nil {
            contradicts(
                sheet,
                "must say 1 of the best beside itself and of the worst beside itself, and the same of best and worst twice"
            )
        }
        return judged
    }

    private mutating func contradicts(_ sheet: Sheet, _ what: String) {
        guard let row = sheet.rows.first else { return }
        table.report(
            "judgement-role", "`\(sheet.person)` \(what).", in: row, "person",
            allowed: "one line with the role best, one with worst; best-over of the worst is over-worst of the best")
    }

    /// The criterion with a role.
    private mutating func role(_ role: String, _ sheet: Sheet) -> Int? {
        var found: Int?
        for row in sheet.rows {
            guard let text = row["role"], !text.isEmpty else { continue }
            guard ["best", "worst"].contains(text) else {
                if role == "best" {
                    table.report(
                        "judgement-role", "`\(text)` is no role.", in: row, "role", allowed: "best, worst, or nothing")
                }
                continue
            }
            guard text == role, let criterion = criterion("criterion", in: row) else { continue }
            if found != nil {
                table.report("judgement-twice", "`\(sheet.person)` names two criteria as the \(role).", in: row, "role")
            }
            found = criterion
        }
        return found
    }

    /// Points for criteria, round by round.
    mutating func ratings(_ sheets: [Sheet]) -> Judgements? {
        var rounds: [Int: [(person: String, points: [Exact])]] = [:]
        for sheet in sheets {
            for (round, rows) in byRound(sheet) {
                let part = Sheet(person: sheet.person, rows: rows)
                let before = table.findings.count
                let points = values(part, "points", nil, allowed: "0 or more")
                guard table.findings.count == before, !points.isEmpty else { continue }
                let lacking = scope.free.indices.filter { points[$0] == nil }
                guard lacking.isEmpty else {
                    missing(part, lacking.map { "`\(name($0))`" })
                    continue
                }
                rounds[round, default: []].append((sheet.person, scope.free.indices.compactMap { points[$0] }))
            }
        }
        let described = rounds.sorted { $0.key < $1.key }.compactMap { round, people in
            DirectRatings(people.map(\.points)).map { (round: round, people: people.map(\.person), ratings: $0) }
        }
        if described.count < rounds.count {
            table.report("judgement-number", "Somebody gives no point to anything.", allowed: "a point to something")
        }
        return described.isEmpty ? nil : .ratings(described)
    }

    /// The lines of each round; without a column `round` there is one.
    private mutating func byRound(_ sheet: Sheet) -> [(Int, [NamedTable.Row])] {
        var rounds: [Int: [NamedTable.Row]] = [:]
        for row in sheet.rows {
            let text = row["round"] ?? "1"
            if let round = Int(text), round > 0 {
                rounds[round, default: []].append(row)
            } else {
                table.report(
                    "judgement-round", "`\(text)` is no number of a round.", in: row, "round", allowed: "1, 2, 3 …")
            }
        }
        return rounds.sorted { $0.key < $1.key }
    }

    /// The numbers of a column, by criterion.
    private mutating func values(
        _ sheet: Sheet, _ column: String, _ range: ClosedRange<Exact>?, allowed: String
    ) -> [Int: Exact] {
        var values: [Int: Exact] = [:]
        for row in sheet.rows {
            let before = table.findings.count
            let place = criterion("criterion", in: row)
            let value = number(column, in: row, range, allowed: allowed)
            guard table.findings.count == before, let place, let value else { continue }
            if values.updateValue(value, forKey: place) != nil {
                table.report(
                    "judgement-twice", "`\(sheet.person)` has judged `\(name(place))` before.", in: row, "criterion")
            }
        }
        return values
    }
}
