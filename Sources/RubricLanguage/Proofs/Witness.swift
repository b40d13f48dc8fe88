import Numbers
public import Records

/// An example that shows that something is possible, as far as the conditions tell values apart.
public struct Witness: Sendable {
    /// The kind of the item, or of the subject.
    public let kind: KindIndex
    /// Whether nothing in it is missing or known too coarsely.
    public let isPlain: Bool
    /// Whether it rests on something that the proof does not look into, so that perhaps no such item exists.
    public let isConditional: Bool
    let bindings: [Binding]

    /// A variable and its value.
    struct Binding: Sendable {
        let variable: ProofVariable
        let sample: Sample
        /// In words, as a condition that holds.
        let words: String
    }
}

extension Witness: CustomStringConvertible {
    /// The example in words: `tier = core, contributors = 3, granted is missing`. Empty when everything is an example.
    public var description: String { bindings.map(\.words).joined(separator: ", ") }
}

extension Wording {
    /// The value of a variable in words.
    func words(_ variable: ProofVariable, _ sample: Sample) -> String {
        switch (sample, variable.domain) {
        case (.order(let order), .order(let other)): orderWords(variable, order, other)
        case (.missing, _) where variable.isOpaque: "`\(variable.words)` cannot be told"
        case (.missing, _): "`\(variable.words)` is missing"
        case (.truth(let value), _): "`\(variable.words)` \(value ? "holds" : "does not hold")"
        case (.code(let code), .code(let enumeration, _)):
            "`\(variable.words) = \(name(of: code, in: enumeration))`"
        case (.number(let number), _): "`\(variable.words) = \(number)`"
        case (.text(let text?), _): "`\(variable.words) = \(String(reflecting: text))`"
        case (.text(nil), _): "`\(variable.words)` is another text"
        case (.date(let date), _):
            "`\(variable.words) = \(date)`" + (date.precision == .day ? "" : " (no day given)")
        case (.code, _), (.order, _): preconditionFailure("a value is of its variable's domain")
        }
    }

    private func orderWords(_ variable: ProofVariable, _ order: Int, _ other: String) -> String {
        let relation = order < 0 ? "is less than" : order > 0 ? "is greater than" : "equals"
        return "`\(variable.words)` \(relation) `\(other)`"
    }
}
