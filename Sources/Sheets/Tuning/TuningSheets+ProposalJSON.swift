import Analysis
import Diagnostics
import Numbers

extension TuningSheets {
    /// What a method proposes for a track, in `tuning.json`; nothing where nobody asked.
    func writeProposal(_ track: Int, to json: inout JSONWriter) {
        guard proposals.indices.contains(track) else { return }
        let report = reports[track]
        json.object("proposal") { json in
            switch proposals[track] {
            case .failure(let fault):
                json.member("reason", reason(track: track)?.joined(separator: "\n"))
                if case .contradiction(let found) = fault { write(found, report, to: &json) }
            case .success(let proposal): write(proposal, report, to: &json)
            }
        }
    }

    private func write(_ proposal: WeightProposal, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("method", proposal.method.rawValue)
        json.object("weights") { json in
            for (criterion, weight) in zip(report.people.criteria, proposal.weights) {
                json.member(criterion.name, weight.shown())
            }
        }
        json.array("locked") { json in
            for criterion in proposal.locked.sorted() { json.string(report.people.criteria[criterion].name) }
        }
        json.object("effect") { json in
            json.member("kind", report.rescoredKind.rawValue)
            write(proposal.effect, to: &json)
        }
        switch proposal.evidence {
        case .scores: break
        case .panel(let panel): write(panel, report, to: &json)
        case .rounds(let rounds):
            json.array("rounds") { json in for round in rounds { json.object { write(round, report, to: &$0) } } }
        case .search(let search): json.object("search") { write(search, to: &$0) }
        }
    }

    private func write(_ distance: RankDistance, to json: inout JSONWriter) {
        json.member("people", distance.people)
        json.member("moved", distance.moved)
        json.member("footrule", distance.footrule)
        json.member("tau-b", number: distance.tau?.shownForReading)
    }

    private func write(_ panel: PanelEvidence, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("group-consistency", number: panel.group?.ratio?.shownForReading)
        json.member("group-consistency-limit", number: panel.group?.limit?.shownForReading)
        json.array("people") { json in
            for member in panel.members {
                json.object { json in
                    json.member("person", member.person)
                    json.member("consistency", number: member.consistency?.ratio?.shownForReading)
                    let limit = member.consistency?.limit.map { Exact(nearest: $0, places: 4).shown() }
                    json.member("consistency-limit", number: limit)
                    json.object("shares") { json in
                        for (criterion, share) in zip(panel.criteria, member.shares) {
                            json.member(report.people.criteria[criterion].name, number: share.shownForReading)
                        }
                    }
                }
            }
        }
    }

    private func write(_ round: RatingRound, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("round", round.round)
        json.array("people") { json in for person in round.people { json.string(person) } }
        json.member("concordance", round.concordance?.shown())
        json.array("shares") { json in
            for figures in round.figures {
                json.object { json in
                    json.member("criterion", report.people.criteria[figures.criterion].name)
                    json.member("mean", figures.mean.shown())
                    json.member("median", figures.median.shown())
                    json.member("deviation", number: figures.deviation?.shown())
                    json.member("quartile-range", figures.quartileRange.shown())
                    json.member("movement", figures.movement?.shown())
                }
            }
        }
    }

    private func write(_ search: SearchEvidence, to json: inout JSONWriter) {
        json.member("kind", search.kind.rawValue)
        json.member("orders", search.orders)
        json.member("norm", search.norm.rawValue)
        json.member("change", search.size.shown())
        json.member("least-change", search.least?.shown())
        json.member("tried", search.tried)
        guard let ranks = search.ranks else { return }
        json.member("reach", ranks.reach)
        json.member("comparisons", ranks.comparisons)
        json.member("margin", ranks.margin?.shown())
        json.member("shortfall", ranks.shortfall?.shown())
        json.member("least-shortfall", ranks.least?.shown())
        json.object("now") { write(ranks.before, to: &$0) }
        json.object("proposed") { write(ranks.after, to: &$0) }
    }

    private func write(_ found: OrderContradiction, _ report: TuningReport, to json: inout JSONWriter) {
        let people = report.people
        json.member("kind", AnswerKind.linear.rawValue)
        json.array("contradiction") { json in
            for (order, times) in found.orders {
                json.object { json in
                    json.member("before", people.population.ids[people.people[order.ahead]])
                    json.member("after", people.population.ids[people.people[order.behind]])
                    json.member("times", times.shown())
                }
            }
        }
        json.member("most-points", found.most.shown())
        json.member("demanded-points", found.demanded.shown())
        json.member("can-be-level", found.allowsTies)
    }
}
