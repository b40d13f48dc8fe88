import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// What a rubric says to be the greatest value of a measure.
struct GreatestDeclaration {
    var measure: MeasureIndex
    /// `nil`: in every track.
    var track: Int?
    var value: Exact
    var yaml: YAMLNode
}

extension Checker {
    func greatestDeclarations() -> [GreatestDeclaration] {
        fields.entries("greatest").flatMap { _, key, yaml -> [GreatestDeclaration] in
            guard let measure = namedMeasure(key) else { return [] }
            guard yaml.entries != nil else {
                return number(yaml).map { [.init(measure: measure, track: nil, value: $0, yaml: yaml)] } ?? []
            }
            return reader.entries(of: yaml).compactMap { _, key, yaml in
                let track = place(of: key, among: trackNames, called: "track")
                guard let value = number(yaml), let track else { return nil }
                return GreatestDeclaration(measure: measure, track: track, value: value, yaml: yaml)
            }
        }
    }

    /// Compares what is declared with what the clauses allow.
    func compareGreatest(in rubric: Rubric) {
        guard !greatest.isEmpty else { return }
        for track in rubric.tracks.indices {
            let values = GreatestValues(rubric, track: track)
            for declaration in greatest where declaration.track.map({ $0 == track }) ?? true {
                compare(declaration, with: values)
            }
        }
    }

    private func compare(_ declaration: GreatestDeclaration, with values: GreatestValues) {
        let rubric = values.rubric
        let found = values.bounds(of: declaration.measure).upper
        guard found != declaration.value else { return }
        let name = rubric.measures[declaration.measure.index].name
        let track = rubric.tracks.count > 1 ? " in the track `\(rubric.tracks[values.track].name)`" : ""
        let parts = values.parts(of: declaration.measure)
        let words = parts.map { "`\($0.name)` \($0.greatest?.description ?? "without limit")" }
        reader.report(
            "greatest-differs",
            found.map { "The clauses allow `\(name)` up to \($0)\(track), and \(declaration.value) is declared." }
                ?? "Nothing limits `\(name)`\(track), and \(declaration.value) is declared.",
            at: declaration.yaml,
            hint: words.isEmpty ? nil : "It is made of " + words.joined(separator: ", ") + ".",
            value: "\(declaration.value)", allowed: found?.description)
    }
}
