public import Numbers

/// What comparing all subjects gives.
public struct Judgement: Sendable {
    public internal(set) var verdicts: [Verdict] = []
    /// For each cohort the totals of those who are ranked together, from the best.
    public internal(set) var cohorts: [[Exact]] = []
    /// The seats of the quota, for each group that shares some.
    public internal(set) var seats: [Seats] = []
}

/// The seats of the limited grade for which a group competes.
public struct Seats: Hashable, Sendable {
    /// The places of the group among those of the run, and its track; negative: of any.
    public internal(set) var institution, unit, track: Int32
    /// How many seats there are.
    public internal(set) var count: Int
    /// How many reached the grade.
    public internal(set) var candidates = 0
    /// How many of them have a seat.
    public internal(set) var taken = 0

    init(institution: Int32, unit: Int32, track: Int32, count: Int) {
        self.institution = institution
        self.unit = unit
        self.track = track
        self.count = count
    }
}
