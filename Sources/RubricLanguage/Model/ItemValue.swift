public import Numbers
public import Records

/// A named number of the items of a criterion, which its formulas may use: a slot, a value in hours.
public struct ItemValue: Sendable {
    public var name: String
    public var labels: Labels
    public var value: Expression
    public var rounding: RoundingStep?
    /// Of a name that several criteria have: the place of each one's own number. It then has no rule of its own.
    public var variants: [CriterionIndex: Int] = [:]

    public init(name: String, labels: Labels, value: Expression, rounding: RoundingStep?) {
        self.name = name
        self.labels = labels
        self.value = value
        self.rounding = rounding
    }
}
