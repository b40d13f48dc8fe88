public import Numbers
public import Records
public import RubricLanguage

/// An item that a criterion counts, and what it gives the subject there before caps and selection.
public struct CountedItem: Sendable {
    public var row: Row
    public var points: Exact
}

/// Items that criteria count, and named numbers of items.
extension Evaluator {
    /// The items that a criterion counts, where something asks for them.
    public func counted(by criterion: CriterionIndex) -> ArraySlice<CountedItem> {
        counted[countedRanges[criterion.index]]
    }

    /// A named number of the item at hand: the place of it is one of its criterion's `values`.
    public mutating func itemValue(_ place: Int) -> Exact? {
        if itemOfValues != item {
            for index in itemValues.indices { itemValues[index] = .none }
            itemOfValues = item
        }
        if let known = itemValues[place] { return known }
        let (node, step) = itemValueRules[place]
        let value = number(node)?.rounded(to: step)
        itemValues[place] = .some(value)
        return value
    }

    mutating func forgetCounted() {
        itemOfValues = nil
        counted.removeAll(keepingCapacity: true)
        for index in countedRanges.indices { countedRanges[index] = 0..<0 }
    }

    /// Visits the counted items of a criterion that meet a condition, with the context set to each.
    mutating func forEachCounted(
        by criterion: CriterionIndex, _ condition: Int32, _ visit: (inout Evaluator) -> Void
    ) {
        let outer = (item, sharer, points, countedAtHand)
        defer { (item, sharer, points, countedAtHand) = outer }
        for place in countedRanges[criterion.index] {
            takeUpCounted(place)
            if condition < 0 || truth(condition) == true { visit(&self) }
        }
    }

    mutating func takeUpCounted(_ place: Int) {
        countedAtHand = place
        begin(item: counted[place].row)
        points = counted[place].points
    }
}
