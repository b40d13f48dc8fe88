public import Numbers

/// The scores of many items added up item by item, exactly: what reliability needs of them, in constant memory.
///
/// The order in which items are added changes nothing.
public struct ScoreSums: Equatable, Sendable {
    /// How many items with scores there are.
    public private(set) var items = 0
    /// How many scores they have.
    public private(set) var scores = 0
    var total = Exact.zero
    var squares = Exact.zero
    /// The sum over items of their squared sum of scores over their number of scores.
    var ofItems = Exact.zero
    var squaredCounts = 0
    /// The same of items with two scores or more, for alpha.
    private var paired = Paired()

    private struct Paired: Equatable {
        var items = 0
        var scores = 0
        var total = Exact.zero
        var squares = Exact.zero
        var disagreement = Exact.zero
    }

    /// No scores yet.
    public init() {}

    /// Adds the scores of an item.
    public mutating func add(_ item: [Exact]) {
        guard !item.isEmpty else { return }
        let count = Exact(item.count)
        let sum = item.reduce(Exact.zero, +)
        let squares = item.reduce(Exact.zero) { $0 + $1 * $1 }
        items += 1
        scores += item.count
        total += sum
        self.squares += squares
        ofItems += sum * sum / count
        squaredCounts += item.count * item.count
        guard item.count > 1 else { return }
        paired.items += 1
        paired.scores += item.count
        paired.total += sum
        paired.squares += squares
        // The squared differences of all ordered pairs, over the scores that each can be paired with.
        paired.disagreement += 2 * (count * squares - sum * sum) / (count - 1)
    }

    /// Krippendorff's alpha on the interval scale: the same as `krippendorffAlpha` of the scores themselves.
    public var intervalAlpha: Result<Exact, Undetermined> {
        guard scores > 0 else { return .failure(.noScores) }
        guard paired.items != 1 else { return .failure(.oneItem) }
        guard paired.items > 0 else { return .failure(.oneAssessor) }
        let expected = 2 * (Exact(paired.scores) * paired.squares - paired.total * paired.total)
        if expected.isZero { return .failure(.noVariation) }
        return .success(1 - Exact(paired.scores - 1) * paired.disagreement / expected)
    }
}
