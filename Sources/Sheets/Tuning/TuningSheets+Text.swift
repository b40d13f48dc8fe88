import Analysis
import Numbers
import Records
import Weighting

extension TuningSheets {
    /// All of it for reading.
    public var text: String {
        reports.enumerated().map { index, report in
            let parts =
                [head(report), effects(report), stability(report)] + report.persons.map { person($0, report) }
                + [outlook(report)] + sampled(report) + proposal(index)
            return parts.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    private func head(_ report: TuningReport) -> [String] {
        let people = report.people
        let none =
            (people.withoutTotal == 0 ? "" : fill(words.withoutTotal, String(people.withoutTotal)))
            + (people.notAssessed == 0 ? "" : fill(words.notAssessed, String(people.notAssessed)))
        let top = fill(words.top, (report.settings.topShare * 100).shown(), String(report.places.count))
        let title = fill(words.brackets, report.title(description.language), report.name)
        return [fill(words.head, title, count(people.people.count)) + none + top] + locks(report) + bounds(report)
            + reasons(report)
    }

    /// What is locked, and what answers in its place.
    private func locks(_ report: TuningReport) -> [String] {
        let (people, locked) = (report.people, report.settings.locked)
        guard !locked.isEmpty else { return [] }
        let free = people.criteria.indices.filter { !locked.contains($0) }
        let list = fill(words.lockedList, labels(locked.sorted(), report))
        if free.isEmpty { return [list, words.lockedAll] }
        guard people.keepsSum else { return [list] }
        if free.count == 1 { return [list, fill(words.lockedAllButOne, label(free[0], report))] }
        let kept = locked.reduce(Exact.zero) { $0 + people.weights[$1] }
        return [list, fill(words.lockedRest, kept.shown(), people.sum.shown(), labels(free, report))]
    }

    /// Where weights may go when several change.
    private func bounds(_ report: TuningReport) -> [String] {
        let bounds = report.settings.limits.bounds.sorted { $0.key < $1.key }
        if bounds.isEmpty { return [] }
        let list = bounds.map { criterion, range in
            "\(label(criterion, report)) \(range.lowerBound.shown())–\(range.upperBound.shown())"
        }
        return [fill(words.bounded, list.joined(separator: words.comma))]
    }

    private func labels(_ criteria: [Int], _ report: TuningReport) -> String {
        criteria.map { label($0, report) }.joined(separator: words.comma)
    }

    func count(_ people: Int) -> String { people == 1 ? words.person : fill(words.people, String(people)) }

    private func reasons(_ report: TuningReport) -> [String] {
        let people = report.people
        if people.isLinear { return [words.areSums] }
        let reasons = people.obstacles.map { obstacle in
            switch obstacle {
            case .rounding: words.rounded
            case .optional: words.optional
            case .missing(let some): fill(words.missing, count(some))
            case .tooWide: words.tooWide
            }
        }
        return [
            fill(words.areNoSums, reasons.joined(separator: words.semicolon)),
            words.pieces + (people.keepsSum ? "" : words.upToDoubles)
                + (people.isLinearBeforeRounding ? words.beforeRounding : ""),
        ]
    }

    private func effects(_ report: TuningReport) -> [String] {
        var table = TextTable(
            [
                "", words.weight, words.nominal, words.effective, words.withTotal, words.mostAlike, "",
                words.movedWithout, words.places, words.tau,
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
        return [fill(words.brackets, words.effects, name(report.rescoredKind))] + table.lines
    }

    private func stability(_ report: TuningReport) -> [String] {
        var table = TextTable(
            ["", words.weight, words.kind, words.nobodyPasses, words.sameTop, words.sameGrades], onTheRight: [1])
        for (criterion, stability) in zip(report.people.criteria.indices, report.stability) {
            let weight = report.people.weights[criterion]
            guard let stability else {
                let isLocked = report.settings.locked.contains(criterion)
                table.row([
                    label(criterion, report), weight.shown(), isLocked ? words.locked : words.noAnswer, "", "", "",
                ])
                continue
            }
            for (kind, kept) in [(AnswerKind.linear, stability.linear), (.piecewise, stability.piecewise)] {
                guard let kept else { continue }
                table.row([
                    label(criterion, report), weight.shown(), name(kind),
                    shown(kept.order, around: weight) + (kind == .linear && stability.partsTies ? " *" : ""),
                    shown(kept.top, around: weight), kept.grades.map { shown($0, around: weight) } ?? "—",
                ])
            }
        }
        let answer = report.people.keepsSum ? words.inProportion : ""
        let partsTies = report.stability.contains { $0?.linear != nil && $0?.partsTies == true }
        return [words.stability + answer] + table.lines
            + (partsTies ? ["  " + words.partsTies] : [])
    }

    /// An interval for reading: ends that have many places are moved inwards, so that what is shown holds, to as few of
    /// them as tell an end from the weight.
    private func shown(_ interval: Interval, around weight: Exact) -> String {
        func end(_ end: Interval.End?, _ mode: RoundingMode) -> Interval.End? {
            end.map { end in
                for places in [3, 6, 9, 12] {
                    let rounded = end.value.rounded(RoundingStep(places: places, mode: mode))
                    if rounded == end.value { return end }
                    let isBefore = mode == .ceiling ? rounded < weight : rounded > weight
                    if isBefore { return .init(rounded, isIncluded: true) }
                }
                return .init(weight, isIncluded: true)
            }
        }
        return Interval(from: end(interval.lower, .ceiling), to: end(interval.upper, .floor)).description
    }

    private func outlook(_ report: TuningReport) -> [String] {
        let (outlook, population) = (report.outlook, report.people.population)
        guard outlook.certain != nil || outlook.sample != nil else { return [] }
        let heads =
            (outlook.certain == nil ? [] : [words.certain])
            + (outlook.sample == nil ? [] : ["5 %", "50 %", "95 %", words.inTop])
        var table = TextTable(["", "", words.rank] + heads, onTheRight: [2, 3, 4, 5, 6, 7])
        for person in report.inOrder.prefix(25) {
            let place = report.people.people[person]
            var cells = [population.ids[place], name(ofPerson: place, report), String(report.ranking.ranks[person])]
            if let certain = outlook.certain {
                cells.append(certain[person].map { "\($0.lowerBound)–\($0.upperBound)" } ?? "—")
            }
            if let sample = outlook.sample {
                cells += RankSample.levels.indices.map { sample.rank(person, level: $0).rounded(forReading: 1) }
                cells.append(percent(outlook.topShare(person)?.share))
            }
            table.row(cells)
        }
        let more = report.inOrder.count > 25 ? ["  " + words.others] : []
        return [outlookHead(report)] + table.lines + more
    }

    private func outlookHead(_ report: TuningReport) -> String {
        let weights =
            switch report.outlook.around {
            case .share(let share): fill(words.nearbyWeights, (share * 100).shown())
            case .anything: report.people.keepsSum ? words.anyWeights : words.anyUpToDoubles
            }
        guard let sample = report.outlook.sample else { return fill(words.ranksUnder, weights, linear(report)) }
        let error = RankSample.standardError(share: 0.5, draws: sample.draws)
        let greatest = percent(Exact(Int64((error * 10_000).rounded()), over: 10_000))
        return fill(words.ranksDrawn, weights, String(sample.draws), String(report.settings.seed), greatest)
            + (report.outlook.certain == nil ? "" : fill(words.certainToo, linear(report)))
    }

    var words: WordSet<TuningTable> { WordSet(description.language, description.translation) }

    /// The kind of an answer in words.
    func name(_ kind: AnswerKind) -> String {
        switch kind {
        case .linear: words.linear
        case .piecewise: words.piecewise
        case .sampled: words.sampled
        case .searched: words.searched
        }
    }

    /// The kind of answers in closed form that allow for what rounding can do.
    func linear(_ report: TuningReport) -> String {
        report.people.isLinear ? words.linear : words.linearDespiteRounding
    }

    func label(_ criterion: Int, _ report: TuningReport) -> String {
        report.people.criteria[criterion].labels[description.language]
    }

    func percent(_ share: Exact?) -> String { share.map { ($0 * 100).rounded(forReading: 1) + " %" } ?? "—" }
}
