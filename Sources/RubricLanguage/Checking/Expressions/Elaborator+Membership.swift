import Numbers

/// What stands before and after `in`.
extension Elaborator {
    func contains(_ value: SyntaxNode, _ membership: SyntaxMembership, negated: Bool) -> Typed? {
        guard let held = contains(value, membership) else { return nil }
        return negated ? truth(.not(held.node), of: held) : held
    }

    private func contains(_ value: SyntaxNode, _ membership: SyntaxMembership) -> Typed? {
        switch membership {
        case .range(let range): return isWithin(value, range)
        case .holder(let holder):
            guard case .set(let elements) = holder.kind else { return isWithin(value, holder) }
            return isGrade(value) ? isGrade(in: elements) : isOne(of: elements, value)
        }
    }

    // MARK: Periods

    private func isWithin(_ value: SyntaxNode, _ holder: SyntaxNode) -> Typed? {
        let date = demand(value, .date)
        let period = demand(holder, .period, hint: "After `in` stands a period, a range or a set.")
        guard let date, let period else { return nil }
        // A coarse date may lie partly inside.
        return Typed(node: add(.inPeriod(date.node, period: period.node)), type: .truth, isOptional: true)
    }

    // MARK: Ranges

    private func isWithin(_ value: SyntaxNode, _ range: SyntaxRange) -> Typed? {
        guard let subject = elaborate(value) else { return nil }
        let lower = range.from.map { elaborate($0, expecting: subject.type) }
        let upper = range.to.map { elaborate($0, expecting: subject.type) }
        if case .some(nil) = lower { return nil }
        if case .some(nil) = upper { return nil }
        let ends = (lower: lower?.flatMap(\.self), upper: upper?.flatMap(\.self))
        guard agree(subject, [(ends.lower, range.from), (ends.upper, range.to)], value) else { return nil }
        switch subject.type {
        case .number: return isNumber(subject, ends, range)
        case .date: return isDate(subject, ends, range)
        default:
            mismatch(subject.type, expected: "a number or a date before a range", at: value.range)
            return nil
        }
    }

    /// Whether the ends of a range are of the type of the value, in the same unit.
    private func agree(_ subject: Typed, _ ends: [(Typed?, SyntaxNode?)], _ value: SyntaxNode) -> Bool {
        var isSound = true
        for case (let end?, let node?) in ends where end.type != subject.type {
            isSound = false
            if let a = subject.unit, let b = end.unit {
                unitsDiffer(a, b, "cannot be compared", at: node.range)
            } else {
                mismatch(end.type, expected: subject.type.words, at: node.range)
            }
        }
        return isSound
    }

    private typealias Ends = (lower: Typed?, upper: Typed?)

    private func isNumber(_ subject: Typed, _ ends: Ends, _ range: SyntaxRange) -> Typed? {
        let lower = ends.lower.map { checker.pool.constant($0.node) }
        let upper = ends.upper.map { checker.pool.constant($0.node) }
        if case .some(nil) = lower { return isBetween(subject, ends, range) { .compareNumbers($0, $1, $2) } }
        if case .some(nil) = upper { return isBetween(subject, ends, range) { .compareNumbers($0, $1, $2) } }
        let numbers = NumberRange(
            lower: lower?.flatMap(\.self), upper: upper?.flatMap(\.self), includesUpper: range.includesEnd)
        guard !numbers.isEmpty else {
            report("empty-range", "No number lies in this range.", at: range.range)
            return nil
        }
        checker.pool.ranges.append(numbers)
        return truth(.inRange(subject.node, range: Int32(checker.pool.ranges.count - 1)), of: subject)
    }

    private func isDate(_ subject: Typed, _ ends: Ends, _ range: SyntaxRange) -> Typed? {
        if range.includesEnd, let from = date(ends.lower), let to = date(ends.upper) {
            guard from.first <= to.last else {
                report("empty-range", "No day lies in this range.", at: range.range)
                return nil
            }
            let period = add(.period(first: from.first.number, last: to.last.number))
            return Typed(node: add(.inPeriod(subject.node, period: period)), type: .truth, isOptional: true)
        }
        return isBetween(subject, ends, range) { .compareDates($0, $1, $2) }
    }

    private func date(_ end: Typed?) -> PartialDate? {
        guard let end, case .date(let bits) = checker.pool.nodes[Int(end.node)] else { return nil }
        return PartialDate(bits: bits)
    }

    /// Two comparisons in the place of a range.
    private func isBetween(
        _ subject: Typed, _ ends: Ends, _ range: SyntaxRange, _ compare: (Comparison, Int32, Int32) -> Node
    ) -> Typed? {
        let last: Comparison = range.includesEnd ? .lessOrEqual : .less
        let first = ends.lower.map { truth(compare(.greaterOrEqual, subject.node, $0.node), of: subject, $0) }
        let second = ends.upper.map { truth(compare(last, subject.node, $0.node), of: subject, $0) }
        guard let first, let second else { return first ?? second }
        return truth(.and(first.node, second.node), of: first, second)
    }

    // MARK: Sets

    private func isOne(of elements: [SyntaxNode], _ value: SyntaxNode) -> Typed? {
        guard let subject = elaborate(value) else { return nil }
        let members = elements.map { ($0, elaborate($0, expecting: subject.type)) }
        var isSound = true
        for (node, member) in members {
            guard let member else {
                isSound = false
                continue
            }
            if member.type != subject.type {
                mismatch(member.type, expected: subject.type.words, at: node.range)
                isSound = false
            }
        }
        guard isSound else { return nil }
        return isOne(of: members.compactMap(\.1), subject, at: value.range)
    }

    private func isOne(of members: [Typed], _ subject: Typed, at range: Range<Int>) -> Typed? {
        switch subject.type {
        case .code:
            if let set = bits(of: members) { return truth(.inCodes(subject.node, set: set), of: subject) }
            return any(members) { .compareCodes(.equal, subject.node, $0) }
        case .text:
            let arguments = checker.pool.add(arguments: members.map(\.node))
            return truth(.inTexts(subject.node, arguments: arguments, count: Int32(members.count)), of: subject)
        case .number: return any(members) { .compareNumbers(.equal, subject.node, $0) }
        case .date: return any(members) { .compareDates(.equal, subject.node, $0) }
        case .truth, .period:
            mismatch(subject.type, expected: "a value before a set", at: range)
            return nil
        }
    }

    /// A bit for each member; `nil` if one is not a value that stands in the rubric, or is beyond the 64th.
    private func bits(of members: [Typed]) -> UInt64? {
        var set: UInt64 = 0
        for member in members {
            guard case .code(let place) = checker.pool.nodes[Int(member.node)], place < 64 else { return nil }
            set |= 1 << UInt64(place)
        }
        return set
    }

    /// A chain of comparisons, one of which must hold.
    private func any(_ members: [Typed], _ compare: (Int32) -> Node) -> Typed? {
        let tests = members.map { Typed(node: add(compare($0.node)), type: .truth, isOptional: true) }
        guard let first = tests.first else { return nil }
        return tests.dropFirst().reduce(first) { truth(.or($0.node, $1.node), of: $0, $1) }
    }

    private func isGrade(in elements: [SyntaxNode]) -> Typed? {
        var tests: [Typed] = []
        for element in elements {
            guard case .path(let path) = element.kind, let test = band(path) else { continue }
            tests.append(test)
        }
        guard tests.count == elements.count, let first = tests.first else { return nil }
        return tests.dropFirst().reduce(first) { truth(.or($0.node, $1.node), of: $0, $1) }
    }
}

extension NumberRange {
    /// Whether no number lies in it.
    var isEmpty: Bool {
        guard let lower, let upper else { return false }
        return includesUpper ? upper < lower : upper <= lower
    }
}
