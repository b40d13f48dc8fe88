import Numbers

extension Rubric {
    /// The measure with a name, such as `patents.points` or `total`.
    public func measure(named name: String) -> MeasureIndex? {
        measures.firstIndex { $0.name == name }.map { MeasureIndex($0) }
    }

    /// The criterion with a name.
    public func criterion(named name: String) -> CriterionIndex? {
        criteria.firstIndex { $0.name == name }.map { CriterionIndex($0) }
    }
}
