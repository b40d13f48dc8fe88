public import Numbers
public import Weighting

/// All that is said of the weights of one track.
public struct TuningReport: Sendable {
    /// What was asked for.
    public struct Settings: Hashable, Sendable {
        /// The share of the best that is looked at.
        public var topShare: Exact
        public var limits = WeightLimits()
        public var locked: Set<Int> { limits.locked }
        /// What random weights keep.
        public var order = WeightOrder()
        public var around: RankOutlook.Around
        public var draws: Int
        public var seed: UInt64

        public init(topShare: Exact, around: RankOutlook.Around, draws: Int, seed: UInt64) {
            self.topShare = topShare
            self.around = around
            self.draws = draws
            self.seed = seed
        }
    }

    public let people: WeighedPeople
    public let settings: Settings
    public let places: TopPlaces
    public let totals: [Exact?]
    public let ranking: RankedPeople
    public let effects: [WeightEffect]
    /// `nil` for a weight that is locked, or to whose change none can answer.
    public let stability: [WeightStability?]
    public let outlook: RankOutlook
    public let persons: [PersonTuning]
    /// What numbers that are not certain do; `nil` where none were named.
    public var sensitivity: SensitivityStudy?
    /// What weights that were handed in do; `nil` where none were.
    public var given: GivenWeights?

    /// - Parameters:
    ///   - persons: the people who are looked at one by one, by their place among these people.
    ///   - rivals: whom they are to pass, by the same places; none: who stands just ahead of each.
    public init(
        _ people: WeighedPeople, _ settings: Settings, persons: [Int], passing rivals: [Int] = [], threads: Int
    ) {
        self.people = people
        self.settings = settings
        places = TopPlaces(share: settings.topShare, of: people.people.count)
        totals = people.totals(people.weights)
        ranking = people.ranking(totals)
        effects = people.effects()
        stability = people.stability(places, locked: settings.locked, threads: threads)
        outlook = people.outlook(
            settings.around, keeping: settings.order, of: persons, locked: settings.locked, top: places.count,
            draws: settings.draws, seed: settings.seed, threads: threads)
        let places = places
        self.persons = persons.map {
            people.tuning(of: $0, passing: rivals, places, settings.limits, threads: threads)
        }
    }
}
