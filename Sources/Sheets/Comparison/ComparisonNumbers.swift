import Statistics
import Analysis
import Numbers

extension Double {
    /// Rounded to three places, for reading.
    var shownForReading: String {
        let thousandths = Int64((self * 1_000).rounded())
        return Exact(mantissa: thousandths, scale: 3).formatted(places: 3)
    }
}

extension Optional<Double> {
    /// What cannot be told is a dash.
    var shownForReading: String { map(\.shownForReading) ?? "—" }
}

extension Exact {
    /// Rounded and with its sign: `+2.5`, `-1.0`, `0.0`.
    func change(_ places: Int) -> String {
        let rounded = rounded(RoundingStep(places: places, mode: .halfUp))
        return (rounded.signum > 0 ? "+" : "") + rounded.shown(atLeast: places)
    }
}

/// Places gained with their sign.
func change(_ places: Int) -> String { (places > 0 ? "+" : "") + String(places) }

extension RubricComparison {
    /// The numbers that people look at first, as they are shown everywhere.
    struct Headline {
        var people, moved, seats: String
        var meanPlaces, greatest: String
        var overlap: String
        var tau, spearman, footrule, biasedOverlap: String
    }

    var headline: Headline {
        let displacement = agreement.displacement
        return Headline(
            people: String(people.count), moved: String(displacement.up + displacement.down), seats: String(topPlaces),
            meanPlaces: displacement.mean?.rounded(forReading: 1) ?? "—", greatest: String(displacement.greatest),
            overlap: quadrants.overlap.map { ($0 * 100).rounded(forReading: 1) + " %" } ?? "—",
            tau: agreement.kendallTauB.shownForReading, spearman: agreement.spearman.shownForReading,
            footrule: displacement.normalisedFootrule?.rounded(forReading: 3) ?? "—",
            biasedOverlap: agreement.rankBiasedOverlap(persistence: 0.9).shownForReading)
    }

    /// The greatest winners, or losers; nobody who did not move.
    func greatest(_ count: Int, up: Bool) -> [ComparedPerson] {
        people.indices.filter { up ? people[$0].gain > 0 : people[$0].gain < 0 }
            .sorted { (abs(people[$1].gain), $0) < (abs(people[$0].gain), $1) }
            .prefix(count).map { people[$0] }
    }
}
