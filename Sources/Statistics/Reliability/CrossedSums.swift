public import Numbers

/// The scores of items that were all scored by the same assessors, added up item by item, exactly: what an intraclass
/// correlation for such a table needs of them, in the memory of one item.
///
/// The order in which items are added changes nothing.
public struct CrossedSums: Equatable, Sendable {
    /// How many items there are, as long as all have the same assessors.
    public private(set) var items = 0
    /// Whether an item has other assessors than the first one, or an assessor who is not known or is named twice.
    public private(set) var isIncomplete = false
    var total = Exact.zero
    var squares = Exact.zero
    /// The sum over items of their squared sum of scores.
    var squaredItems = Exact.zero
    /// The sum of the scores of each assessor.
    var assessors: [String: Exact] = [:]

    /// No scores yet.
    public init() {}

    /// Adds the scores of an item, each with who gave it; one by nobody who is known is enough to make a table
    /// incomplete.
    public mutating func add(_ item: [(assessor: String, score: Exact)]) {
        guard !isIncomplete, !item.isEmpty else { return }
        let names = Set(item.map(\.assessor))
        let isFirst = items == 0
        guard names.count == item.count, !names.contains(""), isFirst || names == Set(assessors.keys) else {
            return giveUp()
        }
        let sum = item.reduce(Exact.zero) { $0 + $1.score }
        items += 1
        total += sum
        squaredItems += sum * sum
        for (assessor, score) in item {
            squares += score * score
            assessors[assessor, default: .zero] += score
        }
    }

    private mutating func giveUp() {
        self = CrossedSums()
        isIncomplete = true
    }
}

extension CrossedScores {
    /// The table of scores that were added up.
    public init(_ sums: CrossedSums) throws(Undetermined) {
        guard !sums.isIncomplete else { throw .incomplete }
        try self.init(
            items: sums.items, assessors: sums.assessors.count, total: sums.total, squares: sums.squares,
            squaredItems: sums.squaredItems, squaredAssessors: sumOfSquares(Array(sums.assessors.values)))
    }
}
