import Analysis
import Numbers
import Weighting

extension TuningSheets {
    /// What weights do to one person, for reading.
    func person(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        let population = report.people.population
        var table = TextTable(
            ["", "weight", "kind", "best", "worst", "top, downwards", "top, upwards"], onTheRight: [1, 3, 4])
        for along in tuning.alongWeights {
            let ranks = (along.curve.at + along.curve.between).map(\.rank)
            table.row([
                label(along.criterion, report), report.people.weights[along.criterion].shown(), along.kind.rawValue,
                ranks.min().map { String($0) } ?? "—", ranks.max().map { String($0) } ?? "—",
                point(along, isDown: true, tuning, report), point(along, isDown: false, tuning, report),
            ])
        }
        let head =
            "\(population.names[tuning.person]) (\(population.ids[tuning.person])): rank \(tuning.rank) of "
            + "\(report.people.people.count)\(tuning.isAtTop ? ", at the top" : "")"
        return [head] + table.lines + several(tuning, report) + next(tuning, report)
    }

    private func point(
        _ along: PersonTuning.Along, isDown: Bool, _ tuning: PersonTuning, _ report: TuningReport
    ) -> String {
        if tuning.isAtTop { return "as it is" }
        guard let point = isDown ? along.nearest.before : along.nearest.after else {
            // A weight of a plain sum has no end away from nothing, but a grid has.
            let range = report.people.range(of: along.criterion)
            let end = isDown ? range.lowerBound : range.upperBound
            let isTried = along.kind == .piecewise && !report.people.keepsSum && !end.isZero
            return isTried ? "not up to \(end.shortly)" : "never"
        }
        let others = point.place.sharing - 1
        let equals = others == 0 ? "" : " with \(others) \(others == 1 ? "other" : "others")"
        let side = point.isAttained ? "at" : isDown ? "below" : "above"
        return "\(side) \(point.point.shortly), rank \(point.place.rank)\(equals)"
    }

    private func several(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        guard let several = tuning.several else { return [] }
        guard let found = several.found else {
            let nothing = several.bound == nil
            return [
                nothing
                    ? "  No weights at all lead to the top (linear, proved)."
                    : "  No change of several weights was found that leads to the top; whether there is one is not known."
            ]
        }
        let proof =
            several.isProved
            ? "proved the smallest" : "bound only: no change below \(several.bound?.shortly ?? "0") does"
        return ["  Several weights into the top: \(changes(found, report)) (\(linear(report)); \(proof))"]
    }

    private func next(_ tuning: PersonTuning, _ report: TuningReport) -> [String] {
        guard let next = tuning.next else { return [] }
        let population = report.people.population
        let rival = "\(population.names[next.rival]) (\(population.ids[next.rival]))"
        guard let found = next.found else { return ["  No weights lead level with \(rival) (linear, proved)."] }
        return ["  Level with \(rival): \(changes(found, report)) (\(linear(report)); proved the smallest)"]
    }

    /// `Works 50 → 46.5, Patents 10 → 13.5; changes sum to 7`.
    private func changes(_ found: WeightChange.Found, _ report: TuningReport) -> String {
        let changes = report.people.criteria.indices.compactMap { criterion in
            let (old, new) = (report.people.weights[criterion], found.weights[criterion])
            return old == new ? nil : "\(label(criterion, report)) \(old.shown()) → \(new.shortly)"
        }
        return changes.isEmpty
            ? "as it is" : changes.joined(separator: ", ") + "; changes sum to \(found.size.shortly)"
    }
}

extension Exact {
    /// Rounded to three places for reading, with a sign that says so: `≈ 0.333`, `7`.
    fileprivate var shortly: String {
        let rounded = rounded(RoundingStep(places: 3, mode: .halfUp))
        return (rounded == self ? "" : "≈ ") + rounded.shown()
    }
}
