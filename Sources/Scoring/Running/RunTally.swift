/// Counts of a run, for the manifest and the closing lines.
public struct RunTally: Hashable, Sendable {
    public var subjects = 0
    public var scored = 0
    public var notAssessed = 0
    /// Subjects without a track, or with several.
    public var withoutTrack = 0
    /// Subjects without a total though they have a track.
    public var withoutTotal = 0

    public init() {}

    mutating func count(_ status: Outcome.Status) {
        subjects += 1
        switch status {
        case .scored: scored += 1
        case .notAssessed: notAssessed += 1
        case .noTrack, .severalTracks: withoutTrack += 1
        case .unscored, .noTotal: withoutTotal += 1
        }
    }

    mutating func add(_ other: RunTally) {
        subjects += other.subjects
        scored += other.scored
        notAssessed += other.notAssessed
        withoutTrack += other.withoutTrack
        withoutTotal += other.withoutTotal
    }
}
