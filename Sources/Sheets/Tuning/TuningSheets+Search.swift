import Analysis
import Numbers
import Records

extension TuningSheets {
    /// How searched weights were found, for reading.
    func lines(_ search: SearchEvidence, _ report: TuningReport) -> [String] {
        let orders = search.orders == 0 ? [] : [fill(asked.keepsOrders, String(search.orders))]
        guard let ranks = search.ranks else { return orders + [change(search)] }
        let compared = fill(
            asked.compared, String(ranks.before.people), String(report.people.people.count), String(ranks.reach))
        let isNearer = ranks.after.footrule != ranks.before.footrule || ranks.after.tau != ranks.before.tau
        let lines =
            orders + [compared, distance(asked.before, ranks.before)]
            + (isNearer ? [distance(asked.after, ranks.after)] : [asked.stays])
        if let tried = search.tried { return lines + [fill(asked.tried, String(tried))] }
        guard let margin = ranks.margin, let shortfall = ranks.shortfall, let least = ranks.least else { return lines }
        return lines + [fill(asked.shortfall, margin.shortly, shortfall.shortly, least.shortly), asked.relaxed]
    }

    private func distance(_ sentence: String, _ distance: RankDistance) -> String {
        fill(sentence, distance.tau.shownForReading, String(distance.footrule))
    }

    private func change(_ search: SearchEvidence) -> String {
        let norm = search.norm == .sum ? asked.sumOfChanges : asked.greatestChange
        guard let least = search.least else {
            return fill(asked.found, norm, search.size.shown(), String(search.tried ?? 0))
        }
        return fill(asked.nearest, norm, search.size.shown(), least.shortly)
    }

    /// Why a method proposes nothing.
    func reason(_ fault: ProposalFault, _ report: TuningReport) -> [String] {
        switch fault {
        case .keepsNoSum: none(asked.keepsNoSum)
        case .locked(let free):
            none(free.first.map { fill(asked.oneFree, label($0, report)) } ?? asked.allLocked)
        case .nothingVaries: none(asked.nothingVaries)
        case .notPositive(let criterion, let people):
            none(fill(asked.notPositive, label(criterion, report), count(people)))
        case .negative(let criterion, let people):
            none(fill(asked.negative, label(criterion, report), count(people)))
        case .noBalance: none(asked.noBalance)
        case .notJudged: none(asked.notJudged)
        case .notRanked: none(asked.notRanked)
        case .boundsMiss(let least, let most):
            none(fill(asked.boundsMiss, least.shown(), most.shown(), report.people.sum.shown()))
        case .contradiction(let found): none(asked.contradiction) + proof(found, report)
        case .notFound: none(asked.notFound)
        }
    }

    private func none(_ why: String) -> [String] { [fill(asked.none, why)] }

    private func proof(_ found: OrderContradiction, _ report: TuningReport) -> [String] {
        let people = report.people
        func name(_ place: Int) -> String { called(people.people[place], report) }
        return found.orders.map { order, times in
            "  " + fill(asked.contradicting, name(order.ahead), name(order.behind), times.shown())
        } + [fill(asked.proof, found.most.shortly, found.demanded.shortly)] + (found.allowsTies ? [asked.tiesOnly] : [])
    }
}
