import Records

/// Comparisons of two values.
extension Elaborator {
    func compare(_ left: SyntaxNode, _ op: BinaryOperator, _ right: SyntaxNode) -> Typed? {
        if isGrade(left) { return grade(op, right) }
        let (first, second) = alike(left, right)
        guard let first, let second else { return nil }
        return compare(first, op, second, left, right)
    }

    private func compare(
        _ first: Typed, _ op: BinaryOperator, _ second: Typed, _ left: SyntaxNode, _ right: SyntaxNode
    ) -> Typed? {
        guard let comparison = Comparison(op) else { return nil }
        let range = left.range.joined(right.range)
        switch (first.type, second.type) {
        case (.number(let a), .number(let b)):
            guard a == b else {
                unitsDiffer(a, b, "cannot be compared", at: range)
                return nil
            }
            return truth(.compareNumbers(comparison, first.node, second.node), of: first, second)
        case (.date, .date):
            // Coarse dates may leave it undecided.
            return Typed(
                node: add(.compareDates(comparison, first.node, second.node)), type: .truth, isOptional: true)
        case (.code(let a), .code(let b)) where a == b:
            return equality(comparison, first, second, .compareCodes(comparison, first.node, second.node), at: range)
        case (.text, .text):
            return equality(comparison, first, second, .compareTexts(comparison, first.node, second.node), at: range)
        case (.truth, .truth):
            report(
                "compared-conditions", "Conditions are not compared.", at: range,
                hint: "Write `a`, `not a`, `a and b` or `a and not b`.")
            return nil
        default:
            report(
                "type-mismatch", "\(first.type.words.capitalisedFirst) cannot be compared with \(second.type.words).",
                at: range, hint: hint(first.type, second.type, left, right))
            return nil
        }
    }

    /// A comparison of what has no order.
    private func equality(
        _ comparison: Comparison, _ first: Typed, _ second: Typed, _ node: Node, at range: Range<Int>
    ) -> Typed? {
        guard comparison == .equal || comparison == .notEqual else {
            report(
                "no-order", "\(first.type.words.capitalisedFirst) is neither more nor less than another.", at: range,
                hint: "Write `=`, `!=` or `in {…, …}`; or give each value its number in a table.")
            return nil
        }
        return truth(node, of: first, second)
    }

    private func hint(_ a: ValueType, _ b: ValueType, _ left: SyntaxNode, _ right: SyntaxNode) -> String? {
        switch (a, b) {
        case (.date, .number): "Write `year(\(text(left.range)))` to compare the year."
        case (.number, .date): "Write `year(\(text(right.range)))` to compare the year."
        case (.number, .text): "Write a number without quotation marks."
        case (.date, .period): "Write `in` between a date and a period."
        default: nil
        }
    }

    // MARK: Grades

    /// Whether it is the word `grade` where subjects have one.
    func isGrade(_ node: SyntaxNode) -> Bool {
        guard scope.level == .member, case .path(let path) = node.kind else { return false }
        return path.text == "grade"
    }

    private func grade(_ op: BinaryOperator, _ right: SyntaxNode) -> Typed? {
        guard op == .equal || op == .unequal, case .path(let path) = right.kind else {
            report(
                "type-mismatch", "A grade is compared with the name of a band.", at: right.range,
                hint: "Write `grade = …` or `grade in {…, …}`.", allowed: checker.bands.names)
            return nil
        }
        guard let held = band(path) else { return nil }
        return op == .equal ? held : truth(.not(held.node), of: held)
    }

    /// Whether the subject's grade is the band with a name.
    func band(_ path: SyntaxPath) -> Typed? {
        guard let index = checker.bands[path.text] else {
            report(
                "unknown-name", "There is no grade `\(path.text)`.", at: path.range,
                hint: suggestion(for: path.text, among: checker.bands.names), value: path.text,
                allowed: checker.bands.names)
            return nil
        }
        return Typed(node: add(.grade(Int32(index))), type: .truth, isOptional: true)
    }
}

extension Comparison {
    /// The comparison that an operator writes; `nil` if it writes none.
    init?(_ op: BinaryOperator) {
        switch op {
        case .equal: self = .equal
        case .unequal: self = .notEqual
        case .less: self = .less
        case .atMost: self = .lessOrEqual
        case .greater: self = .greater
        case .atLeast: self = .greaterOrEqual
        default: return nil
        }
    }
}
