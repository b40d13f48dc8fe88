import RubricLanguage

/// How the seats of the limited grade were given.
public struct Seats: Sendable {
    /// What became of the seats of one group.
    public struct Group: Hashable, Sendable {
        /// The unit or institution among the run's places; `nil`: all of them.
        public var place: Int?
        public var track: Int?
        /// How many are to be assessed.
        public var assessed: Int
        public var seats: Int
        /// How many reach the grade before the quota, and how many keep it.
        public var candidates: Int
        public var seated: Int
    }

    /// Somebody whose score would have won a seat and whom a gate or a veto keeps from it.
    public struct Loss: Hashable, Sendable {
        /// By the place among all subjects in the order of the files.
        public var subject: Int
        /// Who has a seat only because of that; `nil`: nobody.
        public var taker: Int?
    }

    public internal(set) var groups: [Group] = []
    public internal(set) var losses: [Loss] = []

    init() {}

    init(_ standings: Standings, _ verdicts: [Verdict], _ rubric: Rubric) {
        guard let quota = rubric.quota else { return }
        for group in seatGroups(standings, quota) {
            let candidates = group.members.filter { standings.subjects[$0].grade == quota.grade }
            let seated = group.members.filter { verdicts[$0].quota == .seated }
            groups.append(
                Group(
                    place: group.place < 0 ? nil : Int(group.place), track: group.track < 0 ? nil : Int(group.track),
                    assessed: group.members.count, seats: group.seats, candidates: candidates.count,
                    seated: seated.count))
            addLosses(group, candidates, Set(seated), standings, quota)
        }
    }

    /// Seats those whom gates and vetoes keep out too, and compares.
    private mutating func addLosses(
        _ group: SeatGroup, _ candidates: [Int], _ seated: Set<Int>, _ standings: Standings, _ quota: Quota
    ) {
        let kept = group.members.filter {
            standings.subjects[$0].band == quota.grade && standings.subjects[$0].grade != quota.grade
        }
        guard !kept.isEmpty else { return }
        let supposed = seating(candidates + kept, on: group.seats, standings, quota)
            .filter { $0.effect == .seated }.map(\.candidate)
        let (out, known) = (Set(kept), Set(supposed))
        let losers = supposed.filter(out.contains)
        let takers = seating(candidates, on: group.seats, standings, quota).map(\.candidate)
            .filter { seated.contains($0) && !known.contains($0) }
        for (place, loser) in losers.enumerated() {
            losses.append(Loss(subject: loser, taker: place < takers.count ? takers[place] : nil))
        }
    }
}
