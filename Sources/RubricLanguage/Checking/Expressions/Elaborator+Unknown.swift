import Records

/// What to say about a word that means nothing.
extension Elaborator {
    func unknown(_ name: SyntaxName, expecting expected: ValueType?) {
        if case .code(let enumeration) = expected, let values = checker.vocabulary.enumeration(enumeration)?.values {
            return unknownValue(name, of: enumeration, values.map(\.name))
        }
        if let parts = difference(name.text) {
            report(
                "minus-needs-blanks", "`\(name.text)` is one name, and there is none of that name.", at: name.range,
                hint: "Write the difference with blanks: `\(parts.0) - \(parts.1)`.", value: name.text)
            return
        }
        report(
            "unknown-name", "There is no `\(name.text)`.", at: name.range,
            hint: hint(name.text, expecting: expected), value: name.text)
    }

    func unknownValue(_ name: SyntaxName, of enumeration: String, _ values: [String]) {
        report(
            "unknown-value", "`\(name.text)` is not a value of `\(enumeration)`.", at: name.range,
            hint: suggestion(for: name.text, among: values), value: name.text, allowed: values)
    }

    private func hint(_ name: String, expecting expected: ValueType?) -> String? {
        if checker.criterionNames[name] != nil { return "Write `\(name).points`." }
        if checker.dimensionNames[name] != nil { return "Write `\(name).points` or `\(name).score`." }
        if checker.tableNames[name] != nil { return "Write `\(name)[…]`, with a key for the table." }
        if checker.bracketNames[name] != nil { return "Write `\(name)(…)`, with an amount." }
        if checker.taken[name] == Checker.itemCondition { return "Write that condition before this one." }
        if let near = suggestion(for: name, among: candidates) { return near }
        if expected == .text { return "Write a text in quotation marks: `\"\(name)\"`." }
        return nil
    }

    /// All words that mean something here.
    private var candidates: [String] {
        var names = scope.records.flatMap { record in
            record.kinds.flatMap { checker.vocabulary[$0].fields.map(\.name) }
        }
        names += checker.parameterNames.names + ["period"]
        if scope.knowsMeasures { names += checker.quantities(of: scope.level) }
        if scope.points != nil { names.append("points") }
        if scope.item != nil { names += ["contributors"] + checker.itemConditions.keys.sorted() }
        names += scope.values.keys.sorted()
        return names
    }

    /// The two names that a word was perhaps meant to subtract.
    private func difference(_ name: String) -> (String, String)? {
        let pieces = name.split(separator: "-", omittingEmptySubsequences: false)
        for cut in pieces.indices.dropFirst() {
            let left = pieces[..<cut].joined(separator: "-")
            let right = pieces[cut...].joined(separator: "-")
            if isKnown(left), isKnown(right) { return (left, right) }
        }
        return nil
    }

    private func isKnown(_ name: String) -> Bool {
        candidates.contains(name) || !name.isEmpty && name.allSatisfy { ("0"..."9").contains($0) }
    }
}
