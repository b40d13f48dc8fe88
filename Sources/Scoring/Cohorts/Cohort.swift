public import RubricLanguage
import Numbers

/// What the cohort says about one subject: rank and grade.
public struct Verdict: Hashable, Sendable {
    /// What the quota did.
    public enum QuotaEffect: String, Sendable {
        case none
        /// It has a seat.
        case seated
        /// All seats went to others.
        case full
        /// It ties with others at the last seat, and the rubric gives it to none of them.
        case tiedOut = "tied-out"
        /// It ties with others at the last seat, and the committee decides.
        case committee
    }

    /// Equal keys have equal ranks: 1, 2, 2, 4. `nil` without a total.
    public var rank: Int?
    /// How many are ranked together.
    public var cohort = 0
    /// Who they are: a place among the cohorts of the run.
    public var cohortIndex: Int?
    public var grade: Int?
    public var quota = QuotaEffect.none
}

/// Ranks the subjects of each institution (and track, if the rubric says so) and applies the quota.
public func judge(_ standings: Standings, under rubric: Rubric) -> Judgement {
    var judgement = Judgement()
    judgement.verdicts = standings.subjects.map { Verdict(grade: $0.grade < 0 ? nil : Int($0.grade)) }
    rank(standings, rubric, &judgement)
    if let quota = rubric.quota { seat(standings, quota, &judgement) }
    return judgement
}

/// Gives ranks within each cohort.
private func rank(_ standings: Standings, _ rubric: Rubric, _ judgement: inout Judgement) {
    let ranked = standings.subjects.indices.filter {
        standings.total($0) != nil && standings.subjects[$0].isAssessed && standings.subjects[$0].track >= 0
    }
    let cohorts = Dictionary(grouping: ranked) { index in
        let subject = standings.subjects[index]
        return [subject.institution, rubric.ranksWithinTrack ? Int32(subject.track) : -1]
    }
    for (_, members) in cohorts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        let order = members.sorted { standings.precedes($0, $1) || standings.ties($0, $1) && $0 < $1 }
        var rank = 1
        for (place, member) in order.enumerated() {
            if place > 0, !standings.ties(order[place - 1], member) { rank = place + 1 }
            judgement.verdicts[member].rank = rank
            judgement.verdicts[member].cohort = order.count
            judgement.verdicts[member].cohortIndex = judgement.cohorts.count
        }
        judgement.cohorts.append(order.compactMap(standings.total))
    }
}

/// Gives the seats of the limited grade; who has none gets the next grade.
///
/// Seats are counted among the subjects to be assessed under this rubric: those with a track. Within
/// an institution alone, its seats are the share of these, rounded.
/// Within units alone, each unit has seats of its own. Within both, the seats of the institution are
/// shared among its units by largest remainder, so that the units' seats sum to the institution's.
private func seat(_ standings: Standings, _ quota: Quota, _ judgement: inout Judgement) {
    let assessed = standings.subjects.indices.filter {
        standings.subjects[$0].isAssessed && standings.subjects[$0].track >= 0
    }
    let isByInstitution = quota.scopes.contains(.institution)
    let groups = Dictionary(grouping: assessed) { index in
        let subject = standings.subjects[index]
        return [
            isByInstitution || quota.scopes.contains(.unit) ? subject.institution : -1,
            !isByInstitution && quota.scopes.contains(.unit) ? subject.unit : -1,
            quota.scopes.contains(.track) ? Int32(subject.track) : -1,
        ]
    }
    for (key, members) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        var group = Seats(institution: key[0], unit: key[1], track: key[2], count: seats(of: members.count, quota))
        guard isByInstitution, quota.scopes.contains(.unit) else {
            fill(group, members, standings, quota, &judgement)
            continue
        }
        let units = Dictionary(grouping: members) { standings.subjects[$0].unit }.sorted { $0.key < $1.key }
        let shares = allocateSeats(group.count, over: units.map(\.value.count))
        for (unit, share) in zip(units, shares) {
            (group.unit, group.count) = (unit.key, share)
            fill(group, unit.value, standings, quota, &judgement)
        }
    }
}

private func seats(of count: Int, _ quota: Quota) -> Int {
    let exact = (quota.share * Exact(count)).rounded(RoundingStep(places: 0, mode: quota.rounding))
    guard let whole = exact.small else { return 0 }
    return Int(whole.numerator)
}

/// Gives the seats of one group to its best; at the last seat the rubric's rule for ties decides.
private func fill(
    _ group: Seats, _ members: [Int], _ standings: Standings, _ quota: Quota, _ judgement: inout Judgement
) {
    let seats = group.count
    let candidates = members.filter { judgement.verdicts[$0].grade == quota.grade }
        .sorted { standings.precedes($0, $1) || standings.ties($0, $1) && $0 < $1 }
    var group = group
    group.candidates = candidates.count
    defer { judgement.seats.append(group) }
    guard candidates.count > seats else {
        for candidate in candidates { judgement.verdicts[candidate].quota = .seated }
        return group.taken = candidates.count
    }
    let isTied = seats > 0 && standings.ties(candidates[seats - 1], candidates[seats])
    for (place, candidate) in candidates.enumerated() {
        let isAtBoundary = isTied && standings.ties(candidate, candidates[seats])
        let effect: Verdict.QuotaEffect
        if isAtBoundary {
            effect = quota.tie == .shared ? .seated : quota.tie == .committee ? .committee : .tiedOut
        } else {
            effect = place < seats ? .seated : .full
        }
        judgement.verdicts[candidate].quota = effect
        if effect == .seated { group.taken += 1 } else { judgement.verdicts[candidate].grade = quota.grade + 1 }
    }
}
