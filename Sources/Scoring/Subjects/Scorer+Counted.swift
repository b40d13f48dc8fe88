import Numbers
import RubricLanguage

extension Scorer {
    /// Notes the items that a criterion counts and what they give, for the aggregations over them. Under a veto it
    /// counts none.
    mutating func noteCounted(_ criterion: CriterionIndex) {
        guard plan.isAsked[criterion.index] || keepsAllCounted, vetoed[criterion.index] == nil else { return }
        let start = evaluator.counted.count
        for candidate in candidates {
            evaluator.counted.append(CountedItem(row: candidate.row, points: candidate.amount, criterion: criterion))
        }
        evaluator.countedRanges[criterion.index] = start..<evaluator.counted.count
    }
}
