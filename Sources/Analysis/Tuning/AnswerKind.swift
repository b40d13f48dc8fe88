/// How an answer about weights is known.
public enum AnswerKind: String, Hashable, Sendable, CaseIterable {
    /// In closed form, or by a linear program with its proof, for totals that are sums of weight times score.
    case linear
    /// Exact, by the totals of a run: on every piece of a path of weights on which none of them is rounded differently, or
    /// under weights that are named.
    case piecewise
    /// From random weights, with a standard error.
    case sampled
    /// By trying weights one after the other, each scored as in a run. What was found holds; better may exist.
    case searched
}
