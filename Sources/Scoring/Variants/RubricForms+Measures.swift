import RubricLanguage

/// Measures, and what limits and decides the grade.
extension RubricForms {
    func add(_ measure: MeasureIndex) {
        let definition = rubric.measures[measure.index]
        switch definition.definition {
        case .criterion(let criterion): addLimited(criterion, measure)
        case .dimensionPoints(let dimension):
            let criteria = rubric.criteria.filter { $0.dimension == dimension }.map { name(of: $0.measure) }
            add(measure, "sum", criteria, reads: Set(criteria))
        case .formula(let formula), .condition(let formula):
            var joined = JoinedForms(expressions)
            add(measure, "formula", joined.add(formula), definition.unit, reads: joined.reads, isFree: joined.isFree)
        case .weightedLine(let dimension):
            let totals = rubric.measures.indices.filter { isWeightedTotal($0) }.map { expressions.measureNames[$0] }
            add(measure, "line", rubric.dimensions[dimension.index].name, reads: Set(totals))
        case .weightedTotal: addWeightedTotal(measure)
        case .afterDeductions(let total):
            var joined = JoinedForms(expressions)
            let deductions = rubric.deductions.map { joined.add($0.points) }
            add(
                measure, "after", name(of: total), deductions, reads: joined.reads.union([name(of: total)]),
                isFree: joined.isFree)
        case .allocation(let place): add(measure, rubric.allocations[place.index])
        }
    }

    func name(of measure: MeasureIndex) -> Form { expressions.measureNames[measure.index] }

    /// Adds a measure. Whether there is a total depends on the track, and on dimensions without which there is none.
    private func add(_ measure: MeasureIndex, _ own: AnyHashable..., reads: Set<Form>, isFree: Bool = true) {
        var (reads, isFree) = (reads, isFree)
        let isTotal = isOfTotal(measure)
        if isTotal {
            reads.insert(trackName)
            for other in rubric.measures.indices where isWeightedTotal(other) && !isOfTotal(MeasureIndex(other)) {
                reads.insert(expressions.measureNames[other])
                isFree = false
            }
        }
        let form = table.form("measure", ground, own, rubric.measures[measure.index].rounding, isTotal)
        add(.measure(measure), name(of: measure), form, reads: reads, isFree: isFree)
    }

    private func isOfTotal(_ measure: MeasureIndex) -> Bool {
        if measure == rubric.total { return true }
        guard case .afterDeductions(measure) = rubric.measures[rubric.total.index].definition else { return false }
        return true
    }

    private func isWeightedTotal(_ measure: Int) -> Bool {
        if case .weightedTotal = rubric.measures[measure].definition { true } else { false }
    }

    /// What a criterion has after the shared caps, which are applied one after the other to all that they concern.
    private func addLimited(_ criterion: CriterionIndex, _ measure: MeasureIndex) {
        let points = expressions.pointNames[criterion.index]
        guard rubric.sharedCaps.contains(where: { $0.criteria.contains(criterion) }) else {
            return add(measure, "points", points, reads: [points])
        }
        var joined = JoinedForms(expressions)
        let caps = rubric.sharedCaps.map { cap in
            table.form(
                "cap", pointNames(of: cap.criteria), joined.add(cap.limit),
                cap.share.map { pointNames(of: $0.others) })
        }
        let concerned = rubric.sharedCaps.flatMap { pointNames(of: $0.criteria + ($0.share?.others ?? [])) }
        add(measure, "capped", points, caps, reads: joined.reads.union(concerned), isFree: joined.isFree)
    }

    private func pointNames(of criteria: [CriterionIndex]) -> [Form] {
        criteria.map { expressions.pointNames[$0.index] }
    }

    private func addWeightedTotal(_ measure: MeasureIndex) {
        let scores = rubric.dimensions.map { name(of: $0.score) }
        let tracks = rubric.tracks.map {
            table.form("weights", $0.weights, $0.optional, $0.greatestWeightLeftOut)
        }
        add(
            measure, "weighted", rubric.dimensions.map(\.name), scores, rubric.dimensions.map(\.missing), tracks,
            reads: Set(scores).union([trackName]))
    }

    /// What is chosen depends on all items that can be, and on the people who share the choice.
    private func add(_ measure: MeasureIndex, _ allocation: Allocation) {
        var joined = JoinedForms(expressions)
        let criteria = pointNames(of: allocation.criteria)
        let limits = allocation.limits.map { limit in
            table.form(
                "limit", limit.isPerSubject, joined.add(limit.condition), joined.add(limit.amount), limit.isShare,
                joined.add(limit.bound.expression))
        }
        let ties = allocation.ties.map { joined.add($0) }
        add(
            measure, "allocation", criteria, allocation.keys.map { joined.add($0) }, limits, ties,
            reads: joined.reads.union(criteria), isFree: false)
    }

    // MARK: Result

    /// Gates that limit the grade; the others are flags.
    private var limitingGates: [Int] { rubric.gates.indices.filter { rubric.gates[$0].bestGrade != nil } }

    func addConditions() {
        for gate in limitingGates { addCondition(.gate(gate), gateName(gate), rubric.gates[gate].requirement) }
        for (band, content) in (rubric.grading?.bands ?? []).enumerated() {
            if let condition = content.condition { addCondition(.band(band), bandName(band), condition) }
        }
    }

    private func addCondition(_ quantity: Quantity, _ name: Form, _ condition: Expression) {
        var joined = JoinedForms(expressions)
        let own = table.form("condition", ground, joined.add(condition))
        add(quantity, name, own, reads: joined.reads, isFree: joined.isFree)
    }

    private func gateName(_ gate: Int) -> Form { table.form("gate", rubric.gates[gate].name) }

    private func bandName(_ band: Int) -> Form { table.form("band", band) }

    func addResult() {
        let keys = ([rubric.total] + rubric.tieBreaks).map(name)
        let gates = limitingGates.map { gate in
            table.form("limit", gateName(gate), rubric.gates[gate].tracks, rubric.gates[gate].bestGrade)
        }
        let bands = (rubric.grading?.bands ?? []).enumerated().map { band, content in
            table.form("band", content.range, content.condition.map { _ in bandName(band) })
        }
        let graded = rubric.grading.map { name(of: $0.measure) }
        let own = table.form("result", ground, keys, gates, bands, graded, rubric.grading?.isByConditions)
        var reads = Set(keys).union([trackName, vetoesName]).union(limitingGates.map(gateName))
        if let graded { reads.insert(graded) }
        for (band, content) in (rubric.grading?.bands ?? []).enumerated() where content.condition != nil {
            reads.insert(bandName(band))
        }
        add(.result, table.form("result"), own, reads: reads, isFree: true)
    }
}
