import Numbers
import Records
import RubricLanguage

extension Scorer {
    /// The shares of all contributors by a formula, which is evaluated for each of them in turn.
    ///
    /// They must sum to one, unless the list names fewer contributors than there are: then the rest is theirs.
    mutating func sharesByFormula(of rule: CreditPlan) -> Part {
        if case .points = rule.share, evaluator.points.isZero { return .share(.zero) }
        listContributors()
        shares.removeAll(keepingCapacity: true)
        let own = evaluator.own()
        for sharer in sharers {
            evaluator.sharer = .some(sharer)
            shares.append(shareByFormula(of: rule) ?? .zero)
        }
        evaluator.sharer = .none
        guard isWhole() else { return .refused(.disputed) }
        return sharers.firstIndex(of: own).map { .place($0) } ?? .refused(.noContribution)
    }

    /// The share of the contributor at hand.
    private mutating func shareByFormula(of rule: CreditPlan) -> Exact? {
        switch rule.share {
        case .share(let formula): evaluator.number(formula)
        case .points(let formula): evaluator.number(formula).map { $0 / evaluator.points }
        case .positions, .declared, .equal: nil
        }
    }

    /// The contributors of the item at hand in the order of the list; where there is no list, the subject alone.
    private mutating func listContributors() {
        sharers.removeAll(keepingCapacity: true)
        var child = Row(evaluator.item.index + 1)
        let end = evaluator.batch.end(of: evaluator.item)
        while child < end {
            if evaluator.batch.kind(of: child) == evaluator.layout.contributor { sharers.append(child) }
            child = evaluator.batch.end(of: child)
        }
        if sharers.isEmpty { sharers.append(nil) }
    }

    // MARK: One receiver

    /// The part of the contributor at a place, where one contributor receives all that rounding leaves over.
    ///
    /// Where rounding gave out so much that the receiver would be left with less than nothing, all parts are cut
    /// instead, so that there is something to receive.
    mutating func conserved(
        _ worth: Exact, place: Int, _ receiver: CreditPlan.Receiver, step: RoundingStep
    ) -> Exact {
        let recipient = recipient(of: receiver)
        let cut = RoundingStep(places: step.places, mode: .down)
        let rounded = part(of: recipient, worth, step)
        let isSound = rounded.isZero || rounded.signum == worth.signum
        let step = isSound ? step : cut
        guard place == recipient else { return (worth * shares[place]).rounded(step) }
        return isSound ? rounded : part(of: recipient, worth, cut)
    }

    /// What the receiver has when the parts of all others are rounded.
    private mutating func part(of recipient: Int, _ worth: Exact, _ step: RoundingStep) -> Exact {
        var rest = worth
        for place in shares.indices where place != recipient { rest -= (worth * shares[place]).rounded(step) }
        return rest
    }

    /// Whose share receives: by position the first or last for whom the condition holds, or else of all.
    private mutating func recipient(of receiver: CreditPlan.Receiver) -> Int {
        findSharers()
        var best: (position: Int, place: Int)?
        var fallback: (position: Int, place: Int)?
        for place in shares.indices {
            evaluator.sharer = .some(sharers[place])
            let candidate = (position(at: place), place)
            if fallback.map({ receiver.isLast ? candidate > $0 : candidate < $0 }) ?? true { fallback = candidate }
            guard sharers[place] != nil, receiver.condition >= 0, evaluator.isMet(receiver.condition) else {
                continue
            }
            if best.map({ receiver.isLast ? candidate > $0 : candidate < $0 }) ?? true { best = candidate }
        }
        evaluator.sharer = .none
        return (best ?? fallback)?.place ?? 0
    }

    /// The position of the contributor at hand, whose share stands at a place. Those whom the list does not name stand
    /// behind it.
    private mutating func position(at place: Int) -> Int {
        guard sharesFollowList else { return place + 1 }
        return sharers[place] == nil ? .max : evaluator.ownPosition() ?? place + 1
    }

    /// Finds the contributor for each share.
    private mutating func findSharers() {
        listContributors()
        if !sharesFollowList {
            var placed = [Row?](repeating: nil, count: shares.count)
            for sharer in sharers {
                evaluator.sharer = .some(sharer)
                guard let position = evaluator.ownPosition(), 1...placed.count ~= position else { continue }
                placed[position - 1] = sharer
            }
            evaluator.sharer = .none
            sharers = placed
        }
        while sharers.count < shares.count { sharers.append(nil) }
    }
}
