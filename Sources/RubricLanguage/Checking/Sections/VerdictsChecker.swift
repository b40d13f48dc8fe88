import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Gates, vetoes, and what breaks ties.
extension Checker {
    func gates() -> [Gate] {
        fields.entries("gates").compactMap { name, key, yaml in
            guard isName(name, at: key) else { return nil }
            let fields = reader.fields(of: yaml, allowed: Keys.gate)
            let tracks = places(of: fields["for"], among: trackNames, called: "track")
            let grade = fields["grade at most"].flatMap(band)
            guard let requirement = fields.required("require").flatMap({ expression($0, in: .subject, as: .truth) })
            else { return nil }
            return Gate(
                name: name, labels: labels(fields, name: name), tracks: tracks, requirement: requirement,
                bestGrade: grade)
        }
    }

    /// A band of the grading that is named somewhere else.
    func band(_ yaml: YAMLNode) -> Int? { place(of: yaml, among: bands, called: "grade") }

    func vetoes() -> [Veto] {
        guard let decision = vocabulary.kind("decision") else { return [] }
        return fields.entries("vetoes").compactMap { name, key, yaml in
            guard isName(name, at: key) else { return nil }
            let fields = reader.fields(of: yaml, allowed: Keys.veto)
            let grade = fields["grade"].flatMap(band)
            let criteria = places(of: fields["zero"], among: criterionNames, called: "criterion")
            let condition = fields.required("when").flatMap { expression($0, in: .item([decision]), as: .truth) }
            guard let condition else { return nil }
            return Veto(
                name: name, labels: labels(fields, name: name), condition: condition, grade: grade,
                criteria: criteria.map { CriterionIndex($0) })
        }
    }

    func tieBreaks() -> [MeasureIndex] {
        fields.list("ties").compactMap(namedMeasure)
    }

    /// A quantity of the subject by its name.
    func namedMeasure(_ yaml: YAMLNode) -> MeasureIndex? {
        guard let text = reader.text(yaml) else { return nil }
        if let quantity = quantity(text, of: .subject) { return visit(quantity, from: yaml.range) }
        let known = quantities(of: .subject)
        let hasScore = known.contains("\(text).score")
        reader.report(
            "unknown-name", "There is no quantity `\(text)`.", at: yaml,
            hint: hasScore || known.contains("\(text).points")
                ? "Write `\(text).\(hasScore ? "score" : "points")`." : suggestion(for: text, among: known),
            value: text)
        return nil
    }
}
