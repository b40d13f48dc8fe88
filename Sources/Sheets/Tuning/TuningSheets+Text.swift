import Analysis
import Numbers
import Records
import Weighting

extension TuningSheets {
    /// All of it for reading.
    public var text: String {
        reports.map { report in
            let parts =
                [head(report), effects(report), stability(report)] + report.persons.map { person($0, report) } + [
                    outlook(report)
                ] + sampled(report)
            return parts.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    private func head(_ report: TuningReport) -> [String] {
        let people = report.people
        let none = people.withoutTotal == 0 ? "" : ", \(people.withoutTotal) without a total"
        let locked = report.settings.locked.sorted().map { people.criteria[$0].labels[description.language] }
        let lines = [
            "\(report.title(description.language)) (\(report.name)): \(count(people.people.count))\(none); "
                + "the top \((report.settings.topShare * 100).shown()) % are \(report.places.count) of them, equals counted in"
        ]
        let locks = locked.isEmpty ? [] : ["Locked: " + locked.joined(separator: ", ")]
        return lines + locks + reasons(report)
    }

    private func count(_ people: Int) -> String { people == 1 ? "1 person" : "\(people) people" }

    private func reasons(_ report: TuningReport) -> [String] {
        let people = report.people
        if people.isLinear { return ["Totals are sums of weight times score: answers are in closed form (linear)."] }
        let reasons = people.obstacles.map { obstacle in
            switch obstacle {
            case .rounding: "they are rounded"
            case .optional: "dimensions are left out when that raises them"
            case .missing(let some): "missing scores of \(count(some)) give their weight to the others"
            }
        }
        let step = report.settings.grid.step.shown()
        return [
            "Totals are no plain sums of weight times score: \(reasons.joined(separator: "; ")).",
            "piecewise: everybody is scored as in a run at each step of \(step); between steps anything can happen."
                + (people.isLinearBeforeRounding ? " linear: in closed form, before rounding." : ""),
        ]
    }

    private func effects(_ report: TuningReport) -> [String] {
        var table = TextTable(
            [
                "", "weight", "nominal", "effective", "with total", "most alike", "", "without it: moved", "places",
                "tau-b",
            ],
            onTheRight: [1, 2, 3, 4, 6, 7, 8, 9])
        for (criterion, effect) in zip(report.people.criteria.indices, report.effects) {
            table.row([
                label(criterion, report), report.people.weights[criterion].shown(), percent(effect.nominal),
                percent(effect.effective), effect.withTotal.shownForReading,
                effect.mostAlike.map { label($0.criterion, report) } ?? "—",
                effect.mostAlike.map { $0.correlation.shownForReading } ?? "",
                effect.removal.map { String($0.moved) } ?? "—",
                effect.removal?.meanPlaces.rounded(forReading: 2) ?? "—",
                effect.removal.map { $0.tau.shownForReading } ?? "—",
            ])
        }
        return ["What each weight does"] + table.lines
    }

    private func stability(_ report: TuningReport) -> [String] {
        var table = TextTable(
            ["", "weight", "kind", "nobody passes", "same top", "same grades"], onTheRight: [1])
        for (criterion, stability) in zip(report.people.criteria.indices, report.stability) {
            let weight = report.people.weights[criterion]
            guard let stability else {
                let isLocked = report.settings.locked.contains(criterion)
                table.row([
                    label(criterion, report), weight.shown(), isLocked ? "locked" : "no other weight can answer", "",
                    "",
                    "",
                ])
                continue
            }
            for (kind, kept) in [(AnswerKind.linear, stability.linear), (.piecewise, stability.piecewise)] {
                guard let kept else { continue }
                table.row([
                    label(criterion, report), weight.shown(), kind.rawValue,
                    shown(kept.order, around: weight) + (kind == .linear && stability.partsTies ? " *" : ""),
                    shown(kept.top, around: weight), kept.grades.map { shown($0, around: weight) } ?? "—",
                ])
            }
        }
        let answer = report.people.keepsSum ? ", the others answering in proportion" : ""
        let partsTies = report.stability.contains { $0?.linear != nil && $0?.partsTies == true }
        return ["How far each weight can go\(answer)"] + table.lines
            + (partsTies ? ["  * People with equal totals part as soon as the weight moves."] : [])
    }

    /// An interval for reading: ends that have many places are moved inwards, so that what is shown holds.
    private func shown(_ interval: Interval, around weight: Exact) -> String {
        func end(_ end: Interval.End?, _ mode: RoundingMode) -> Interval.End? {
            end.map { end in
                let rounded = end.value.rounded(RoundingStep(places: 3, mode: mode))
                if rounded == end.value { return end }
                let isPast = mode == .ceiling ? rounded > weight : rounded < weight
                return .init(isPast ? weight : rounded, isIncluded: true)
            }
        }
        return Interval(from: end(interval.lower, .ceiling), to: end(interval.upper, .floor)).description
    }

    private func outlook(_ report: TuningReport) -> [String] {
        let (outlook, population) = (report.outlook, report.people.population)
        guard outlook.certain != nil || outlook.sample != nil else { return [] }
        let heads =
            (outlook.certain == nil ? [] : ["certain"])
            + (outlook.sample == nil ? [] : ["5 %", "50 %", "95 %", "in the top"])
        var table = TextTable(["", "", "rank"] + heads, onTheRight: [2, 3, 4, 5, 6, 7])
        for person in report.inOrder.prefix(25) {
            let place = report.people.people[person]
            var cells = [population.ids[place], population.names[place], String(report.ranking.ranks[person])]
            if let certain = outlook.certain {
                cells.append(certain[person].map { "\($0.lowerBound)–\($0.upperBound)" } ?? "—")
            }
            if let sample = outlook.sample {
                cells += RankSample.levels.indices.map { sample.rank(person, level: $0).rounded(forReading: 1) }
                cells.append(percent(outlook.topShare(person)?.share))
            }
            table.row(cells)
        }
        let more = report.inOrder.count > 25 ? ["  The others are in persons.csv."] : []
        return [outlookHead(report)] + table.lines + more
    }

    private func outlookHead(_ report: TuningReport) -> String {
        let weights =
            switch report.outlook.around {
            case .share(let share): "each weight up to \((share * 100).shown()) % of itself lower or higher"
            case .anything: "any weights"
            }
        guard let sample = report.outlook.sample else {
            return "Ranks under \(weights); certain: never beyond (linear)"
        }
        let error = RankSample.standardError(share: 0.5, draws: sample.draws)
        let certain = report.outlook.certain == nil ? "" : "; certain: never beyond (linear, before rounding)"
        return "Ranks under \(weights); sampled: \(sample.draws) draws, seed \(report.settings.seed), "
            + "standard error of a share at most \(percent(Exact(Int64((error * 10_000).rounded()), over: 10_000)))\(certain)"
    }

    func label(_ criterion: Int, _ report: TuningReport) -> String {
        report.people.criteria[criterion].labels[description.language]
    }

    func percent(_ share: Exact?) -> String { share.map { ($0 * 100).rounded(forReading: 1) + " %" } ?? "—" }
}
