import Analysis
import Numbers
import Records
import Statistics

extension TuningSheets {
    /// What a method proposes for a track, for reading; nothing where nobody asked.
    func proposal(_ track: Int) -> [[String]] {
        guard proposals.indices.contains(track) else { return [] }
        switch proposals[track] {
        case .failure(let fault): return [reason(fault, reports[track])]
        case .success(let proposal): return [table(proposal, reports[track]), basis(proposal, reports[track])]
        }
    }

    var asked: WordSet<ProposalTable> { WordSet(description.language, description.translation) }

    private func table(_ proposal: WeightProposal, _ report: TuningReport) -> [String] {
        let panel: PanelEvidence? = if case .panel(let panel) = proposal.evidence { panel } else { nil }
        let hasRange = (panel?.members.count ?? 0) > 1
        var table = TextTable(
            ["", asked.now, asked.proposed, asked.change, hasRange ? asked.range : ""], onTheRight: [1, 2, 3])
        for (criterion, weight) in proposal.weights.enumerated() {
            let now = report.people.weights[criterion]
            let note =
                proposal.locked.contains(criterion)
                ? words.locked : hasRange ? panel.map { range($0, criterion, proposal, report) } ?? "" : ""
            table.row([
                label(criterion, report), now.shown(), weight.shown(), (weight - now).signed(atLeast: 0), note,
            ])
        }
        table.row([asked.sum, report.people.sum.shown(), proposal.weights.reduce(.zero, +).shown(), "", ""])
        return [fill(asked.heading, name(of: proposal.method))] + table.lines
    }

    /// The least and the greatest weight by the judgements of one person alone.
    private func range(
        _ panel: PanelEvidence, _ criterion: Int, _ proposal: WeightProposal, _ report: TuningReport
    ) -> String {
        guard let place = panel.criteria.firstIndex(of: criterion) else { return "" }
        let rest = Double(report.people.sum - kept(proposal, report))
        let weights = panel.members.map { Exact(Int64(($0.shares[place] * rest * 100).rounded()), over: 100) }
        return "\(weights.min()?.shown() ?? "")–\(weights.max()?.shown() ?? "")"
    }

    /// The sum of the locked weights.
    private func kept(_ proposal: WeightProposal, _ report: TuningReport) -> Exact {
        proposal.locked.reduce(.zero) { $0 + report.people.weights[$1] }
    }

    /// What proposed weights rest on, for reading.
    func basis(_ proposal: WeightProposal, _ report: TuningReport) -> [String] {
        let kept = kept(proposal, report)
        let locks =
            proposal.locked.isEmpty ? [] : [fill(asked.others, kept.shown(), (report.people.sum - kept).shown())]
        let effect = fill(
            asked.effect, String(proposal.effect.moved), String(proposal.effect.people),
            String(proposal.effect.footrule), proposal.effect.tau.shownForReading, name(report.rescoredKind))
        let told =
            switch proposal.evidence {
            case .scores: [asked.tells]
            case .panel(let panel): consistency(panel)
            case .rounds(let rounds): rounds.flatMap { lines($0, report) }
            case .search(let search): lines(search, report)
            }
        return locks + told + [effect]
    }

    /// Everybody's consistency, and that of the group. A limit that holds for all stands at the head.
    func consistency(_ panel: PanelEvidence) -> [String] {
        var all = panel.members.compactMap { member in member.consistency.map { (member.person, $0) } }
        if all.isEmpty { return [] }
        if let group = panel.group, all.count > 1 { all.append((asked.group, group)) }
        let limits = Set(all.map(\.1.limit))
        let common = limits.count == 1 ? limits.first.flatMap(\.self) : nil
        let list = all.map { name, consistency in
            let figure = "\(name) \(consistency.ratio?.shownForReading ?? asked.unknown)"
            let limit = common == nil ? consistency.limit.map(shown) : nil
            let limited = limit.map { fill(asked.atMost, figure, $0) } ?? figure
            return consistency.isContradiction ? fill(asked.contradicts, limited) : limited
        }
        let joined = list.joined(separator: words.comma)
        return [common.map { fill(asked.consistency, shown($0), joined) } ?? fill(asked.consistencyFree, joined)]
    }

    private func shown(_ limit: Double) -> String { Exact(nearest: limit, places: 4).shown() }

    private func lines(_ round: RatingRound, _ report: TuningReport) -> [String] {
        var table = TextTable(
            ["", asked.mean, asked.median, asked.spread, asked.quartiles, asked.movement], onTheRight: [1, 2, 3, 4, 5])
        for figures in round.figures {
            table.row([
                label(figures.criterion, report), percent(figures.mean), percent(figures.median),
                percent(figures.deviation), percent(figures.quartileRange), percent(figures.movement),
            ])
        }
        let people = round.people.joined(separator: words.comma)
        let concordance = round.concordance?.rounded(forReading: 3) ?? "—"
        return [fill(asked.round, String(round.round), people, concordance)] + table.lines
    }

    func name(of method: WeightMethod) -> String {
        switch method {
        case .entropy: asked.entropy
        case .critic: asked.critic
        case .deviation: asked.deviation
        case .variance: asked.variance
        case .gini: asked.gini
        case .merec: asked.merec
        case .cilos: asked.cilos
        case .ahp: asked.ahp
        case .bestWorst: asked.bestWorst
        case .rating: asked.rating
        case .rancom: asked.rancom
        case .orders: asked.orders
        case .ranks: asked.ranks
        }
    }
}
