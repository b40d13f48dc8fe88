import Diagnostics
import Numbers
import Records

/// What policies forbid.
extension Linter {
    mutating func lint(_ rule: Policy.Rule) {
        switch rule.lint {
        case .forbiddenInput: lintForbiddenInputs(rule)
        case .pointsForFiling: for place in rubric.criteria.indices { lintFiling(in: place, rule) }
        case .noCeiling: for place in rubric.criteria.indices { lintCeiling(of: place, rule) }
        case .noPeerJudgement: for place in rubric.tracks.indices { lintPeerJudgement(in: place, rule) }
        case .singleIndicator: for place in rubric.tracks.indices { lintSingleIndicator(in: place, rule) }
        }
    }

    /// Reports a breach, with the reason of the rule and the text behind it.
    mutating func report(_ rule: Policy.Rule, _ message: String, hint: String?, at part: RubricPlaces.Part) {
        let texts = rule.sources.map { [$0.text, $0.article, $0.date].compactMap(\.self).joined(separator: ", ") }
        let reason = rule.reason.english + (texts.isEmpty ? "" : " (\(texts.joined(separator: "; ")))")
        report(
            rule.lint.rawValue, rubric.isLegacy ? rule.legacySeverity : rule.severity, message,
            hint: [hint, reason].compactMap(\.self).joined(separator: " "), at: part)
    }

    private mutating func lintForbiddenInputs(_ rule: Policy.Rule) {
        var seen: Set<[String]> = []
        for (part, expression) in rubric.expressions {
            let names = rubric.pool.nodes(of: [expression.root]).compactMap { node -> String? in
                guard case .field(let place) = rubric.pool.nodes[Int(node)] else { return nil }
                return rubric.pool.fields[Int(place)].name
            }
            for name in Set(names).intersection(rule.inputs).sorted()
            where seen.insert(["\(part)", name]).inserted {
                report(
                    rule, "The policy `\(rubric.policy.name)` does not allow `\(name)` as an input.",
                    hint: rubric.isLegacy ? nil : "A rubric that reproduces an old metric says `legacy: true`.",
                    at: part)
            }
        }
    }

    /// Papers that are counted without end.
    private mutating func lintCeiling(of place: Int, _ rule: Policy.Rule) {
        let criterion = rubric.criteria[place]
        guard let paper = rubric.vocabulary.kind("paper"), criterion.kinds.contains(paper),
            criterion.combination == .sum, criterion.selection == nil, criterion.caps.isEmpty,
            !rubric.sharedCaps.contains(where: { $0.criteria.contains(CriterionIndex(place)) })
        else { return }
        report(
            rule, "Criterion `\(criterion.name)` counts any number of papers.",
            hint: "Limit it with `select` or `at most`.", at: .criterion(place))
    }

    /// Basic research that is judged without peers.
    private mutating func lintPeerJudgement(in place: Int, _ rule: Policy.Rule) {
        let track = rubric.tracks[place]
        let condition = rubric.pool.nodes(of: [track.condition.root])
        let isBasic = ["basic", "applied-basic"].contains { asks(condition, for: $0, of: "track") }
        guard isBasic, !track.weights.isEmpty else { return }
        let isJudged = zip(rubric.dimensions, track.weights).contains { dimension, weight in
            weight >= rule.limit && asks(rubric.nodes(behind: dimension.score), for: "panel", of: "assessment-source")
        }
        if isJudged { return }
        report(
            rule,
            "Track `\(track.name)` has no dimension of at least \(rule.limit) % that rests on the judgement of peers.",
            hint: "Count assessments where `source = panel`.", at: .weights(track: place))
    }

    private func asks(_ nodes: [Int32], for value: String, of enumeration: String) -> Bool {
        guard let code = rubric.vocabulary.enumeration(enumeration)?.index(of: value) else { return false }
        return rubric.pool.ask(nodes, for: code, of: enumeration)
    }

    /// One dimension that decides nearly alone.
    private mutating func lintSingleIndicator(in place: Int, _ rule: Policy.Rule) {
        let track = rubric.tracks[place]
        for (dimension, weight) in zip(rubric.dimensions, track.weights) where weight > rule.limit {
            report(
                rule,
                "Dimension `\(dimension.name)` weighs \(weight) % in track `\(track.name)`, more than \(rule.limit) %.",
                hint: nil,
                at: .weights(track: place))
        }
    }
}
