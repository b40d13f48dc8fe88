/// How an answer about weights is known.
public enum AnswerKind: String, Hashable, Sendable, CaseIterable {
    /// In closed form, or by a linear program with its proof, for totals that are sums of weight times score.
    case linear
    /// By scoring everybody at each step of a grid of weights, just as a run does. Between steps anything can happen.
    case piecewise
    /// From random weights, with a standard error.
    case sampled
    /// By trying weights one after the other, each scored as in a run. What was found holds; better may exist.
    case searched
}
