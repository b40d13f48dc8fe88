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

    // One for each subject of a run: every byte counts a hundred thousand times.
    private var narrowRank: Int32?
    private var narrowCohort: Int32 = 0
    private var narrowCohortIndex: Int32?
    private var narrowGrade: Int16?
    public var quota = QuotaEffect.none

    init(grade: Int? = nil) { self.grade = grade }

    /// Equal keys have equal ranks: 1, 2, 2, 4. `nil` without a total.
    public internal(set) var rank: Int? {
        get { narrowRank.map(Int.init) }
        set { narrowRank = newValue.map { Int32($0) } }
    }

    /// How many are ranked together.
    public internal(set) var cohort: Int {
        get { Int(narrowCohort) }
        set { narrowCohort = Int32(newValue) }
    }

    /// Who they are: a place among the cohorts of the run.
    public internal(set) var cohortIndex: Int? {
        get { narrowCohortIndex.map(Int.init) }
        set { narrowCohortIndex = newValue.map { Int32($0) } }
    }

    public internal(set) var grade: Int? {
        get { narrowGrade.map(Int.init) }
        set { narrowGrade = newValue.map { Int16($0) } }
    }
}

/// Ranks the subjects of each institution (and track, if the rubric says so) and applies the quota.
public func judge(_ standings: Standings, under rubric: Rubric) -> [Verdict] {
    var verdicts = standings.subjects.map { Verdict(grade: $0.grade < 0 ? nil : Int($0.grade)) }
    rank(standings, rubric, &verdicts)
    if let quota = rubric.quota {
        for group in seatGroups(standings, quota) { fill(group, standings, quota, &verdicts) }
    }
    return verdicts
}

/// Gives ranks within each cohort.
private func rank(_ standings: Standings, _ rubric: Rubric, _ verdicts: inout [Verdict]) {
    let ranked = standings.subjects.indices.filter {
        standings.total($0) != nil && standings.subjects[$0].isAssessed && standings.subjects[$0].track >= 0
    }
    let cohorts = Dictionary(grouping: ranked) { index in
        let subject = standings.subjects[index]
        return [subject.institution, rubric.ranksWithinTrack ? Int32(subject.track) : -1]
    }
    let inOrder = cohorts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    for (index, members) in inOrder.map(\.value).enumerated() {
        let order = members.sorted { standings.precedes($0, $1) || standings.ties($0, $1) && $0 < $1 }
        var rank = 1
        for (place, member) in order.enumerated() {
            if place > 0, !standings.ties(order[place - 1], member) { rank = place + 1 }
            verdicts[member].rank = rank
            verdicts[member].cohort = order.count
            verdicts[member].cohortIndex = index
        }
    }
}

/// The totals of each cohort, of which verdicts tell who belongs to it.
func totals(_ standings: Standings, _ verdicts: [Verdict]) -> [[Exact]] {
    let count = verdicts.reduce(0) { max($0, ($1.cohortIndex ?? -1) + 1) }
    var totals: [[Exact]] = Array(repeating: [], count: count)
    for (subject, verdict) in verdicts.enumerated() {
        guard let cohort = verdict.cohortIndex, let total = standings.total(subject) else { continue }
        totals[cohort].append(total)
    }
    return totals
}

extension Standings {
    /// The grades that a quota leaves, without anything else of a verdict; negative where there is none.
    func grades(under quota: Quota) -> [Int16] {
        var grades = subjects.map(\.grade)
        for group in seatGroups(self, quota) {
            let candidates = group.members.filter { subjects[$0].grade == quota.grade }
            for (candidate, effect) in seating(candidates, on: group.seats, self, quota) where effect != .seated {
                grades[candidate] = Int16(truncatingIfNeeded: quota.grade + 1)
            }
        }
        return grades
    }
}

/// Gives the seats of a group; who of its candidates has none gets the next grade.
private func fill(
    _ group: SeatGroup, _ standings: Standings, _ quota: Quota, _ verdicts: inout [Verdict]
) {
    let candidates = group.members.filter { standings.subjects[$0].grade == quota.grade }
    for (candidate, effect) in seating(candidates, on: group.seats, standings, quota) {
        verdicts[candidate].quota = effect
        if effect != .seated { verdicts[candidate].grade = quota.grade + 1 }
    }
}

/// Gives seats to the best of the candidates; at the last seat the rubric's rule for ties decides.
func seating(
    _ candidates: [Int], on seats: Int, _ standings: Standings, _ quota: Quota
) -> [(candidate: Int, effect: Verdict.QuotaEffect)] {
    let order = candidates.sorted { standings.precedes($0, $1) || standings.ties($0, $1) && $0 < $1 }
    guard order.count > seats else { return order.map { ($0, .seated) } }
    let isTied = seats > 0 && standings.ties(order[seats - 1], order[seats])
    return order.enumerated().map { place, candidate in
        guard isTied, standings.ties(candidate, order[seats]) else {
            return (candidate, place < seats ? .seated : .full)
        }
        return (candidate, quota.tie == .committee ? .committee : .tiedOut)
    }
}
