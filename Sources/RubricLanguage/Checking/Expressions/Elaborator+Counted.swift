import Records

/// Aggregations over the items that a criterion counts, and the named numbers of these.
extension Elaborator {
    /// A named number of the item at hand.
    func itemValue(_ place: Int) -> Typed {
        let value = checker.pool.itemValues[place].value
        return Typed(node: add(.itemValue(Int32(place))), type: value.type, isOptional: value.isOptional)
    }

    /// The items that a criterion counts.
    func countedItems(of criterion: Int) -> Source {
        let kinds = checker.criteria[criterion].kinds
        var inner = scope.inside(Scope.Record(kinds: kinds, scope: .item))
        inner.points = .item
        inner.values = checker.itemValueNames[criterion] ?? [:]
        return Source(source: .counted(CriterionIndex(criterion)), scope: inner, kinds: kinds)
    }
}
