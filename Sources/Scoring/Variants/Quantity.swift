import RubricLanguage

/// Something that a result is put together from, by its place in one rubric.
enum Quantity: Hashable, Sendable {
    /// The track of the subject, or why it has none.
    case track
    /// The grade that vetoes with a decision set.
    case vetoes
    /// What the items of a criterion give before shared caps.
    case points(CriterionIndex)
    case measure(MeasureIndex)
    /// Whether a gate is met, and whether the condition of a band holds.
    case gate(Int)
    case band(Int)
    /// What ranks and grades the subject.
    case result
}
