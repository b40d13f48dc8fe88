import Diagnostics
import YAMLDocuments

/// Where the parts of a sound rubric stand in its text.
extension Checker {
    func placesOfParts() -> RubricPlaces {
        var places = RubricPlaces(whole: place(at: fields.node?.entries?.first?.key))
        mark(fields.entries("tracks"), in: &places) { .track($0) }
        mark(fields.entries("only once"), in: &places) { .onlyOnce($0) }
        mark(fields.entries("shared caps"), in: &places) { .sharedCap($0) }
        mark(fields.entries("allocations"), in: &places) { .allocation($0) }
        mark(fields.entries("credit"), in: &places) { .credit($0) }
        mark(fields.entries("dimensions"), in: &places) { .dimension($0) }
        mark(fields.entries("deductions"), in: &places) { .deduction($0) }
        mark(fields.entries("gates"), in: &places) { .gate($0) }
        mark(fields.entries("vetoes"), in: &places) { .veto($0) }
        mark(fields.list("ties"), in: &places) { .tieBreak($0) }
        markTracks(in: &places)
        markMeasures(in: &places)
        markGrades(in: &places)
        for (criterion, declaration) in criteria.enumerated() {
            places[.criterion(criterion)] = place(at: declaration.key)
            markCriterion(criterion, declaration.fields, in: &places)
        }
        return places
    }

    private typealias Entries = [(name: String, key: YAMLNode, value: YAMLNode)]

    private func place(at yaml: YAMLNode?) -> Place {
        yaml.map { reader.source.place(at: $0.range) } ?? Place(file: reader.source.name)
    }

    private func mark(_ entries: Entries, in places: inout RubricPlaces, _ part: (Int) -> RubricPlaces.Part) {
        mark(entries.map(\.key), in: &places, part)
    }

    private func mark(_ nodes: [YAMLNode], in places: inout RubricPlaces, _ part: (Int) -> RubricPlaces.Part) {
        for (index, node) in nodes.enumerated() { places[part(index)] = place(at: node) }
    }

    private func markTracks(in places: inout RubricPlaces) {
        for (name, key, _) in fields.entries("weights") {
            if let track = trackNames[name] { places[.weights(track: track)] = place(at: key) }
        }
        for (name, key, _) in fields.entries("optional") {
            if let track = trackNames[name] { places[.optional(track: track)] = place(at: key) }
        }
    }

    private func markMeasures(in places: inout RubricPlaces) {
        for (quantity, progress) in progress {
            guard case .done(let index) = progress, let key = key(of: quantity) else { continue }
            let isOfPlace = if case .place = quantity { true } else { false }
            places[isOfPlace ? .placeMeasure(index.index) : .measure(index.index)] = place(at: key)
        }
    }

    /// Where a quantity is declared.
    private func key(of quantity: Quantity) -> YAMLNode? {
        switch quantity {
        case .criterion(let place): criteria[place].key
        case .points(let place), .score(let place), .weighted(let place): dimensions[place].key
        case .formula(let place): formulas[place].key
        case .allocation(let place): allocations[place].key
        case .condition(let place): conditions[place].key
        case .place(let place): self.places[place].key
        case .beforeDeductions, .total: fields.key("total") ?? fields.key("weights")
        }
    }

    private func markGrades(in places: inout RubricPlaces) {
        guard let yaml = fields["grades"], let key = fields.key("grades") else { return }
        places[.grades] = place(at: key)
        let bands = yaml["bands"]?.entries ?? yaml["worst of"]?.entries?.reversed() ?? []
        mark(bands.map(\.key), in: &places) { .band($0) }
    }

    private func markCriterion(_ criterion: Int, _ fields: YAMLFields, in places: inout RubricPlaces) {
        if let conditions = fields["where"] { places[.conditions(criterion: criterion)] = place(at: conditions) }
        let rows = fields["points"].flatMap { $0.items ?? $0["rows"]?.items } ?? []
        let adjustments = [fields["times"], fields["plus"]].compactMap(\.self).flatMap { reader.listOrOne($0) }
        let caps = fields["at most"].map { reader.listOrOne($0) } ?? []
        mark(rows, in: &places) { .row(criterion: criterion, $0) }
        mark(adjustments, in: &places) { .adjustment(criterion: criterion, $0) }
        mark(caps, in: &places) { .cap(criterion: criterion, $0) }
    }
}
