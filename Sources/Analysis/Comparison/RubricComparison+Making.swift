public import Numbers
import Records
import RubricLanguage
public import Statistics
import Weighting

extension RubricComparison {
    /// Compares two populations over the same records.
    ///
    /// - Parameter chosen: the people to be compared among themselves; `nil`: all.
    public init(_ old: Population, _ new: Population, among chosen: [Int]? = nil, _ settings: Settings = Settings()) {
        precondition(old.ids == new.ids, "both sides have the same people")
        let chosen = chosen ?? Array(old.ids.indices)
        let scored = (Set(old.scored), Set(new.scored))
        let compared = chosen.filter { scored.0.contains($0) && scored.1.contains($0) }
        (self.old, self.new, self.settings) = (old, new, settings)
        leftOut = chosen.filter { !scored.0.contains($0) || !scored.1.contains($0) }
        agreement = RankAgreement(
            from: Ranking(old.ranks(among: compared), best: .lowest),
            to: Ranking(new.ranks(among: compared), best: .lowest))
        people = RubricComparison.people(compared, agreement, settings)
        criteria = PartChange.joined(old.criteria(of: compared), new.criteria(of: compared))
        parts = PartChange.parts(old, new, of: compared)
        grades = GradeTransitions(old, new, compared)
        divisions = []
        breakdown = nil
        divisions = makeDivisions()
    }

    /// The people in the groups of the old side that are asked for, such as `title` = `professor`.
    public static func people(of population: Population, in group: (division: String, value: String)) -> [Int]? {
        guard let division = population.groupings.first(where: { $0.name == group.division }),
            let value = division.group(group.value)
        else { return nil }
        return population.ids.indices.filter { division.groups[$0] == value }
    }

    private static func people(
        _ compared: [Int], _ agreement: RankAgreement, _ settings: Settings
    ) -> [ComparedPerson] {
        let ranks = (agreement.old.ranks, agreement.new.ranks)
        let fifths = agreement.old.bands(5)
        let percentiles = (agreement.old.percentiles, agreement.new.percentiles)
        let places = TopPlaces(share: settings.topShare, of: compared.count)
        let quadrants = agreement.quadrants(top: places.count)
        return compared.indices.map { place in
            ComparedPerson(
                person: compared[place], oldRank: ranks.0[place], newRank: ranks.1[place],
                oldPercentile: percentiles.0[place], newPercentile: percentiles.1[place],
                quadrant: quadrants[place], oldFifth: fifths[place])
        }
    }

    /// The mean total of the compared people on each side; `nil` unless both are above zero.
    public var meanTotals: (old: Exact, new: Exact)? {
        func mean(_ population: Population) -> Exact? {
            let totals = population.totals
            let sum = people.reduce(Exact.zero) { $0 + (totals[$1.person] ?? .zero) }
            return sum.signum > 0 ? sum / Exact(people.count) : nil
        }
        guard let before = mean(old), let after = mean(new) else { return nil }
        return (before, after)
    }

    /// How many places there are at the top.
    public var topPlaces: Int { TopPlaces(share: settings.topShare, of: people.count).count }

    /// Who stays in the top, comes in, falls out and stays out.
    public var quadrants: QuadrantCounts { QuadrantCounts(people.map(\.quadrant)) }
}

extension Ranking {
    /// From 0 to 100: the share of the members who stand behind, equals and the member itself counting half.
    var percentiles: [Exact] {
        doubledMeanRanks.map { Exact(Int64(100 * (2 * count - $0 + 1)), over: Int64(2 * count)) }
    }
}
