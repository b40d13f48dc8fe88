import YAMLDocuments

/// The way to a part of a rubric, as steps and in words.
struct Trail {
    private var steps: [String] = []
    /// The outermost first.
    private var phrases: [String] = []
    /// Whether the last phrase is a key whose parts are called by themselves.
    private var endsWithKey = false

    /// The key of a section; a shorthand is not mentioned.
    func key(_ name: String, isShorthand: Bool = false) -> Trail {
        var next = self
        next.steps.append(name)
        guard !isShorthand else { return next }
        next.phrases.append(name.contains(" ") ? "`\(name)`" : name)
        next.endsWithKey = true
        return next
    }

    /// A part that is called by its noun: ``criterion `papers` ``, `cap 2`.
    func part(_ noun: String, _ name: String) -> Trail {
        var next = self
        next.steps.append(name)
        if endsWithKey { next.phrases.removeLast() }
        next.phrases.append(Int(name) == nil ? "\(noun) `\(name)`" : "\(noun) \(name)")
        next.endsWithKey = false
        return next
    }

    /// A text in a list, which has no name.
    func item(_ noun: String, _ number: Int) -> Trail {
        var next = self
        next.steps.append("\(number)")
        next.phrases.append(noun)
        next.endsWithKey = false
        return next
    }

    var path: String { steps.map { $0.contains("/") ? "\"\($0)\"" : $0 }.joined(separator: "/") }

    var clause: String { phrases.reversed().joined(separator: " of ") }
}
