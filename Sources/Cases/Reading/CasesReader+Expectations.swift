import Diagnostics
import Records
import RubricLanguage
import Scoring
import YAMLDocuments

/// What examples expect.
extension CasesReader {
    func expectations(
        _ fields: YAMLFields, of subjects: [String], isCohort: Bool
    ) -> [WorkedCase.Expectation] {
        if fields["expect"] == nil, fields["places"] == nil { _ = fields.required("expect") }
        return expectations(fields["expect"], of: subjects, isCohort: isCohort) + placeExpectations(fields["places"])
    }

    private func expectations(
        _ node: YAMLNode?, of subjects: [String], isCohort: Bool
    ) -> [WorkedCase.Expectation] {
        guard let node else { return [] }
        guard isCohort else { return expectations(node, of: .subject(0)) }
        return yaml.entries(of: node).flatMap { name, key, value -> [WorkedCase.Expectation] in
            guard let place = subjects.firstIndex(of: name) else {
                unknown("unknown-subject", "Nobody here has the number `\(name)`.", at: key, name, among: subjects)
                return []
            }
            return expectations(value, of: .subject(place))
        }
    }

    /// Of an institution `U`, or of its unit `U/V`.
    private func placeExpectations(_ node: YAMLNode?) -> [WorkedCase.Expectation] {
        guard let node else { return [] }
        return yaml.entries(of: node).flatMap { name, _, value -> [WorkedCase.Expectation] in
            let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
            guard let institution = parts.first else { return [] }
            return expectations(value, of: .place(.init(institution: institution, unit: parts.dropFirst().first)))
        }
    }

    private func expectations(
        _ node: YAMLNode, of holder: WorkedCase.Expectation.Holder
    ) -> [WorkedCase.Expectation] {
        yaml.entries(of: node).flatMap { name, key, value -> [WorkedCase.Expectation] in
            if case .subject = holder {
                if name == "items" { return itemExpectations(value, of: holder) }
                if name == "greatest", value.entries != nil { return greatest(value, of: holder) }
            }
            guard let quantity = quantity(name, key, value, of: holder) else { return [] }
            return [
                WorkedCase.Expectation(
                    holder: holder, name: name, quantity: quantity, expected: words(value),
                    place: yaml.source.place(at: key.range))
            ]
        }
    }

    /// The greatest values that the clauses allow.
    private func greatest(_ node: YAMLNode, of holder: WorkedCase.Expectation.Holder) -> [WorkedCase.Expectation] {
        yaml.entries(of: node).compactMap { name, key, value in
            guard let measure = measure(name, at: key, among: rubric.measures), let expected = amount(value) else {
                return nil
            }
            return WorkedCase.Expectation(
                holder: holder, name: "greatest " + name, quantity: .greatest(measure, expected),
                expected: words(value), place: yaml.source.place(at: key.range))
        }
    }

    private func quantity(
        _ name: String, _ key: YAMLNode, _ value: YAMLNode, of holder: WorkedCase.Expectation.Holder
    ) -> WorkedCase.Expectation.Quantity? {
        if case .place = holder {
            guard let measure = measure(name, at: key, among: rubric.placeMeasures) else { return nil }
            return amount(value).map { .measure(measure, $0) }
        }
        if let word = WorkedCase.Word(rawValue: name) {
            return isSound(word, value) ? .word(word, Set(names(in: value))) : nil
        }
        let words = WorkedCase.Word.allCases.map(\.rawValue) + ["items"]
        guard let measure = measure(name, at: key, among: rubric.measures, or: words) else { return nil }
        return self.value(value, of: rubric.measures[measure.index]).map { .measure(measure, $0) }
    }

    /// Whether a verdict is expected that the rubric can give.
    private func isSound(_ word: WorkedCase.Word, _ value: YAMLNode) -> Bool {
        guard let known = names(for: word) else { return yaml.text(value) != nil }
        var isSound = true
        for node in yaml.listOrOne(value) {
            guard let text = yaml.text(node) else { return false }
            if text == WorkedCase.none || known.contains(text) { continue }
            unknown(
                "unknown-value", "The rubric has no `\(text)` for `\(word.rawValue)`.", at: node, text, among: known)
            isSound = false
        }
        return isSound
    }

    private func names(for word: WorkedCase.Word) -> [String]? {
        switch word {
        case .grade, .band: rubric.grading?.bands.map(\.name) ?? []
        case .track: rubric.tracks.map(\.name)
        case .unmet: rubric.gates.map(\.name)
        case .vetoes: rubric.vetoes.map(\.name)
        case .leftOut: rubric.dimensions.map(\.name)
        case .rank, .cohort: nil
        }
    }

    private func names(in value: YAMLNode) -> [String] {
        yaml.listOrOne(value).compactMap(\.text).filter { $0 != WorkedCase.none }
    }

    /// As expected, in the form in which it is shown.
    private func words(_ value: YAMLNode) -> String {
        value.items == nil ? value.text ?? "" : WorkedCase.words(names(in: value))
    }
}

extension WorkedCase {
    /// How an example writes that there is none.
    static let none = "none"

    /// Names as they are shown.
    static func words(_ names: [String]) -> String {
        names.isEmpty ? none : names.joined(separator: ", ")
    }
}
