extension Criterion {
    /// What an item is paid that was paid in an earlier run. Without one, all again.
    public enum Payment: String, CaseIterable, Sendable {
        /// What it gives now less what it was paid before, and never less than nothing.
        case difference
        /// Nothing.
        case once
    }
}

extension Rubric {
    /// Whether a run leaves something that the next one needs.
    public var carriesOver: Bool { !pool.priors.isEmpty || criteria.contains { $0.payment != nil } }
}
