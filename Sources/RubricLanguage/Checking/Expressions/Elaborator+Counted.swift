import Records

/// Aggregations over the items that a criterion counts, and the named numbers of these.
extension Elaborator {
    /// A named number of the item at hand.
    func itemValue(_ place: Int) -> Typed {
        let value = checker.pool.itemValues[place].value
        return Typed(node: add(.itemValue(Int32(place))), type: value.type, isOptional: value.isOptional)
    }

    /// The criterion that a source names. A kind of records of that name goes first.
    func criterion(among paths: [SyntaxPath]) -> Int? {
        guard scope.level == .subject, scope.item == nil else { return nil }
        for path in paths where checker.vocabulary.kind(path.text) == nil {
            if let criterion = checker.criterionNames[path.text] { return criterion }
        }
        return nil
    }

    /// The names of the criteria and allocations whose items can be aggregated here.
    var criteriaWithinReach: [String] {
        guard scope.level == .subject, scope.item == nil, scope.knowsMeasures else { return [] }
        return checker.criterionNames.names + checker.allocationNames.names
    }

    /// The items that a criterion counts.
    func countedItems(of criterion: Int, _ selection: SyntaxSelection) -> Source? {
        let name = checker.criterionNames.names[criterion]
        guard selection.sources.count == 1 else {
            report(
                "mixed-sources", "An aggregation runs over the items of one criterion.", at: selection.range,
                hint: "Write one aggregation for each criterion, and add them.")
            return nil
        }
        guard scope.knowsMeasures else {
            report(
                "measure-unavailable", "The items of `\(name)` are not counted here yet.",
                at: selection.sources[0].range,
                hint: "Tracks, caps and single items are looked at before anything is added up.")
            return nil
        }
        let kinds = checker.criteria[criterion].kinds
        var inner = scope.inside(Scope.Record(kinds: kinds, scope: .item))
        inner.points = .item
        inner.values = checker.itemValueNames[criterion] ?? [:]
        return Source(source: .counted(CriterionIndex(criterion)), scope: inner, kinds: kinds)
    }
}
