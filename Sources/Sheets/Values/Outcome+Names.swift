import Scoring

extension Outcome.Status {
    /// All names, in the order in which sheets list them.
    static let names = ["scored", "not-assessed", "no-track", "several-tracks", "unscored", "no-total"]

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
