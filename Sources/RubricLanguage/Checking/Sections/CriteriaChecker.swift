import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// A criterion as declared.
struct CriterionDeclaration {
    var name: String
    var key: YAMLNode
    var fields: YAMLFields
    var kinds: [KindIndex]
    var dimension: Int?
    var credit: Int?
}

extension Checker {
    func declareCriteria() {
        for (name, key, yaml) in fields.entries("criteria") where declare(name, as: "criterion", at: key) {
            let fields = reader.fields(of: yaml, allowed: Keys.criterion)
            criterionNames.append(name)
            criteria.append(
                CriterionDeclaration(
                    name: name, key: key, fields: fields, kinds: kinds(fields.required("counts")),
                    dimension: fields["dimension"].flatMap {
                        place(of: $0, among: dimensionNames, called: "dimension")
                    },
                    credit: fields["credit"].flatMap {
                        place(of: $0, among: creditNames, called: "rule of credit")
                    }))
        }
    }

    /// Kinds of items. For a misspelled one the nearest stands, so that what else is wrong is found.
    func kinds(_ yaml: YAMLNode?) -> [KindIndex] {
        let known = vocabulary.kinds(in: .item).map { vocabulary[$0].name }
        guard let yaml else { return [] }
        return reader.listOrOne(yaml).compactMap { node in
            guard let text = reader.text(node) else { return nil }
            if let kind = vocabulary.kind(text), vocabulary[kind].role == .item { return kind }
            reader.report(
                "unknown-kind", "There are no items of kind `\(text)`.", at: node,
                hint: suggestion(for: text, among: known), value: text, allowed: known.joined(separator: ", "))
            return nearest(to: text, among: known).flatMap(vocabulary.kind)
        }
    }

    /// A criterion with its meaning, and the measure that it defines.
    func criterionMeasure(_ place: Int) -> Measure? {
        let declaration = criteria[place]
        let (name, fields) = (declaration.name, declaration.fields)
        guard !declaration.kinds.isEmpty else { return nil }
        let values = itemValues(of: place)
        let points = fields.required("points").map { self.points($0, in: itemScope(place)) }
        var criterion = Criterion(
            name: name, labels: labels(fields, name: name), measure: MeasureIndex(measures.count),
            kinds: declaration.kinds, points: points?.value ?? .table(DecisionTable(hitPolicy: .first, rows: [])))
        criterion.dimension = declaration.dimension.map { DimensionIndex($0) }
        criterion.credit = declaration.credit
        criterion.values = values
        criterion.valueTags = valueTags[place] ?? []
        readItems(fields, into: &criterion, in: itemScope(place, points: .item))
        readLimits(fields, into: &criterion, tiers: points?.tiers)
        guard points?.value != nil else { return nil }
        definedCriteria.append(criterion)
        return Measure(
            name: "\(name).points", labels: criterion.labels, rounding: rounding.criterion,
            definition: .criterion(CriterionIndex(place)))
    }

    /// Which items count, and what changes their points.
    private func readItems(_ fields: YAMLFields, into criterion: inout Criterion, in scope: Scope) {
        let kinds = criterion.kinds
        criterion.conditions = fields["where"].map { conditions($0, in: .item(kinds)) } ?? []
        criterion.evidence = fields["evidence"].map(evidence) ?? []
        criterion.adjustments =
            adjustments(fields["times"], isFactor: true, in: scope)
            + adjustments(fields["plus"], isFactor: false, in: scope)
        criterion.withdrawal = fields["withdrawn"].flatMap { expression($0, in: .item(kinds), as: .truth) }
        criterion.creditDate = fields["credited on"].flatMap { expression($0, in: .item(kinds), as: .date) }
    }

    /// What becomes of the items together.
    private func readLimits(_ fields: YAMLFields, into criterion: inout Criterion, tiers: Names?) {
        let scope = Scope.item(criterion.kinds)
        criterion.oncePer = groupKeys(fields["once per"], in: scope, tiers: tiers)
        criterion.selection = fields["select"].flatMap(selection)
        criterion.caps = caps(fields["at most"], in: scope, tiers: tiers)
        criterion.combination = choice(fields["combine"], Criterion.Combination.self) ?? .sum
        criterion.payment = payment(fields["pays"], of: criterion)
    }

    // MARK: Conditions

    /// What must hold, clause by clause: a list, or one expression that is split at its outermost `and`.
    private func conditions(_ yaml: YAMLNode, in scope: Scope) -> [Expression] {
        if let items = yaml.items { return items.compactMap { expression($0, in: scope, as: .truth) } }
        guard let syntax = syntax(of: yaml) else { return [] }
        return syntax.clauses.compactMap { expression($0, of: yaml, in: scope, as: .truth) }
    }

    private func evidence(_ yaml: YAMLNode) -> [Int] {
        let enumeration = vocabulary.enumeration("evidence-type")
        let known = enumeration?.values.map(\.name) ?? []
        return reader.listOrOne(yaml).compactMap { node in
            guard let text = reader.text(node) else { return nil }
            if let place = enumeration?.index(of: text) { return place }
            reader.report(
                "unknown-value", "`\(text)` is not a value of `evidence-type`.", at: node,
                hint: suggestion(for: text, among: known), value: text, allowed: known.joined(separator: ", "))
            return nil
        }
    }

    private func selection(_ yaml: YAMLNode) -> Selection? {
        let fields = reader.fields(of: yaml, allowed: Keys.selection)
        guard let node = fields.node else { return nil }
        switch (fields["best"], fields["chosen"]) {
        case (let best?, nil): return count(best).map { Selection(kind: .best, count: $0) }
        case (nil, let chosen?): return count(chosen).map { Selection(kind: .chosen, count: $0) }
        default:
            reader.report("selection", "Items are selected either as the `best` or as the `chosen` ones.", at: node)
            return nil
        }
    }

    // MARK: Adjustments

    private func adjustments(_ yaml: YAMLNode?, isFactor: Bool, in scope: Scope) -> [Adjustment] {
        guard let yaml else { return [] }
        return reader.listOrOne(yaml).compactMap { node in
            let fields = reader.fields(of: node, allowed: Keys.adjustment)
            let name = fields.requiredText("name")
            let condition = fields["when"].map { expression($0, in: scope, as: .truth) }
            let value = fields.required("by").flatMap { expression($0, in: scope, as: .number(.none)) }
            guard let name, let value else { return nil }
            return Adjustment(
                name: name, labels: labels(fields, name: name), isFactor: isFactor,
                condition: condition?.flatMap(\.self), value: value)
        }
    }
}

extension SyntaxNode {
    /// The parts that the outermost `and` joins.
    fileprivate var clauses: [SyntaxNode] {
        if case .binary(let left, .and, let right) = kind { left.clauses + right.clauses } else { [self] }
    }
}
