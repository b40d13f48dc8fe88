import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// Reduces the candidate to the subject's part; `false` when the item does not count.
    ///
    /// Where the rule conserves, the points of all contributors are rounded together, so that they
    /// sum to what the item is worth.
    mutating func credit(_ candidate: inout Candidate, _ rule: CreditPlan, _ criterion: CriterionPlan) -> Bool {
        let part: Exact
        switch share(of: rule, candidate) {
        case .refused(let reason):
            sink.post(Posting(criterion.measure, .credit, item: candidate.row, amount: -candidate.amount))
            sink.post(Posting(criterion.measure, reason, item: candidate.row))
            return false
        case .points(let points): part = points.rounded(to: rubric.rounding.item)
        case .share(let share): part = (evaluator.points * share).rounded(to: rubric.rounding.item)
        case .place(let place): part = conserved(candidate.worth, place: place, rule)
        }
        if part != candidate.amount {
            sink.post(Posting(criterion.measure, .credit, item: candidate.row, amount: part - candidate.amount))
        }
        candidate.amount = part
        return true
    }

    /// What a rule says about the subject's part.
    enum Part {
        /// A share of the points.
        case share(Exact)
        /// The place in `shares`, which hold the shares of all contributors and sum to one.
        case place(Int)
        case points(Exact)
        case refused(Posting.Reason)
    }

    private mutating func share(of rule: CreditPlan, _ candidate: Candidate) -> Part {
        if rule.isJoint { return sharesByFormula(of: rule) }
        switch rule.share {
        case .positions: return sharesByPosition(rule)
        case .declared(let otherwise): return sharesAsDeclared(otherwise, candidate)
        case .equal: return equalShares(rule.conserves)
        case .share(let formula):
            guard let share = evaluator.number(formula) else { return .refused(.noContribution) }
            return .share(share)
        case .points(let formula):
            guard let points = evaluator.number(formula) else { return .refused(.noContribution) }
            return .points(points)
        }
    }

    private mutating func sharesByPosition(_ rule: CreditPlan) -> Part {
        let count = evaluator.contributorCount()
        guard let position = evaluator.ownPosition(), 1...max(1, count) ~= position, !rule.rows.isEmpty else {
            return .refused(.noContribution)
        }
        let row = min(count, rule.rows.count) - 1
        let width = rule.rows[row].count
        guard rule.conserves else { return .share(position <= width ? rule.rows[row][position - 1] : rule.beyond) }
        shares.removeAll(keepingCapacity: true)
        sharesFollowList = false
        for place in 0..<count { shares.append(place < width ? rule.rows[row][place] : rule.beyond) }
        return .place(position - 1)
    }

    private mutating func equalShares(_ conserves: Bool) -> Part {
        let count = evaluator.contributorCount()
        guard let position = evaluator.ownPosition(), 1...max(1, count) ~= position else {
            return .refused(.noContribution)
        }
        let share = Exact(1, over: Int64(count))
        guard conserves else { return .share(share) }
        shares.removeAll(keepingCapacity: true)
        sharesFollowList = false
        for _ in 0..<count { shares.append(share) }
        return .place(position - 1)
    }

    /// Shares as declared. They must sum to one, unless the list names fewer contributors than there
    /// are: then the rest is theirs.
    private mutating func sharesAsDeclared(_ otherwise: Int, _ candidate: Candidate) -> Part {
        shares.removeAll(keepingCapacity: true)
        let (place, isDeclared) = collectDeclaredShares()
        guard isDeclared else {
            if otherwise >= 0 { return share(of: plan.credits[otherwise], candidate) }
            return evaluator.contributorCount() == 1 ? .share(.one) : .refused(.noContribution)
        }
        guard isWhole() else { return .refused(.disputed) }
        return place.map { .place($0) } ?? .refused(.noContribution)
    }

    /// Whether the shares in the order of the list make a whole, with a last one for those whom the list does not name.
    mutating func isWhole() -> Bool {
        sharesFollowList = true
        var rest = Exact.one
        for share in shares { rest -= share }
        let isComplete = evaluator.contributorCount() <= shares.count
        if rest.signum < 0 || (isComplete && !rest.isZero) { return false }
        if !rest.isZero { shares.append(rest) }
        return true
    }

    /// Collects the shares of the contributors in the order of their positions; says which is the
    /// subject's and whether any is declared.
    private mutating func collectDeclaredShares() -> (place: Int?, isDeclared: Bool) {
        let own = evaluator.own()
        var place: Int?
        var isDeclared = false
        var child = Row(evaluator.item.index + 1)
        let end = evaluator.batch.end(of: evaluator.item)
        while child < end {
            if evaluator.batch.kind(of: child) == evaluator.layout.contributor {
                if child == own { place = shares.count }
                let declared = evaluator.batch.exact(child, evaluator.layout.contributorShare)
                if declared != nil { isDeclared = true }
                shares.append(declared ?? .zero)
            }
            child = evaluator.batch.end(of: child)
        }
        return (place, isDeclared)
    }

    /// The part of the contributor at a place when the points are shared without loss.
    private mutating func conserved(_ worth: Exact, place: Int, _ rule: CreditPlan) -> Exact {
        guard let step = rubric.rounding.item else { return worth * shares[place] }
        if let receiver = rule.receiver { return conserved(worth, place: place, receiver, step: step) }
        var sum = Exact.zero
        for share in shares { sum += (worth * share).rounded(step) }
        if sum == worth { return (worth * shares[place]).rounded(step) }
        return allocate(worth, over: shares, step: step, remainder: .largestRemainder)[place]
    }
}
