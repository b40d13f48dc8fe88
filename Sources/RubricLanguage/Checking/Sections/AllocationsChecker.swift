import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// An allocation as declared.
struct AllocationDeclaration {
    var name: String
    var key: YAMLNode
    var fields: YAMLFields
    var criteria: [Int]
}

/// Choices that are worth most under limits.
extension Checker {
    func declareAllocations() {
        for (name, key, yaml) in fields.entries("allocations") where declare(name, as: "allocation", at: key) {
            let fields = reader.fields(of: yaml, allowed: Keys.allocation)
            allocationNames.append(name)
            allocations.append(
                AllocationDeclaration(
                    name: name, key: key, fields: fields,
                    criteria: places(of: fields.required("of"), among: criterionNames, called: "criterion")))
        }
    }

    /// An allocation with its meaning, and the measure that it defines.
    func allocationMeasure(_ place: Int) -> Measure? {
        let declaration = allocations[place]
        let fields = declaration.fields
        guard !declaration.criteria.isEmpty else { return nil }
        let scope = scope(ofChoiceFrom: declaration.criteria)
        let keys = fields["by"].map { filled($0).map(cohortKey) }
        let limits = limits(fields.required("limits"), in: scope)
        let ties = fields["ties"].map { filled($0).map { expression($0, in: scope, as: .anyNumber) } } ?? []
        let labels = labels(fields, name: declaration.name)
        guard let limits, keys?.contains(nil) != true, !ties.contains(where: { $0 == nil }) else {
            return nil
        }
        definedAllocations[place] = Allocation(
            name: declaration.name, labels: labels, measure: MeasureIndex(measures.count),
            criteria: declaration.criteria.map { CriterionIndex($0) }, keys: keys?.compactMap(\.self), limits: limits,
            ties: ties.compactMap(\.self))
        return Measure(
            name: "\(declaration.name).points", labels: labels, rounding: rounding.criterion,
            definition: .allocation(AllocationIndex(place)))
    }

    private func cohortKey(_ yaml: YAMLNode) -> CohortKey? {
        expression(yaml, in: .subject, as: .key).map { CohortKey(node: $0.root, type: $0.type) }
    }

    // MARK: Limits

    private func limits(_ yaml: YAMLNode?, in scope: Scope) -> [Allocation.Limit]? {
        guard let yaml else { return nil }
        let limits = filled(yaml).map { limit($0, in: scope) }
        return limits.contains { $0 == nil } ? nil : limits.compactMap(\.self)
    }

    private func limit(_ yaml: YAMLNode, in scope: Scope) -> Allocation.Limit? {
        let fields = reader.fields(of: yaml, allowed: Keys.allocationLimit)
        guard fields.node != nil else { return nil }
        let isPerSubject = fields["per"].map { reader.choice($0, among: [vocabulary[subject].name]) }
        let condition = fields["where"].map { expression($0, in: scope, as: .truth) }
        let amount = fields["sum"].map { expression($0, in: scope, as: .anyNumber) }
        guard let bound = bound(fields, unit: unit(of: amount?.flatMap(\.self)), at: yaml),
            condition.map({ $0 != nil }) ?? true, amount.map({ $0 != nil }) ?? true
        else { return nil }
        let text = yaml.flow { reader.source.text(in: $0) }
        return Allocation.Limit(
            labels: labels(fields, name: text), isPerSubject: isPerSubject?.flatMap(\.self) != nil,
            condition: condition?.flatMap(\.self), amount: amount?.flatMap(\.self), bound: bound)
    }

    private func unit(of amount: Expression?) -> Unit {
        if case .number(let unit) = amount?.type { unit } else { .none }
    }

    private func bound(_ fields: YAMLFields, unit: Unit, at yaml: YAMLNode) -> Allocation.Limit.Bound? {
        switch (fields["at most"], fields["share"]) {
        case (let most?, nil):
            return expression(most, in: .subject, as: .knownNumber(unit)).map { .atMost($0) }
        case (nil, let share?):
            if fields["where"] == nil {
                reader.report(
                    "limit-of-everything", "All that is chosen cannot be a part of itself.", at: yaml,
                    hint: "Say with `where` which items have the share.")
                return nil
            }
            return expression(share, in: .subject, as: .knownNumber(.none)).flatMap {
                isPart($0, at: share, "A share is less than the whole.", hint: "Write `20 %`.") ? .share($0) : nil
            }
        default:
            reader.report("allocation-limit", "A limit says either `at most` or `share`.", at: yaml)
            return nil
        }
    }
}
