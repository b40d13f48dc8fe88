public import Numbers

extension WeightChange {
    /// What is known of the smallest change by which a person comes among the first.
    public struct Entry: Hashable, Sendable {
        /// The best change found; `nil` when none was.
        public var found: Found?
        /// No change smaller than this does; `nil` when it is proved that none does at all.
        public var bound: Exact?
        /// How many programs were solved.
        public var programs: Int

        /// Whether the change found is proved to be the smallest, or that there is none.
        public var isProved: Bool { found?.size == bound }
    }

    /// The smallest change by which a person's rank is at most `places`, equals counted in.
    ///
    /// Whom the person has to reach is a choice, and there may be too many of them to try all (the problem is NP-hard).
    /// Branch and bound takes the most promising set first: somebody who is still ahead is either reached as well or given
    /// up, and no more can be given up than there are places before the last. When `effort` steps do not suffice, the
    /// entry says by its bound how much smaller the change could be.
    public func smallest(for person: Int, toEnter places: Int, effort: Int = 500) -> Entry {
        precondition(places > 0, "there is a place")
        var search = Search(change: self, person: person, places: places)
        return search.run(effort)
    }
}

extension WeightChange {
    /// Everybody whom a person reaches under no weights; where a range has no end, under none whose sum may be any.
    fileprivate func neverReached(by person: Int) -> [Int] {
        let closed = ranges.compactMap { range in
            range.lower.flatMap { low in range.upper.map { low.value...$0.value } }
        }
        guard closed.count < ranges.count else {
            return matrix.alwaysAhead(
                of: person, by: -margin, in: WeightBox(closed, sum: keepsSum ? weights.reduce(.zero, +) : nil))
        }
        return (0..<matrix.people).filter { rival in
            rival != person && leastLead(of: rival, over: person).map { $0 > -margin } ?? false
        }
    }

    /// The least that somebody is ahead of a person, each weight by itself; `nil` where that has no end.
    private func leastLead(of rival: Int, over person: Int) -> Exact? {
        var least = Exact.zero
        for (criterion, range) in ranges.enumerated() {
            let gap = matrix.value(rival, criterion) - matrix.value(person, criterion)
            if gap.isZero { continue }
            guard let end = gap.signum > 0 ? range.lower : range.upper else { return nil }
            least += end.value * gap
        }
        return least
    }
}

/// Who has to be reached, who is given up, and what reaching costs at least.
private struct Branch {
    var reached: [Int]
    var givenUp: Set<Int>
    var found: WeightChange.Found
}

private struct Search {
    let change: WeightChange
    let person: Int
    let places: Int
    /// By falling cost, so that the cheapest stands last.
    private var open: [Branch] = []
    private var programs = 0
    private var steps = 0

    init(change: WeightChange, person: Int, places: Int) {
        self.change = change
        self.person = person
        self.places = places
    }

    mutating func run(_ effort: Int) -> WeightChange.Entry {
        let hopeless = change.neverReached(by: person)
        guard hopeless.count < places else { return entry(nil, bound: nil) }
        solve([], givenUp: Set(hopeless))
        while let branch = open.popLast() {
            let ahead = ahead(at: branch.found)
            if ahead.count < places { return entry(branch.found, bound: branch.found.size) }
            if steps >= effort { return entry(anything(branch), bound: branch.found.size) }
            steps += 1
            guard let rival = ahead.first(where: { !branch.givenUp.contains($0) }) else { continue }
            solve(branch.reached + [rival], givenUp: branch.givenUp)
            if branch.givenUp.count + 1 < places {
                var other = branch
                other.givenUp.insert(rival)
                insert(other)
            }
        }
        return entry(nil, bound: nil)
    }

    private func entry(_ found: WeightChange.Found?, bound: Exact?) -> WeightChange.Entry {
        .init(found: found, bound: bound, programs: programs)
    }

    private mutating func solve(_ reached: [Int], givenUp: Set<Int>) {
        guard let found = smallest(reached) else { return }
        insert(Branch(reached: reached, givenUp: givenUp, found: found))
    }

    private mutating func smallest(_ reached: [Int]) -> WeightChange.Found? {
        programs += 1
        return change.smallest(for: person, toReach: reached).found
    }

    private mutating func insert(_ branch: Branch) {
        open.insert(branch, at: open.firstIndex { $0.found.size <= branch.found.size } ?? open.count)
    }

    /// Those who are not reached at some weights, the furthest ahead first.
    private func ahead(at found: WeightChange.Found) -> [Int] {
        let scores = change.matrix.scores(found.weights)
        let reached = scores[person] - change.margin
        return Array(
            scores.ranking().order.lazy.map { Int($0) }.filter { $0 != person }.prefix { scores[$0] > reached })
    }

    /// Some change that does, when the search ends early: whoever holds the last place is reached, until it is the
    /// person's own.
    private mutating func anything(_ branch: Branch) -> WeightChange.Found? {
        var (reached, found) = (branch.reached, branch.found)
        for _ in 0..<40 {
            let ahead = ahead(at: found)
            if ahead.count < places { return found }
            reached.append(ahead[places - 1])
            guard let next = smallest(reached) else { return nil }
            found = next
        }
        return nil
    }
}
