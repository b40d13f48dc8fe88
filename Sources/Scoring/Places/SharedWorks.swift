import Numbers
import Records
import RubricLanguage

/// Paid works of a place that others may have reported too, each as often as it was paid: so many that sixteen bytes
/// are better than forty.
struct SharedWorks: Sendable {
    /// A work under a criterion.
    struct Key: Hashable, Sendable {
        var criterion: CriterionIndex
        var work: WorkIndex
    }

    private var decimals: [(key: Key, worth: PackedDecimal)] = []
    private var others: [(key: Key, worth: Exact)] = []

    mutating func append(_ key: Key, worth: Exact) {
        if let decimal = PackedDecimal(worth) {
            decimals.append((key, decimal))
        } else {
            others.append((key, worth))
        }
    }

    mutating func append(contentsOf other: SharedWorks) {
        // The first list of a place is taken up as it is, without a copy.
        if decimals.isEmpty { decimals = other.decimals } else { decimals += other.decimals }
        others += other.others
    }

    /// Each work once, with the greatest worth that a report of it was given.
    func greatest() -> [Key: Exact] {
        var greatest: [Key: Exact] = [:]
        func take(_ key: Key, _ worth: Exact) { greatest[key] = max(greatest[key] ?? worth, worth) }
        for entry in decimals { take(entry.key, entry.worth.exact) }
        for entry in others { take(entry.key, entry.worth) }
        return greatest
    }
}
