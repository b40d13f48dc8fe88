public import Analysis
import Diagnostics
import Numbers
import Records
import RubricLanguage

extension TuningSheets {
    /// Why a track has no proposed weights, in English sentences; `nil` where it has some.
    public func reason(track: Int) -> [String]? {
        guard proposals.indices.contains(track), case .failure(let fault) = proposals[track] else { return nil }
        return english.reason(fault, reports[track])
    }

    /// The track's name.
    public func name(ofTrack track: Int) -> String { reports[track].name }

    /// A rubric that extends the one looked at and sets the proposed weights, with a note of where they come from; `nil`
    /// where there are none for any track.
    ///
    /// - Parameter base: the path by which the new rubric extends the other.
    public func proposedRubric(_ method: WeightMethod, extending base: String) -> String? {
        let rubric = reports[0].people.population.rubric
        var (lines, notes): ([String], [String]) = ([], [])
        for (report, proposal) in zip(reports, proposals) {
            guard case .success(let proposal) = proposal else { continue }
            notes += english.provenance(proposal, report)
            for (criterion, weight) in zip(report.people.criteria, proposal.weights) {
                lines.append("      weights/\(report.name)/\(criterion.name): \(weight.shown())")
            }
        }
        guard !lines.isEmpty else { return nil }
        let inputs = description.inputs.filter { [.staff, .scores, .judgements].contains($0.role) }
            .map { "From \($0.role.rawValue) \($0.name) \($0.sha256)" }
        let head =
            [
                "Weights by \(english.name(of: method)), written by steelyard \(description.version).",
                "From the rubric \(rubric.name) \(rubric.version) (\(description.hash)), period \(rubric.period)",
            ] + inputs + notes
        return """
            \(head.map { "# " + $0.onOneLine + "\n" }.joined())rubric: \(rubric.name)-\(method.rawValue)
            version: 1.0.0
            extends: \(Self.quoted(base))
            amendments:
              weights-by-\(method.rawValue):
                title: {en: \(Self.quoted("Weights by \(english.name(of: method))")), zh: \(Self.quoted(chinese.name(of: method)))}
                source: {text: \(Self.quoted(method.source))}
                set:
            \(lines.joined(separator: "\n"))

            """
    }

    /// What is said of a track's weights: what they rest on, and what is locked.
    private func provenance(_ proposal: WeightProposal, _ report: TuningReport) -> [String] {
        ["Track \(report.name): \(count(report.people.people.count)) with a total"]
            + basis(proposal, report).map { "  " + $0 }
    }

    private var english: TuningSheets { translated(.english) }
    private var chinese: TuningSheets { translated(.chinese) }

    private func translated(_ language: Language) -> TuningSheets {
        var description = description
        (description.language, description.translation) = (language, nil)
        return TuningSheets(reports, description, proposals: proposals)
    }

    /// A text as YAML reads it, whatever is in it.
    private static func quoted(_ text: String) -> String {
        var json = JSONWriter(indented: false)
        json.string(text)
        return String(decoding: json.take(), as: UTF8.self)
    }
}

extension String {
    /// The text without line ends and other control characters, so that it cannot leave a comment.
    fileprivate var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.isWhitespace || $0.value < 32 ? " " : $0 }))
    }
}

extension WeightMethod {
    /// Who described the method.
    fileprivate var source: String {
        switch self {
        case .entropy: "Hwang and Yoon 1981, Multiple attribute decision making"
        case .critic, .deviation:
            "Diakoulaki, Mavrotas and Papayannakis 1995, Determining objective weights in multiple criteria problems"
        case .variance:
            "Rao and Patel 2010, A subjective and objective integrated multiple attribute decision making method"
        case .gini: "Li and Chi 2009, A new determining objective weights method: Gini coefficient weight"
        case .merec:
            "Keshavarz-Ghorabaee and others 2021, Determination of objective weights using a new method based on the "
                + "removal effects of criteria"
        case .cilos: "Zavadskas and Podvezko 2016, Integrated determination of objective criteria weights in MCDM"
        case .ahp:
            "Saaty 1977, A scaling method for priorities in hierarchical structures; Aczél and Saaty 1983 for groups"
        case .bestWorst:
            "Rezaei 2016, Best-worst multi-criteria decision-making method: some properties and a linear model"
        case .rating: "Dalkey and Helmer 1963, An experimental application of the Delphi method to the use of experts"
        case .rancom:
            "Więckowski and others 2023, RANCOM: a novel approach to identifying criteria relevance based on inaccuracy "
                + "expert judgments"
        case .orders: "Wolters and Mareschal 1995, Novel types of sensitivity analysis for additive MCDM methods"
        case .ranks: "Jacquet-Lagrèze and Siskos 1982, Assessing a set of additive utility functions: the UTA method"
        }
    }
}
