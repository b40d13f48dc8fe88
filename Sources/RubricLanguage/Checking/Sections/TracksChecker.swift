import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Tracks, their weights, and the dimensions that may be left out.
extension Checker {
    func declareTracks() {
        guard fields["tracks"] != nil else {
            trackNames.append("all")
            return
        }
        for (name, key, _) in fields.entries("tracks") where isName(name, at: key) { trackNames.append(name) }
    }

    func tracks() -> [Track] {
        var tracks = fields["tracks"] == nil ? [trackOfAll] : declaredTracks()
        readWeights(&tracks)
        readOptional(&tracks)
        return tracks
    }

    private var trackOfAll: Track {
        let always = Expression(root: pool.add(.truth(true)), type: .truth, isOptional: false, text: "true")
        return Track(name: "all", labels: Labels("All", "全部"), condition: always, weights: [])
    }

    private func declaredTracks() -> [Track] {
        fields.entries("tracks").compactMap { name, _, yaml in
            if yaml.entries == nil || Keys.track.allSatisfy({ yaml[$0] == nil }) {
                return expression(yaml, in: .attributes, as: .truth).map {
                    Track(name: name, labels: Labels(name, name), condition: $0, weights: [])
                }
            }
            let fields = reader.fields(of: yaml, allowed: Keys.track)
            return fields.required("when").flatMap { expression($0, in: .attributes, as: .truth) }
                .map { Track(name: name, labels: labels(fields, name: name), condition: $0, weights: []) }
        }
    }

    // MARK: Weights

    private func readWeights(_ tracks: inout [Track]) {
        guard let yaml = fields["weights"], let key = fields.key("weights") else { return }
        let rows = reader.entries(of: yaml)
        for (name, key, _) in rows where trackNames[name] == nil {
            reader.report(
                "unknown-name", "There is no track `\(name)`.", at: key,
                hint: suggestion(for: name, among: trackNames.names), value: name,
                allowed: trackNames.names.joined(separator: ", "))
        }
        if yaml.entries != nil {
            for name in trackNames.names where !rows.contains(where: { $0.name == name }) {
                reader.report("weights-missing", "The track `\(name)` has no weights.", at: key, value: name)
            }
        }
        for row in rows {
            let weights = weights(row.value, of: row.name, at: row.key)
            if let place = tracks.firstIndex(where: { $0.name == row.name }) { tracks[place].weights = weights }
        }
    }

    /// The weights of a track in the order of the dimensions.
    private func weights(_ yaml: YAMLNode, of track: String, at key: YAMLNode) -> [Exact] {
        var weights = [Exact?](repeating: nil, count: dimensions.count)
        var isSound = yaml.entries != nil
        for (name, key, value) in reader.entries(of: yaml) {
            guard let place = place(of: key, among: dimensionNames, called: "dimension"), let weight = number(value)
            else {
                isSound = false
                continue
            }
            weights[place] = weight
            if weight.signum < 0 {
                reader.report("wrong-value", "The weight of `\(name)` is below zero.", at: value, value: "\(weight)")
            }
        }
        guard isSound else { return [] }
        let absent = dimensionNames.names.indices.filter { weights[$0] == nil }.map { dimensionNames.names[$0] }
        if !absent.isEmpty {
            reader.report(
                "weights-missing",
                "The track `\(track)` has no weight for \(absent.map { "`\($0)`" }.joined(separator: ", ")).", at: key,
                hint: "Write 0 for what does not count.")
            return []
        }
        let all = weights.compactMap(\.self)
        let sum = all.reduce(.zero, +)
        if sum != 100 {
            reader.report(
                "weights-sum", "The weights of the track `\(track)` sum to \(sum), not to 100.", at: key,
                value: "\(sum)", allowed: "100")
        }
        return all
    }

    // MARK: Optional dimensions

    private func readOptional(_ tracks: inout [Track]) {
        for (_, key, yaml) in fields.entries("optional") {
            let fields = reader.fields(of: yaml, allowed: Keys.optional)
            let dimensions = places(of: fields.required("leave out"), among: dimensionNames, called: "dimension")
            let greatest = fields["at most"].flatMap(number)
            if self.fields["weights"] == nil {
                reader.report("idle-key", "Without `weights` no dimension can be left out.", at: key)
            }
            guard place(of: key, among: trackNames, called: "track") != nil,
                let place = tracks.firstIndex(where: { $0.name == key.text })
            else { continue }
            tracks[place].optional = dimensions.map { DimensionIndex($0) }
            if let greatest { tracks[place].greatestWeightLeftOut = greatest }
        }
    }
}
