import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Limits that several criteria share: in points, or as a share of a sum that they are part of.
extension Checker {
    func sharedCaps() -> [SharedCap] {
        var caps: [(key: YAMLNode, cap: SharedCap)] = []
        for (name, key, yaml) in fields.entries("shared caps") {
            guard isName(name, at: key), let cap = sharedCap(name, yaml) else { continue }
            for (_, earlier) in caps { checkOrder(of: cap, after: earlier, at: key) }
            caps.append((key, cap))
        }
        return caps.map(\.cap)
    }

    private func sharedCap(_ name: String, _ yaml: YAMLNode) -> SharedCap? {
        let fields = reader.fields(of: yaml, allowed: Keys.sharedCap)
        let members = places(of: fields.required("criteria"), among: criterionNames, called: "criterion")
            .map { CriterionIndex($0) }
        let limit = fields.required("at most").flatMap { expression($0, in: .attributes, as: .knownNumber(.none)) }
        let share = fields["of"].flatMap { self.share($0, for: members) }
        guard let limit else { return nil }
        var cap = SharedCap(name: name, labels: labels(fields, name: name), criteria: members, limit: limit)
        if let share, let yaml = fields["at most"],
            isPart(
                limit, at: yaml, "A share of a sum that includes it is less than the whole.",
                hint: "Write `30 %`, or leave out `of` where the limit is in points.")
        {
            cap.share = share
        }
        return cap
    }

    // MARK: Plain sums

    private func share(_ yaml: YAMLNode, for members: [CriterionIndex]) -> SharedCap.Share? {
        guard let measure = namedMeasure(yaml) else { return nil }
        let name = measures[measure.index].name
        let sums = PlainSums(pool: pool, measures: measures, dimensions: criteria.map(\.dimension))
        guard let terms = sums.terms(of: measure), Set(terms).count == terms.count else {
            reader.report(
                "not-a-sum", "`\(name)` is no plain sum of points, so that no share of it can be solved for.", at: yaml,
                hint: "Name a sum in which the points of each criterion stand once, without a factor.", value: name)
            return nil
        }
        let strangers = members.filter { !terms.contains($0) }
        for stranger in strangers {
            let criterion = criterionNames.names[stranger.index]
            reader.report(
                "not-a-part", "The points of `\(criterion)` are no part of `\(name)`.", at: yaml, value: criterion)
        }
        guard strangers.isEmpty else { return nil }
        return SharedCap.Share(of: measure, others: terms.filter { !members.contains($0) })
    }

    // MARK: Order

    /// A cap must not change what an earlier one is a share of.
    private func checkOrder(of cap: SharedCap, after earlier: SharedCap, at key: YAMLNode) {
        guard let share = earlier.share,
            cap.criteria.contains(where: { earlier.criteria.contains($0) || share.others.contains($0) })
        else { return }
        reader.report(
            "cap-order", "`\(cap.name)` changes what `\(earlier.name)` is a share of.", at: key,
            hint: "Write `\(cap.name)` before `\(earlier.name)`; two shares that limit each other cannot be solved.",
            value: cap.name)
    }
}
