import RubricLanguage

/// Tracks, vetoes and what criteria give.
extension RubricForms {
    func addTrack() {
        var joined = JoinedForms(expressions)
        let conditions = rubric.tracks.map { joined.add($0.condition) }
        add(.track, trackName, table.form("tracks", ground, conditions), reads: joined.reads)
    }

    var trackName: Form { table.form("track") }

    var vetoesName: Form { table.form("vetoes") }

    func addVetoes() {
        var joined = JoinedForms(expressions)
        let conditions = rubric.vetoes.map { joined.add($0.condition) }
        let own = table.form("vetoes", ground, conditions, rubric.vetoes.map(\.grade))
        add(.vetoes, vetoesName, own, reads: joined.reads)
    }

    /// Of items that only one criterion pays, what each gives depends on all of them.
    func addPoints() {
        var once = JoinedForms(expressions)
        let shared = Set(rubric.onlyOnce.flatMap(\.criteria).map(\.index))
        let rules = rubric.onlyOnce.map { rule in
            table.form("only once", rule.criteria.map { expressions.pointNames[$0.index] }, once.add(rule.groups))
        }
        let bodies = shared.sorted().map { body(of: rubric.criteria[$0], &once) }
        let together = table.form("rules", rules, bodies)
        for place in rubric.criteria.indices {
            var joined = shared.contains(place) ? once : JoinedForms(expressions)
            let vetoes = rubric.vetoes.filter { $0.criteria.contains(CriterionIndex(place)) }
                .map { joined.add($0.condition) }
            let own = table.form(
                "points", ground, body(of: rubric.criteria[place], &joined), vetoes,
                shared.contains(place) ? together : nil)
            add(.points(CriterionIndex(place)), expressions.pointNames[place], own, reads: joined.reads)
        }
    }

    private func body(of criterion: Criterion, _ joined: inout JoinedForms) -> Form {
        let conditions = criterion.conditions.map { joined.add($0) }
        let points = form(of: criterion.points, &joined)
        let adjustments = criterion.adjustments.map {
            table.form("adjustment", $0.isFactor, joined.add($0.condition), joined.add($0.value))
        }
        let credit = criterion.credit.map { form(ofCredit: $0, &joined) }
        let keys = joined.add(criterion.oncePer)
        let caps = criterion.caps.map { form(of: $0, &joined) }
        return table.form(
            "criterion", criterion.kinds, conditions, points, adjustments, credit, keys, criterion.selection?.kind,
            criterion.selection?.count, caps, criterion.combination, criterion.evidence, criterion.payment,
            rubric.measures[criterion.measure.index].rounding)
    }

    private func form(of points: Criterion.Points, _ joined: inout JoinedForms) -> Form {
        switch points {
        case .formula(let formula): return table.form("formula", joined.add(formula))
        case .table(let decisions):
            let rows = decisions.rows.map { table.form("row", joined.add($0.condition), joined.add($0.points)) }
            return table.form("rows", decisions.hitPolicy, rows)
        }
    }

    private func form(of cap: Cap, _ joined: inout JoinedForms) -> Form {
        let groups = joined.add(cap.groups)
        return switch cap.limit {
        case .items(let count): table.form("items", cap.tiers, groups, count)
        case .points(let limit): table.form("points", cap.tiers, groups, joined.add(limit))
        }
    }

    private func form(ofCredit place: Int, _ joined: inout JoinedForms) -> Form {
        let rule = rubric.credits[place]
        let share =
            switch rule.share {
            case .positions(let rows, let beyond): table.form("positions", rows, beyond)
            case .declared(let otherwise): table.form("declared", otherwise.map { form(ofCredit: $0, &joined) })
            case .equal: table.form("equal")
            case .share(let formula): table.form("share", joined.add(formula))
            case .points(let formula): table.form("points", joined.add(formula))
            }
        return table.form(
            "credit", share, rule.conserves, rule.isJoint, rule.receiver?.isLast,
            joined.add(rule.receiver?.condition))
    }
}
