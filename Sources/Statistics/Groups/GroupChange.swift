public import Numbers

/// What a change of ranking does to a group, such as the members of a discipline.
public struct GroupChange: Equatable, Sendable {
    /// How many members the group has.
    public let members: Int
    /// The mean of newer less older percentile, in percentage points; positive when the group moved up.
    ///
    /// A percentile is the share of the population that is worse, plus half of those who are equal, oneself included.
    public let shift: Uncertain
    /// The share of the group that was among the top, from 0 to 1.
    public let oldTopRate: Exact
    /// The share of the group that is among the top, from 0 to 1.
    public let newTopRate: Exact
    /// Newer less older top rate, from -1 to 1.
    public let topRateChange: Uncertain

    /// A mean with what is known of its accuracy.
    public struct Uncertain: Equatable, Sendable {
        /// The mean over the members.
        public let value: Exact
        /// The percentile interval of the bootstrap: which means other samples of such members would have.
        public let interval: ExactInterval
        /// How often a random group of this size is as far from the mean of all: the two-sided p of a permutation test.
        public let significance: Exact
    }
}

/// How the effect on groups is worked out.
public struct GroupSettings: Sendable {
    /// How many members a group needs, so that figures say nothing of single people.
    public var minimum: Int
    /// How many samples are drawn, for an interval and for a test.
    public var samples: Int
    /// How much of the samples an interval holds.
    public var confidence: Exact
    /// The seed of all samples.
    public var seed: UInt64

    /// Settings; 2,000 samples and 95 % unless stated.
    public init(
        minimum: Int = 10, samples: Int = 2_000, confidence: Exact = Exact(mantissa: 95, scale: 2), seed: UInt64
    ) {
        precondition(minimum > 0 && samples > 0, "a group has a member, and a sample is drawn")
        precondition(confidence.signum > 0 && confidence < 1, "a confidence lies between 0 and 1")
        (self.minimum, self.samples, self.confidence, self.seed) = (minimum, samples, confidence, seed)
    }
}

extension RankAgreement {
    /// What the change does to each group; `nil` for groups with fewer members than the minimum.
    ///
    /// Groups are those of the baseline: a member belongs to at most one, numbered from 0, and to the population
    /// anyhow. Each group draws from a seed of its own, so that the same seed gives the same figures on any number of
    /// threads. Cost: samples × members, twice.
    public func changes(
        ofGroups groups: [Int?], count groupCount: Int, top places: Int, _ settings: GroupSettings
    ) -> [GroupChange?] {
        precondition(groups.count == count, "each member has a group or none")
        var members = [[Int]](repeating: [], count: groupCount)
        for (member, group) in groups.enumerated() where group != nil { members[group ?? 0].append(member) }
        let top = (old.isTop(places), new.isTop(places))
        let shifts = GroupSums(values: zip(old.doubledMeanRanks, new.doubledMeanRanks).map { $0 - $1 })
        let entries = GroupSums(values: zip(top.0, top.1).map { ($1 ? 1 : 0) - ($0 ? 1 : 0) })
        var seeds = SplitMix64(seed: settings.seed)
        return members.map { members in
            let generator = SplitMix64(seed: seeds.next())
            guard members.count >= settings.minimum else { return nil }
            func uncertain(_ sums: GroupSums, per unit: Exact) -> GroupChange.Uncertain {
                GroupChange.Uncertain(sums, of: members, unit: unit / Exact(members.count), settings, generator)
            }
            func rate(_ isTop: [Bool]) -> Exact {
                Exact(Int64(members.count { isTop[$0] }), over: Int64(members.count))
            }
            return GroupChange(
                members: members.count, shift: uncertain(shifts, per: Exact(50, over: Int64(count))),
                oldTopRate: rate(top.0), newTopRate: rate(top.1), topRateChange: uncertain(entries, per: 1))
        }
    }
}

extension GroupChange.Uncertain {
    /// A group's mean in units of its sum.
    fileprivate init(
        _ sums: GroupSums, of members: [Int], unit: Exact, _ settings: GroupSettings, _ generator: SplitMix64
    ) {
        let samples = sums.bootstrap(members, times: settings.samples, generator).map { Exact($0) * unit }
        let tail = (1 - settings.confidence) / 2
        value = Exact(members.reduce(0) { $0 + sums.values[$1] }) * unit
        interval = ExactInterval(
            lower: quantile(tail, ofAscending: samples) ?? value,
            upper: quantile(1 - tail, ofAscending: samples) ?? value)
        significance = sums.permutation(members, times: settings.samples, generator)
    }
}
