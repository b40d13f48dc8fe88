public import Records

/// All expressions of a rubric.
extension Rubric {
    /// The expressions, each with the part of the rubric that it stands in.
    var expressions: [(part: RubricPlaces.Part, expression: Expression)] {
        criteria.indices.flatMap(expressions(ofCriterion:)) + measureExpressions + allocationExpressions
            + verdictExpressions
    }

    /// The expressions, each with the kinds of the items that it is about; none where it is about the subject.
    public var expressionsOfKinds: [(kinds: [KindIndex], expression: Expression)] {
        let ofItems = criteria.indices.flatMap { place in
            expressions(ofCriterion: place).map { (criteria[place].kinds, $0.expression) }
        }
        let own = measures.compactMap(\.definition.expression)
        return ofItems + (own + (allocationExpressions + verdictExpressions).map(\.expression)).map { ([], $0) }
    }

    /// The expressions of a criterion.
    func expressions(ofCriterion place: Int) -> [(part: RubricPlaces.Part, expression: Expression)] {
        let criterion = criteria[place]
        var found = criterion.conditions.map { (RubricPlaces.Part.conditions(criterion: place), $0) }
        found += criterion.values.map { (.criterion(place), pool.itemValues[$0].value) }
        switch criterion.points {
        case .formula(let formula): found.append((.criterion(place), formula))
        case .table(let table):
            for (row, content) in table.rows.enumerated() {
                let parts = [content.condition, content.points].compactMap(\.self)
                found += parts.map { (.row(criterion: place, row), $0) }
            }
        }
        for (index, adjustment) in criterion.adjustments.enumerated() {
            let parts = [adjustment.condition, adjustment.value].compactMap(\.self)
            found += parts.map { (.adjustment(criterion: place, index), $0) }
        }
        found += (expressions(of: criterion.oncePer) + [criterion.withdrawal, criterion.creditDate].compactMap(\.self))
            .map { (.criterion(place), $0) }
        for (index, cap) in criterion.caps.enumerated() {
            found += expressions(of: cap).map { (.cap(criterion: place, index), $0) }
        }
        return found
    }

    private func expressions(of cap: Cap) -> [Expression] {
        if case .points(let limit) = cap.limit { return expressions(of: cap.groups) + [limit] }
        return expressions(of: cap.groups)
    }

    private func expressions(of keys: [GroupKey]) -> [Expression] {
        keys.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    private var measureExpressions: [(part: RubricPlaces.Part, expression: Expression)] {
        let own = measures.enumerated().map { (RubricPlaces.Part.measure($0), $1) }
        let ofPlaces = placeMeasures.enumerated().map { (RubricPlaces.Part.placeMeasure($0), $1) }
        return (own + ofPlaces).compactMap { part, measure in
            measure.definition.expression.map { (part, $0) }
        }
    }

    private var allocationExpressions: [(part: RubricPlaces.Part, expression: Expression)] {
        allocations.enumerated().flatMap { place, allocation in
            allocation.expressions.map { (RubricPlaces.Part.allocation(place), $0) }
        }
    }

    private var verdictExpressions: [(part: RubricPlaces.Part, expression: Expression)] {
        var found: [(part: RubricPlaces.Part, expression: Expression)] = []
        if let evidenceDeadline { found.append((.whole, evidenceDeadline)) }
        for (place, credit) in credits.enumerated() { found += credit.expressions.map { (.credit(place), $0) } }
        for (place, rule) in onlyOnce.enumerated() {
            found += expressions(of: rule.groups).map { (.onlyOnce(place), $0) }
        }
        found += sharedCaps.enumerated().map { (.sharedCap($0), $1.limit) }
        found += tracks.enumerated().map { (.track($0), $1.condition) }
        found += deductions.enumerated().map { (.deduction($0), $1.points) }
        for (place, band) in (grading?.bands ?? []).enumerated() {
            if let condition = band.condition { found.append((.band(place), condition)) }
        }
        found += gates.enumerated().map { (.gate($0), $1.requirement) }
        return found + vetoes.enumerated().map { (.veto($0), $1.condition) }
    }

    /// All nodes that a measure rests on, through the criteria and measures that it is made of.
    public func nodes(behind measure: MeasureIndex) -> [Int32] {
        var seen: Set<MeasureIndex> = []
        var open = [measure]
        var found: [Int32] = []
        while let measure = open.popLast() {
            guard seen.insert(measure).inserted else { continue }
            let (roots, others) = definition(of: measure)
            let nodes = pool.nodes(of: roots)
            found += nodes
            open += others
            for node in nodes {
                switch pool.nodes[Int(node)] {
                case .measure(let other): open.append(other)
                case .aggregate(let place):
                    open += measures(behind: pool.aggregates[Int(place)].source)
                default: break
                }
            }
        }
        return found
    }

    private func measures(behind source: Aggregate.Source) -> [MeasureIndex] {
        switch source {
        case .counted(let criterion): [criteria[criterion.index].measure]
        case .chosen(let allocation): [allocations[allocation.index].measure]
        case .items, .parts, .subjects, .cohort: []
        }
    }

    private func definition(of measure: MeasureIndex) -> (roots: [Int32], measures: [MeasureIndex]) {
        switch measures[measure.index].definition {
        case .criterion(let place): (expressions(ofCriterion: place.index).map(\.expression.root), [])
        case .dimensionPoints(let dimension):
            ([], criteria.filter { $0.dimension == dimension }.map(\.measure))
        case .formula(let formula), .condition(let formula): ([formula.root], [])
        case .weightedLine(let dimension): ([], [dimensions[dimension.index].score])
        case .weightedTotal: ([], dimensions.map(\.score))
        case .afterDeductions(let other): ([], [other])
        case .allocation(let place):
            (
                allocations[place.index].roots,
                allocations[place.index].criteria.map { criteria[$0.index].measure }
            )
        }
    }
}

extension CreditRule {
    /// Its formula and its condition, as far as it has them.
    fileprivate var expressions: [Expression] {
        let formula: Expression? =
            switch share {
            case .share(let formula), .points(let formula): formula
            case .positions, .declared, .equal: nil
            }
        return [formula, receiver?.condition].compactMap(\.self)
    }
}
