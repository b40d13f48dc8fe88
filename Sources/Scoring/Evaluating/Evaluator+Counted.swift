public import Numbers
public import Records
public import RubricLanguage

/// An item that a criterion counts, and what it gives the subject there before caps and selection.
public struct CountedItem: Sendable {
    public var row: Row
    public var points: Exact
    public var criterion: CriterionIndex
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
            fill(&itemValues, with: .none)
            itemOfValues = item
        }
        if let known = itemValues[place] { return known }
        if let variants = itemValueVariants[place] {
            return variants[counted[countedAtHand].criterion].flatMap { itemValue($0) }
        }
        let (node, step) = itemValueRules[place]
        let value = number(node)?.rounded(to: step)
        itemValues[place] = .some(value)
        return value
    }

    mutating func forgetCounted() {
        itemOfValues = nil
        counted.removeAll(keepingCapacity: true)
        fill(&countedRanges, with: 0..<0)
        fill(&chosenRanges, with: 0..<0)
    }

    /// Visits counted items, those of a criterion or those that an allocation chose, that meet a condition, with the
    /// context set to each.
    mutating func forEachCounted(
        in range: Range<Int>, _ condition: Int32, _ visit: (inout Evaluator) -> Void
    ) {
        let outer = (item, sharer, points, countedAtHand)
        defer { (item, sharer, points, countedAtHand) = outer }
        for place in range {
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
