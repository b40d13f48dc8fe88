import Numbers
import Records

/// The institutions and units of a run, in the order of their numbers.
public struct PlaceDirectory: Sendable {
    public struct Name: Hashable, Sendable {
        public var institution: String
        /// `nil`: the institution as a whole. Empty: people of the institution without a unit.
        public var unit: String?

        public init(institution: String, unit: String?) {
            self.institution = institution
            self.unit = unit
        }
    }

    public let names: [Name]
    private let places: [Name: Int]

    /// Takes the names of all places that subjects may belong to.
    public init(_ names: some Sequence<Name>) {
        self.names = Set(names).sorted {
            ($0.institution, $0.unit == nil ? 0 : 1, $0.unit ?? "") < (
                $1.institution, $1.unit == nil ? 0 : 1, $1.unit ?? ""
            )
        }
        places = Dictionary(uniqueKeysWithValues: self.names.enumerated().map { ($1, $0) })
    }

    /// The place with a name; negative where there is none.
    func place(_ name: Name?) -> Int { name.flatMap { places[$0] } ?? -1 }

    /// How a subject is split: once among institutions, once among units. Each list sums to one.
    func shares(of affiliations: [Affiliation], in batch: borrowing Batch) -> [[(place: Int, part: Exact)]] {
        var institutions: [(place: Int, part: Exact)] = []
        var units: [(place: Int, part: Exact)] = []
        for affiliation in affiliations {
            let institution = batch.symbols[affiliation.institution]
            let unit = affiliation.unit.map { batch.symbols[$0] } ?? ""
            add(affiliation.part, to: Name(institution: institution, unit: nil), in: &institutions)
            add(affiliation.part, to: Name(institution: institution, unit: unit), in: &units)
        }
        return [institutions, units].filter { !$0.isEmpty }
    }

    private func add(_ part: Exact, to name: Name, in shares: inout [(place: Int, part: Exact)]) {
        guard let place = places[name] else { return }
        if let index = shares.firstIndex(where: { $0.place == place }) {
            shares[index].part += part
        } else {
            shares.append((place, part))
        }
    }
}
