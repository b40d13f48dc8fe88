import Scoring

extension Outcome.Status {
    /// The name by which tables and JSON know it.
    var name: String {
        switch self {
        case .scored: "scored"
        case .notAssessed: "not-assessed"
        case .noTrack: "no-track"
        case .severalTracks: "several-tracks"
        case .unscored: "unscored"
        case .noTotal: "no-total"
        }
    }
}
