import Records

/// Groups of records inside an aggregation: `sum(x of s per k)`.
extension Elaborator {
    /// Where the value of an aggregation is looked at: the number of a group's members is known there.
    func within(_ selection: SyntaxSelection) -> Elaborator {
        guard selection.key != nil else { return self }
        var scope = scope
        scope.knowsMembers = true
        return with(scope)
    }

    /// What the records of an aggregation are grouped by, looked at within the source.
    func grouping(_ aggregate: inout Aggregate, _ selection: SyntaxSelection) -> Bool {
        guard let node = selection.key else { return true }
        guard aggregate.operation.takesGroups, !aggregate.source.isOfPeople else {
            report(
                "groups-unavailable",
                aggregate.source.isOfPeople
                    ? "People are grouped with `by`."
                    : "`\(aggregate.operation.rawValue)` looks at each record by itself and has no groups.",
                at: node.range, hint: "Leave out `per \(text(node.range))`.")
            return false
        }
        guard let key = elaborate(node) else { return false }
        guard let form = Aggregate.KeyForm(key.type) else {
            mismatch(key.type, expected: "a value to group by", at: node.range)
            return false
        }
        aggregate.key = key.node
        aggregate.keyForm = form
        return true
    }

    /// The number of records in the group at hand.
    func members(at range: Range<Int>) -> Typed? {
        guard scope.knowsMembers else {
            report(
                "members-unavailable", "There is no group of records here.", at: range,
                hint: "`members` stands before `of`, as in `max(members of paper per journal)`.")
            return nil
        }
        return Typed(node: add(.members), type: .number(.none), isPositive: true)
    }
}

extension Aggregate.Operation {
    /// Whether it can take groups of records for records.
    fileprivate var takesGroups: Bool {
        switch self {
        case .sum, .count, .mean, .median, .min, .max, .trimmedMean, .hIndex, .all: true
        case .exists, .days, .bestDays, .latest, .shareBelow: false
        }
    }
}

extension Aggregate.KeyForm {
    /// How a type groups; `nil` if it does not.
    fileprivate init?(_ type: ValueType) {
        switch type {
        case .code: self = .code
        case .number: self = .number
        case .date: self = .date
        case .text: self = .text
        case .truth, .period: return nil
        }
    }
}
