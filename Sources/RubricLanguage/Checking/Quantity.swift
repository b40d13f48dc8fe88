import Numbers
import Records
import YAMLDocuments

/// A named quantity, before it has a place among the measures.
enum Quantity: Hashable {
    case criterion(Int)
    /// What the criteria of a dimension give together.
    case points(Int)
    case score(Int)
    case weighted(Int)
    /// One that the rubric writes out.
    case formula(Int)
    /// Whether something holds, which the rubric writes out.
    case condition(Int)
    /// What an allocation chooses.
    case allocation(Int)
    case beforeDeductions
    case total
    /// One of an institution or unit.
    case place(Int)
}

/// How far the checking of a quantity has come.
enum Progress {
    case underWay
    case done(MeasureIndex)
    /// It has a fault, which has been reported.
    case faulty
}

/// A quantity that the rubric writes out, as declared.
struct FormulaDeclaration {
    var name: String
    var key: YAMLNode
    var yaml: YAMLNode
}

extension Checker {
    /// The quantity that a name means.
    func quantity(_ name: String, of level: Scope.Level) -> Quantity? {
        if level == .place { return placeNames[name].map { .place($0) } }
        if name == "total" { return .total }
        if name == "before-deductions", fields["deductions"] != nil { return .beforeDeductions }
        if let formula = measureNames[name] { return .formula(formula) }
        if let condition = conditionNames[name] { return .condition(condition) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { return nil }
        let (criterion, dimension) = (criterionNames[parts[0]], dimensionNames[parts[0]])
        switch parts[1] {
        case "points":
            return criterion.map { .criterion($0) } ?? allocationNames[parts[0]].map { .allocation($0) }
                ?? dimension.flatMap { hasCriteria($0) ? .points($0) : nil }
        case "score": return dimension.map { .score($0) }
        case "weighted": return fields["weights"] == nil ? nil : dimension.map { .weighted($0) }
        default: return nil
        }
    }

    /// The names of all quantities.
    func quantities(of level: Scope.Level) -> [String] {
        if level == .place { return placeNames.names }
        var names = measureNames.names + conditionNames.names + ["total"]
        if fields["deductions"] != nil { names.append("before-deductions") }
        names += (criterionNames.names + allocationNames.names).map { "\($0).points" }
        for (place, name) in dimensionNames.names.enumerated() {
            if hasCriteria(place), criterionNames[name] == nil { names.append("\(name).points") }
            names.append("\(name).score")
            if fields["weights"] != nil { names.append("\(name).weighted") }
        }
        return names
    }

    func hasCriteria(_ dimension: Int) -> Bool { criteria.contains { $0.dimension == dimension } }

    /// The name of a quantity.
    func name(of quantity: Quantity) -> String {
        switch quantity {
        case .criterion(let place): "\(criterionNames.names[place]).points"
        case .points(let place): "\(dimensionNames.names[place]).points"
        case .score(let place): "\(dimensionNames.names[place]).score"
        case .weighted(let place): "\(dimensionNames.names[place]).weighted"
        case .formula(let place): measureNames.names[place]
        case .condition(let place): conditionNames.names[place]
        case .allocation(let place): "\(allocationNames.names[place]).points"
        case .beforeDeductions: "before-deductions"
        case .total: "total"
        case .place(let place): placeNames.names[place]
        }
    }

    // MARK: Order

    /// A quantity as an operand. Where the quantity has a fault of its own, but its type is plain, one may go on.
    func use(_ quantity: Quantity, at range: Range<Int>) -> Typed? {
        if let index = visit(quantity, from: range) {
            let measure = isOfPlace(quantity) ? placeMeasures[index.index] : measures[index.index]
            return Typed(node: pool.add(.measure(index)), type: measure.type, isOptional: measure.isOptional)
        }
        switch quantity {
        case .formula, .condition, .place: return nil
        default: return Typed(node: pool.add(.missing), type: .number(.none), isOptional: false)
        }
    }

    private func isOfPlace(_ quantity: Quantity) -> Bool {
        if case .place = quantity { true } else { false }
    }

    /// Quantities that need one another in a row, when the file has them in the wrong order.
    private static let longestChain = 200

    /// Gives a quantity its meaning, after those that it needs; `nil` if it has a fault.
    ///
    /// - Parameter range: where it is used; a circle is reported there.
    @discardableResult
    func visit(_ quantity: Quantity, from range: Range<Int>) -> MeasureIndex? {
        switch progress[quantity] {
        case .done(let index): return index
        case .faulty: return nil
        case .underWay:
            reportCircle(quantity, at: range)
            return nil
        case nil: break
        }
        guard underWay.count < Self.longestChain else {
            reader.report(
                "chain-too-long", "`\(name(of: quantity))` is needed through more than \(Self.longestChain) others.",
                at: range, hint: "Write quantities before those that need them.", value: name(of: quantity))
            return nil
        }
        progress[quantity] = .underWay
        underWay.append(quantity)
        let index = define(quantity, from: range).map { add($0, as: quantity) }
        underWay.removeLast()
        progress[quantity] = index.map { .done($0) } ?? .faulty
        return index
    }

    private func add(_ measure: Measure, as quantity: Quantity) -> MeasureIndex {
        if isOfPlace(quantity) {
            placeMeasures.append(measure)
            return MeasureIndex(placeMeasures.count - 1)
        }
        measures.append(measure)
        return MeasureIndex(measures.count - 1)
    }

    private func reportCircle(_ quantity: Quantity, at range: Range<Int>) {
        let start = underWay.firstIndex(of: quantity) ?? 0
        let circle = (underWay[start...] + [quantity]).map { "`\(name(of: $0))`" }.joined(separator: " → ")
        reader.report(
            "cycle", "The quantity \(circle) needs itself.", at: range,
            hint: "Write one of them without the other.", value: name(of: quantity))
    }

    private func define(_ quantity: Quantity, from range: Range<Int>) -> Measure? {
        switch quantity {
        case .criterion(let place): criterionMeasure(place)
        case .points(let place): pointsMeasure(place, from: range)
        case .score(let place): scoreMeasure(place, from: range)
        case .weighted(let place): weightedMeasure(place, from: range)
        case .formula(let place): formulaMeasure(formulas[place], in: .subject)
        case .condition(let place): conditionMeasure(conditions[place])
        case .place(let place): formulaMeasure(places[place], in: .place)
        case .allocation(let place): allocationMeasure(place)
        case .beforeDeductions: sumMeasure(named: "before-deductions", from: range)
        case .total: totalMeasure(from: range)
        }
    }
}
