public import Numbers
public import Records

/// An item of the subject at hand for which the person claims points.
public struct ClaimedItem: Sendable {
    public var item: Row
    /// Its place among the subject's items, counted from 1.
    public var number: Int
    public var points: Exact
}

extension Evaluator {
    /// The claims of the subject for items of its own report.
    public var claims: [ClaimedItem] {
        mutating get {
            var claims: [ClaimedItem] = []
            for (index, row) in items.enumerated() where subject < row && row < batch.end(of: subject) {
                guard let slot = layout.claimSlots[batch.kind(of: row).index], let points = batch.exact(row, slot)
                else { continue }
                claims.append(ClaimedItem(item: row, number: index + 1, points: points))
            }
            return claims
        }
    }
}
