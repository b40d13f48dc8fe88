import Diagnostics
import Numbers

extension Linter {
    mutating func lintTracks() {
        let proof = RegionProof(rubric, kinds: [rubric.subject])
        for second in rubric.tracks.indices {
            for first in rubric.tracks[..<second].indices { lintOverlap(of: first, second, proof) }
            lintOptional(of: second)
        }
        if !rubric.tracks.isEmpty { lintGap(proof) }
    }

    /// Subjects for whom no track holds.
    ///
    /// The vocabulary has the tracks of all rubrics: that a rubric does not name some of them is worth a note only.
    private mutating func lintGap(_ proof: RegionProof) {
        let conditions = rubric.tracks.map(\.condition.root)
        if case .possible(let witness) = proof.gap(in: conditions, naming: "track"), witness.isPlain {
            return reportGap(witness, .warning)
        }
        switch proof.gap(in: conditions) {
        case .possible(let witness): reportGap(witness, .note)
        case .notProved: reportNotProved("one track always holds", at: .track(0))
        case .impossible: break
        }
    }

    private mutating func reportGap(_ witness: Witness, _ severity: Severity) {
        report(
            "tracks-leave-gap", severity, "No track holds for \(words(witness)).",
            hint: "Who is in no track has no weights, and no total.", at: .track(0))
    }

    private mutating func lintOverlap(of first: Int, _ second: Int, _ proof: RegionProof) {
        let (one, other) = (rubric.tracks[first], rubric.tracks[second])
        switch proof.overlap(one.condition.root, other.condition.root) {
        case .impossible: break
        case .notProved:
            reportNotProved("tracks `\(one.name)` and `\(other.name)` never hold together", at: .track(second))
        case .possible(let witness):
            report(
                "tracks-overlap", witness.isConditional ? .warning : .error,
                "Tracks `\(one.name)` and `\(other.name)` both hold for \(words(witness)).",
                hint: "Exactly one track must hold for each subject.", at: .track(second))
        }
    }

    /// Dimensions that may be left out, under a limit that allows none of them.
    private mutating func lintOptional(of place: Int) {
        let track = rubric.tracks[place]
        guard let least = track.optional.map({ track.weights[$0.index] }).min(), track.greatestWeightLeftOut < least
        else { return }
        report(
            "optional-never", .warning,
            "Track `\(track.name)` may leave out dimensions of at most \(track.greatestWeightLeftOut) %,"
                + " but each of them weighs at least \(least) %.",
            hint: "Raise `at most`, or drop the line.", at: .optional(track: place))
    }
}
