import Numbers
import Records

/// Finds the places of subjects among those gathered from a batch, by symbols: a name is made once a batch.
struct PlaceFinder {
    /// A subject's part of a unit. The parts of one subject sum to one.
    struct Share {
        var place: Int32
        var part: Exact
        /// Full-time equivalent as declared.
        var fullTime: Exact
    }

    /// How the subject looked for last is split among units; nowhere where it has none.
    private(set) var units: [Share] = []
    private var known: [UInt64: Int32] = [:]

    /// Whole, and nowhere.
    static let noUnits = [Share(place: PlaceGathering.nowhere, part: .one, fullTime: .zero)]

    /// Symbols mean other texts in another batch.
    mutating func beginBatch() { known.removeAll(keepingCapacity: true) }

    /// Finds the places of a subject, which competes where its greatest appointment is, the first of equal ones.
    mutating func find(_ affiliations: [Affiliation], in batch: borrowing Batch, _ gathering: inout PlaceGathering) {
        units.removeAll(keepingCapacity: true)
        var home: (part: Exact, place: Int32)?
        for affiliation in affiliations {
            let place = place(of: affiliation, batch, &gathering)
            units.add(affiliation.part, affiliation.fullTime, of: place)
            if home.map({ affiliation.part > $0.part }) ?? true { home = (affiliation.part, place) }
        }
        units = affiliations.isEmpty ? Self.noUnits : gathering.inOrder(units)
        gathering.addHome(home?.place ?? PlaceGathering.nowhere)
    }

    private mutating func place(
        of affiliation: Affiliation, _ batch: borrowing Batch, _ gathering: inout PlaceGathering
    ) -> Int32 {
        let key = UInt64(affiliation.institution.rawValue) << 32 | UInt64(affiliation.unit?.rawValue ?? .max)
        if let place = known[key] { return place }
        let name = PlaceDirectory.Name(
            institution: batch.symbols[affiliation.institution],
            unit: affiliation.unit.map { batch.symbols[$0] } ?? "")
        let place = gathering.place(name)
        known[key] = place
        return place
    }

    /// The units of appointments; nowhere where there are none.
    mutating func units(
        of affiliations: [Affiliation], in batch: borrowing Batch, _ gathering: inout PlaceGathering
    ) -> [Share] {
        guard !affiliations.isEmpty else { return Self.noUnits }
        var units: [Share] = []
        for affiliation in affiliations {
            units.add(affiliation.part, of: place(of: affiliation, batch, &gathering))
        }
        return units
    }
}

extension [PlaceFinder.Share] {
    /// Adds a part of the subject at a place.
    mutating func add(_ part: Exact, _ fullTime: Exact = .zero, of place: Int32) {
        if let index = firstIndex(where: { $0.place == place }) {
            self[index].part += part
            self[index].fullTime += fullTime
        } else {
            append(PlaceFinder.Share(place: place, part: part, fullTime: fullTime))
        }
    }
}
