import Numbers
import Records
import RubricLanguage
import Scoring
import Synchronization

/// What the people of each place have by track: sums over people, of whom one with several appointments counts in
/// each place by its part. Threads add to it in any order, and the sums are the same.
public final class TrackTallies: Sendable {
    /// The people of one track in one place.
    struct Tally: Sendable {
        var heads = Exact.zero
        /// For each measure looked at the sum, and the heads who have it.
        var sums: [Exact]
        var scored: [Exact]

        /// The mean of a measure; `nil`: nobody has it.
        func mean(_ index: Int) -> Exact? { scored[index].isZero ? nil : sums[index] / scored[index] }
    }

    /// What is added up: the scores of dimensions, or else the points of criteria.
    let measures: [MeasureIndex]
    private let tallies = Mutex<[PlaceDirectory.Name: [Int: Tally]]>([:])

    init(_ rubric: Rubric) {
        measures = rubric.dimensions.isEmpty ? rubric.criteria.map(\.measure) : rubric.dimensions.map(\.score)
    }

    /// Takes up the subject scored last.
    func add<Sink>(_ outcome: Outcome, _ scorer: inout Scorer<Sink>) {
        guard let track = outcome.track, outcome.status == .scored else { return }
        let values = measures.map { scorer.value(of: $0) }
        let symbols = scorer.evaluator.batch.symbols
        for share in scorer.affiliations {
            let institution = symbols[share.institution]
            let unit = share.unit.map { symbols[$0] } ?? ""
            for name in [nil, unit] {
                add(values, share.part, track, to: PlaceDirectory.Name(institution: institution, unit: name))
            }
        }
    }

    private func add(_ values: [Exact?], _ part: Exact, _ track: Int, to place: PlaceDirectory.Name) {
        let zeros = Array(repeating: Exact.zero, count: values.count)
        tallies.withLock { tallies in
            var tally = tallies[place]?[track] ?? Tally(sums: zeros, scored: zeros)
            tally.heads += part
            for (index, value) in values.enumerated() {
                guard let value else { continue }
                tally.sums[index] += value * part
                tally.scored[index] += part
            }
            tallies[place, default: [:]][track] = tally
        }
    }

    /// The tallies of a place by track, in the order of the rubric.
    func of(_ place: PlaceDirectory.Name) -> [(track: Int, tally: Tally)] {
        tallies.withLock { $0[place] ?? [:] }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
