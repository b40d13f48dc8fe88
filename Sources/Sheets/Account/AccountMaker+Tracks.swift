import Records
import RubricLanguage
import Scoring

extension AccountMaker {
    /// What each track would make of the subject, the others and all points as they are. The subject's own is known.
    func tracks(_ outcome: Outcome, _ scorer: inout Scorer<LedgerSink>) -> [TrackResult] {
        guard rubric.tracks.count > 1 else { return [] }
        let own = shown(scorer.value(of: rubric.total), rubric.total)
        let results = rubric.tracks.enumerated().map { index, track in
            let isOwn = index == outcome.track
            let grade = isOwn ? outcome.grade : scorer.outcome(of: .track(index)).grade
            return TrackResult(
                name: track.name, title: track.labels[language], isOwn: isOwn,
                total: isOwn ? own : shown(scorer.value(of: rubric.total), rubric.total), grade: grade.flatMap(band),
                note: isOwn ? outlookWords.ownTrack : outlookWords.notValid)
        }
        scorer.endTrials()
        return results
    }
}
