import Analysis
import Numbers
import Weighting

extension TuningSheets {
    /// What weights do to one person, for reading.
    func person(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        var table = TextTable(
            ["", words.weight, words.kind, words.best, words.worst, words.topDownwards, words.topUpwards],
            onTheRight: [1, 3, 4])
        for along in tuning.alongWeights {
            table.row([
                label(along.criterion, report), report.people.weights[along.criterion].shown(), name(along.kind),
                String(along.ranks.lowerBound), String(along.ranks.upperBound),
                point(along, isDown: true, tuning, report), point(along, isDown: false, tuning, report),
            ])
        }
        let head =
            fill(
                words.rankOf, called(tuning.person, report),
                String(tuning.rank), String(report.people.people.count)) + (tuning.isAtTop ? words.atTop : "")
        return [head] + table.lines + several(tuning, report)
            + tuning.rivals.flatMap { rival($0, tuning, report) }
    }

    private func point(
        _ along: PersonTuning.Along, isDown: Bool, _ tuning: PersonTuning, _ report: TuningReport
    ) -> String {
        if tuning.isAtTop { return words.asItIs }
        guard let point = isDown ? along.nearest.before : along.nearest.after else {
            return none(along.kind, along.criterion, isDown: isDown, report)
        }
        let others = point.place.sharing - 1
        let equals = others == 0 ? "" : others == 1 ? words.withOther : fill(words.withOthers, String(others))
        let side = point.isAttained ? words.at : isDown ? words.below : words.above
        return fill(side, point.point.shortly, String(point.place.rank)) + equals
    }

    private func several(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        guard let several = tuning.several else { return [] }
        guard let found = several.found else {
            let none = isLimited(report) ? words.noneWithin : words.noneAtAll
            return ["  " + (several.bound == nil ? none : words.noneFound)]
        }
        let proof = proof(found, several.bound)
        return ["  " + fill(words.intoTop, changes(found, report), linear(report), proof)]
    }

    /// How near a change that was found is to the smallest.
    private func proof(_ found: WeightChange.Found, _ bound: Exact?) -> String {
        if found.size == bound { return words.smallest }
        guard let bound, !bound.isZero else { return words.smallerMayDo }
        return fill(words.boundOnly, bound.shortly)
    }

    /// What it takes to pass somebody.
    private func rival(_ rival: Overtaking, _ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        let other = called(rival.rival, report)
        if rival.isAhead { return ["  " + fill(words.isAhead, other)] }
        var table = TextTable(["", words.weight, words.kind, words.downwards, words.upwards], onTheRight: [1])
        for along in rival.alongWeights {
            table.row([
                label(along.criterion, report), report.people.weights[along.criterion].shown(), name(along.kind),
                passing(along, isDown: true, report), passing(along, isDown: false, report),
            ])
        }
        return ["  " + fill(words.toPass, other)] + table.lines + level(rival, other, report)
    }

    private func passing(_ along: Overtaking.Along, isDown: Bool, _ report: TuningReport) -> String {
        guard let value = isDown ? along.nearest.below : along.nearest.above else {
            return none(along.kind, along.criterion, isDown: isDown, report)
        }
        let side =
            value.isAttained
            ? words.passesAt
            : along.kind == .linear
                ? isDown ? words.passesBelow : words.passesAbove : isDown ? words.justBelow : words.justAbove
        return fill(side, value.weight.shortly)
    }

    /// That no value of a weight does, or none as far as it was looked at.
    private func none(_ kind: AnswerKind, _ criterion: Int, isDown: Bool, _ report: TuningReport) -> String {
        if kind == .linear { return words.never }
        // A weight of a plain sum has no end away from nothing, and pieces are looked at up to its double.
        let range = report.people.range(of: criterion)
        let end = isDown ? range.lowerBound : range.upperBound
        return report.people.keepsSum || end.isZero ? words.never : fill(words.notUpTo, end.shortly)
    }

    private func level(_ rival: Overtaking, _ other: String, _ report: TuningReport) -> [String] {
        guard let level = rival.level else { return [] }
        guard let found = level.found else {
            let none = isLimited(report) ? words.neverLevelWithin : words.neverLevel
            return ["  " + fill(level.bound == nil ? none : words.noLevelFound, other)]
        }
        let proof = proof(found, level.bound)
        return ["  " + fill(words.levelWith, other, changes(found, report), linear(report), proof)]
    }

    /// Whether locks or bounds keep weights from going anywhere.
    private func isLimited(_ report: TuningReport) -> Bool { report.settings.limits != WeightLimits() }

    /// A person by name and number.
    func called(_ person: Int, _ report: TuningReport) -> String {
        fill(words.brackets, name(ofPerson: person, report), report.people.population.ids[person])
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
