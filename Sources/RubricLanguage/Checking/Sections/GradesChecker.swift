import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Grades and the limit on the best of them.
extension Checker {
    /// Reads the names of the grades.
    func declareBands() {
        let grades = fields["grades"]
        let entries = grades?["bands"]?.entries ?? grades?["worst of"]?.entries?.reversed() ?? []
        for (key, _) in entries {
            if let name = key.text, isName(name, at: key) { bands.append(name) }
        }
    }

    func grading() -> Grading? {
        guard let yaml = self.fields["grades"] else { return nil }
        let fields = reader.fields(of: yaml, allowed: Keys.grades)
        if fields["worst of"] != nil { return conditionalGrading(fields) }
        let measure = fields["of"].map(gradedMeasure) ?? visit(.total, from: yaml.range)
        let entries = fields.requiredEntries("bands")
        let bands = entries.map { (entry: $0, band: declaredBand($0.name, $0.value)) }
        guard bands.allSatisfy({ $0.band != nil }) else { return nil }
        let known = bands.compactMap { pair in pair.band.map { ($0, pair.entry.key) } }
        guard areMeeting(known), let measure else { return nil }
        return Grading(measure: measure, bands: known.map(\.0))
    }

    private func gradedMeasure(_ yaml: YAMLNode) -> MeasureIndex? {
        guard let index = namedMeasure(yaml) else { return nil }
        guard measures[index.index].unit == .none else {
            let unit = ValueType.number(measures[index.index].unit).words
            reader.report(
                "unit-mismatch", "Grades are of a plain number, and this is \(unit).", at: yaml,
                hint: "Divide it in a measure of its own.")
            return nil
        }
        return index
    }

    private func declaredBand(_ name: String, _ yaml: YAMLNode) -> Grading.Band? {
        guard yaml.entries != nil else {
            return range(yaml).map { Grading.Band(name: name, labels: Labels(name, name), range: $0) }
        }
        let fields = reader.fields(of: yaml, allowed: Keys.band)
        return fields.required("range").flatMap(range).map {
            Grading.Band(name: name, labels: labels(fields, name: name), range: $0)
        }
    }

    // MARK: Bands that meet

    /// Whether bands from the best to the worst meet without gap or overlap, and leave no number out.
    private func areMeeting(_ bands: [(band: Grading.Band, key: YAMLNode)]) -> Bool {
        if bands.count > 1, bands[0].band.range.lower == nil, bands[bands.count - 1].band.range.upper == nil {
            reader.report(
                "band-order", "The grades stand from the worst to the best.", at: bands[0].key,
                hint: "Write them from the best to the worst.")
            return false
        }
        var isSound = true
        for (better, worse) in zip(bands, bands.dropFirst()) {
            isSound = doMeet(better.band, worse.band, at: worse.key) && isSound
        }
        if let best = bands.first, let limit = best.band.range.upper {
            reader.report(
                "band-gap", "No grade holds what is above \(limit).", at: best.key,
                hint: "Leave the best grade open above, as in `85..`.")
            isSound = false
        }
        if let worst = bands.last, let limit = worst.band.range.lower {
            reader.report(
                "band-gap", "No grade holds what is below \(limit).", at: worst.key,
                hint: "Leave the worst grade open below, as in `..<60`.")
            isSound = false
        }
        return isSound
    }

    private func doMeet(_ better: Grading.Band, _ worse: Grading.Band, at key: YAMLNode) -> Bool {
        guard let lower = better.range.lower, let upper = worse.range.upper else {
            reader.report(
                "band-overlap", "The grades `\(better.name)` and `\(worse.name)` both claim some numbers.", at: key,
                hint: "Only the best grade is open above, and only the worst below.")
            return false
        }
        if let end = better.range.upper, upper > end, worse.range.lower.map({ $0 >= lower }) ?? false {
            reader.report(
                "band-order", "`\(worse.name)` stands below `\(better.name)` and lies above it.", at: key,
                hint: "Write the grades from the best to the worst.")
            return false
        }
        if upper == lower, !worse.range.includesUpper { return true }
        if upper < lower {
            reader.report(
                "band-gap", "No grade holds what lies between \(upper) and \(lower).", at: key,
                hint: "The grades `\(better.name)` and `\(worse.name)` must meet.")
        } else {
            reader.report(
                "band-overlap", "The grades `\(better.name)` and `\(worse.name)` both claim some numbers.", at: key,
                hint: upper == lower
                    ? "Write `\(worse.range.lower?.description ?? "")..<\(upper)`, which stops short of \(upper)."
                    : "`\(worse.name)` should end at \(lower).")
        }
        return false
    }

    // MARK: Quota

    func quota() -> Quota? {
        let entries = fields.entries("quota")
        for (name, key, _) in entries.dropFirst() {
            reader.report("quota-twice", "Only one grade can have a quota.", at: key, value: name)
        }
        guard let (_, key, yaml) = entries.first else { return nil }
        let fields = reader.fields(of: yaml, allowed: Keys.quota)
        let grade = band(key)
        if let grade, grade == bands.names.count - 1 {
            reader.report(
                "quota-last", "The worst grade cannot have a quota.", at: key, hint: "There is none below it.")
        }
        let share = fields.required("at most").flatMap(share)
        let mode = choice(fields.required("round"), RoundingMode.self)
        let scopes = fields.required("within").map {
            reader.listOrOne($0).compactMap { choice($0, Quota.Scope.self) }
        }
        if let scopes, scopes.isEmpty, let yaml = fields["within"], yaml.items?.isEmpty ?? false {
            reader.wrongShape(yaml, expected: "among whom the seats are counted")
        }
        let tie = choice(fields.required("ties"), Quota.Tie.self)
        guard let grade, let share, let mode, let scopes, let tie else { return nil }
        return Quota(grade: grade, share: share, rounding: mode, scopes: scopes, tie: tie)
    }

    private func share(_ yaml: YAMLNode) -> Exact? {
        guard let share = number(yaml) else { return nil }
        guard share.signum >= 0, share <= 1 else {
            reader.report(
                "wrong-value", "A share lies between 0 % and 100 %.", at: yaml, hint: "Write `20 %` or `0.2`.",
                value: "\(share)")
            return nil
        }
        return share
    }
}
