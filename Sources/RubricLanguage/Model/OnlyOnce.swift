public import Records

/// Criteria of which only one pays an item: the one that pays it best; of equal ones the first.
public struct OnlyOnce: Sendable {
    public var name: String
    public var labels: Labels
    /// In the order of preference.
    public var criteria: [CriterionIndex]
    /// Items that agree in these are one. Empty: each report by itself.
    public var groups: [GroupKey]

    public init(name: String, labels: Labels, criteria: [CriterionIndex], groups: [GroupKey]) {
        self.name = name
        self.labels = labels
        self.criteria = criteria
        self.groups = groups
    }
}
