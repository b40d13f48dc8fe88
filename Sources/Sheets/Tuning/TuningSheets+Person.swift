import Analysis
import Numbers
import Weighting

extension TuningSheets {
    /// What weights do to one person, for reading.
    func person(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        let population = report.people.population
        var table = TextTable(
            ["", words.weight, words.kind, words.best, words.worst, words.topDownwards, words.topUpwards],
            onTheRight: [1, 3, 4])
        for along in tuning.alongWeights {
            let ranks = (along.curve.at + along.curve.between).map(\.rank)
            table.row([
                label(along.criterion, report), report.people.weights[along.criterion].shown(), name(along.kind),
                ranks.min().map { String($0) } ?? "—", ranks.max().map { String($0) } ?? "—",
                point(along, isDown: true, tuning, report), point(along, isDown: false, tuning, report),
            ])
        }
        let head =
            fill(
                words.rankOf, fill(words.brackets, population.names[tuning.person], population.ids[tuning.person]),
                String(tuning.rank), String(report.people.people.count)) + (tuning.isAtTop ? words.atTop : "")
        return [head] + table.lines + several(tuning, report) + next(tuning, report)
    }

    private func point(
        _ along: PersonTuning.Along, isDown: Bool, _ tuning: PersonTuning, _ report: TuningReport
    ) -> String {
        if tuning.isAtTop { return words.asItIs }
        guard let point = isDown ? along.nearest.before : along.nearest.after else {
            // A weight of a plain sum has no end away from nothing, but a grid has.
            let range = report.people.range(of: along.criterion)
            let end = isDown ? range.lowerBound : range.upperBound
            let isTried = along.kind == .piecewise && !report.people.keepsSum && !end.isZero
            return isTried ? fill(words.notUpTo, end.shortly) : words.never
        }
        let others = point.place.sharing - 1
        let equals = others == 0 ? "" : others == 1 ? words.withOther : fill(words.withOthers, String(others))
        let side = point.isAttained ? words.at : isDown ? words.below : words.above
        return fill(side, point.point.shortly, String(point.place.rank)) + equals
    }

    private func several(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        guard let several = tuning.several else { return [] }
        guard let found = several.found else {
            return ["  " + (several.bound == nil ? words.noneAtAll : words.noneFound)]
        }
        let proof = several.isProved ? words.smallest : fill(words.boundOnly, several.bound?.shortly ?? "0")
        return ["  " + fill(words.intoTop, changes(found, report), linear(report), proof)]
    }

    private func next(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        guard let next = tuning.next else { return [] }
        let population = report.people.population
        let rival = fill(words.brackets, population.names[next.rival], population.ids[next.rival])
        guard let found = next.found else { return ["  " + fill(words.neverLevel, rival)] }
        return ["  " + fill(words.levelWith, rival, changes(found, report), linear(report), words.smallest)]
    }

    /// `Works 50 → 46.5, Patents 10 → 13.5; changes sum to 7`.
    private func changes(_ found: WeightChange.Found, _ report: TuningReport) -> String {
        let changes = report.people.criteria.indices.compactMap { criterion in
            let (old, new) = (report.people.weights[criterion], found.weights[criterion])
            return old == new ? nil : "\(label(criterion, report)) \(old.shown()) → \(new.shortly)"
        }
        if changes.isEmpty { return words.asItIs }
        return fill(words.changesSum, changes.joined(separator: words.comma), found.size.shortly)
    }
}

extension Exact {
    /// Rounded to three places for reading, with a sign that says so: `≈ 0.333`, `7`.
    var shortly: String {
        let rounded = rounded(RoundingStep(places: 3, mode: .halfUp))
        return (rounded == self ? "" : "≈ ") + rounded.shown()
    }
}
