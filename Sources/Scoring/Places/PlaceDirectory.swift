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

    /// The place with a name, which was given.
    func place(_ name: Name) -> Int {
        guard let place = places[name] else { preconditionFailure("every place that is asked for was met") }
        return place
    }
}
