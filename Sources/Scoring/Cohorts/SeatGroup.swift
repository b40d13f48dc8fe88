import Numbers
import RubricLanguage

/// People among whom seats of the limited grade are counted.
struct SeatGroup: Sendable {
    /// The place of the unit or institution among the run's places, and the track; negative: all of them.
    var place: Int32
    var track: Int32
    /// Those who are to be assessed, by their place among all subjects.
    var members: [Int]
    var seats: Int
}

/// The groups of a quota, in the order of their places and tracks.
///
/// Seats are counted among the subjects to be assessed under this rubric: those with a track. Within
/// an institution alone, its seats are the share of these, rounded.
/// Within units alone, each unit has seats of its own. Within both, the seats of the institution are
/// shared among its units by largest remainder, so that the units' seats sum to the institution's.
func seatGroups(_ standings: Standings, _ quota: Quota) -> [SeatGroup] {
    let assessed = standings.subjects.indices.filter {
        standings.subjects[$0].isAssessed && standings.subjects[$0].track >= 0
    }
    let scopes = (institution: quota.scopes.contains(.institution), unit: quota.scopes.contains(.unit))
    let groups = Dictionary(grouping: assessed) { index in
        let subject = standings.subjects[index]
        let place = scopes.institution ? subject.institution : scopes.unit ? subject.unit : -1
        return SeatKey(place: place, track: quota.scopes.contains(.track) ? Int32(subject.track) : -1)
    }
    return groups.sorted { ($0.key.place, $0.key.track) < ($1.key.place, $1.key.track) }.flatMap { key, members in
        let seats = seats(of: members.count, quota)
        guard scopes.institution, scopes.unit else {
            return [SeatGroup(place: key.place, track: key.track, members: members, seats: seats)]
        }
        let units = Dictionary(grouping: members) { standings.subjects[$0].unit }.sorted { $0.key < $1.key }
        return zip(units, allocateSeats(seats, over: units.map(\.value.count))).map { unit, share in
            SeatGroup(place: unit.key, track: key.track, members: unit.value, seats: share)
        }
    }
}

private struct SeatKey: Hashable {
    var place: Int32
    var track: Int32
}

private func seats(of count: Int, _ quota: Quota) -> Int {
    let exact = (quota.share * Exact(count)).rounded(RoundingStep(places: 0, mode: quota.rounding))
    guard let whole = exact.small else { return 0 }
    return Int(whole.numerator)
}
