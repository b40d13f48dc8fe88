import Numbers
import Records

/// Where subjects compete, and all places that were met on the way.
struct HomeList: Sendable {
    private var names: [PlaceDirectory.Name] = []
    private var known: [PlaceDirectory.Name: Int32] = [:]
    /// For each subject the place of its unit among the names; negative where it has no appointment.
    private var homes: [Int32] = []

    /// Adds a subject. It competes where its greatest appointment is, the first of equal ones.
    mutating func append(_ affiliations: [Affiliation], in batch: borrowing Batch) {
        var home: (part: Exact, place: Int32)?
        for affiliation in affiliations {
            let unit = affiliation.unit.map { batch.symbols[$0] } ?? ""
            let place = place(.init(institution: batch.symbols[affiliation.institution], unit: unit))
            if home.map({ affiliation.part > $0.part }) ?? true { home = (affiliation.part, place) }
        }
        homes.append(home?.place ?? -1)
    }

    mutating func append(contentsOf other: HomeList) {
        let places = other.names.map { place($0) }
        homes += other.homes.map { $0 < 0 ? -1 : places[Int($0)] }
    }

    /// All institutions and units.
    func directory() -> PlaceDirectory {
        PlaceDirectory(names + names.map { PlaceDirectory.Name(institution: $0.institution, unit: nil) })
    }

    /// Where a subject competes.
    func place(of subject: Int, in directory: PlaceDirectory) -> (institution: Int, unit: Int) {
        guard homes[subject] >= 0 else { return (-1, -1) }
        let name = names[Int(homes[subject])]
        return (directory.place(.init(institution: name.institution, unit: nil)), directory.place(name))
    }

    private mutating func place(_ name: PlaceDirectory.Name) -> Int32 {
        if let place = known[name] { return place }
        known[name] = Int32(names.count)
        names.append(name)
        return Int32(names.count - 1)
    }
}
