internal import Numbers
internal import Records

/// Days that an item took.
struct Engagement: Sendable {
    var item: Row
    var first: Day
    var last: Day

    /// The days that both took.
    func days(sharedWith other: Engagement) -> Period? {
        let (first, last) = (max(first, other.first), min(last, other.last))
        return first <= last ? Period(first: first, last: last) : nil
    }
}
