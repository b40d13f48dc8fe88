import Diagnostics
import Numbers
import Records

/// What policies forbid.
extension Linter {
    /// How grave a breach of the rubric's policy is; `nil` when it has none.
    var policySeverity: Severity? {
        switch rubric.policy {
        case "none": nil
        case "general": .warning
        default: .error
        }
    }

    mutating func lintPolicy(_ severity: Severity) {
        lintForbiddenInputs(rubric.isLegacy ? .note : severity)
        for place in rubric.criteria.indices {
            lintCeiling(of: place, severity)
            lintFiling(in: place, severity)
        }
        for place in rubric.tracks.indices {
            lintPeerJudgement(in: place, severity)
            lintSingleIndicator(in: place, severity)
        }
    }

    /// Measures of the journal or of the person's fame instead of the work.
    private static let forbidden: Set<String> = [
        "impact-factor", "journal-impact-factor", "citations", "h-index", "talent-title", "degree-school",
        "overseas-experience",
    ]

    private mutating func lintForbiddenInputs(_ severity: Severity) {
        var seen: Set<[String]> = []
        for (part, expression) in rubric.expressions {
            let names = rubric.pool.nodes(of: [expression.root]).compactMap { node -> String? in
                guard case .field(let place) = rubric.pool.nodes[Int(node)] else { return nil }
                return rubric.pool.fields[Int(place)].name
            }
            for name in Set(names).intersection(Self.forbidden).sorted()
            where seen.insert(["\(part)", name]).inserted {
                report(
                    "forbidden-input", severity, "The policy `\(rubric.policy)` does not allow `\(name)` as an input.",
                    hint: rubric.isLegacy ? nil : "A rubric that reproduces an old metric says `legacy: true`.",
                    at: part)
            }
        }
    }

    /// Papers that are counted without end.
    private mutating func lintCeiling(of place: Int, _ severity: Severity) {
        let criterion = rubric.criteria[place]
        guard let paper = rubric.vocabulary.kind("paper"), criterion.kinds.contains(paper),
            criterion.combination == .sum, criterion.selection == nil, criterion.caps.isEmpty,
            !rubric.sharedCaps.contains(where: { $0.criteria.contains(CriterionIndex(place)) })
        else { return }
        report(
            "no-ceiling", severity, "Criterion `\(criterion.name)` counts any number of papers.",
            hint: "Limit it with `select` or `at most`.", at: .criterion(place))
    }

    /// Basic research that is judged without peers.
    private mutating func lintPeerJudgement(in place: Int, _ severity: Severity) {
        let track = rubric.tracks[place]
        let condition = rubric.pool.nodes(of: [track.condition.root])
        let isBasic = ["basic", "applied-basic"].contains { asks(condition, for: $0, of: "track") }
        guard isBasic, !track.weights.isEmpty else { return }
        let isJudged = zip(rubric.dimensions, track.weights).contains { dimension, weight in
            weight >= 30 && asks(rubric.nodes(behind: dimension.score), for: "panel", of: "assessment-source")
        }
        if isJudged { return }
        report(
            "no-peer-judgement", severity,
            "Track `\(track.name)` has no dimension of at least 30 % that rests on the judgement of peers.",
            hint: "Count assessments where `source = panel`.", at: .weights(track: place))
    }

    private func asks(_ nodes: [Int32], for value: String, of enumeration: String) -> Bool {
        guard let code = rubric.vocabulary.enumeration(enumeration)?.index(of: value) else { return false }
        return rubric.pool.ask(nodes, for: code, of: enumeration)
    }

    /// One dimension that decides nearly alone.
    private mutating func lintSingleIndicator(in place: Int, _ severity: Severity) {
        let track = rubric.tracks[place]
        for (dimension, weight) in zip(rubric.dimensions, track.weights) where weight > 60 {
            report(
                "single-indicator", severity,
                "Dimension `\(dimension.name)` weighs \(weight) % in track `\(track.name)`, more than 60 %.",
                at: .weights(track: place))
        }
    }
}
