import Numbers
import Records
import RubricLanguage

/// A column of one side, before it meets that of the other.
struct PartColumn {
    var name: String
    var labels: Labels
    var values: [Exact?]
    /// It is what the other parts leave.
    var isRest = false
}

extension Population {
    /// The points of each criterion.
    func criteria(of people: [Int]) -> [PartColumn] {
        rubric.criteria.compactMap { criterion in
            column(criterion.measure).map { column in
                PartColumn(name: criterion.name, labels: criterion.labels, values: people.map { column[$0] })
            }
        }
    }

    /// What the total is made of; the last part is the rest: rounding, and points taken away at the end.
    func parts(of people: [Int]) -> [PartColumn]? {
        guard let parts = rubric.totalParts else { return nil }
        let totals = totals
        var rest = people.map { totals[$0] ?? .zero }
        var columns: [PartColumn] = []
        for term in parts.terms {
            guard let column = column(term.measure) else { return nil }
            // A dimension that is left out has no line and gives nothing.
            let values = people.map { (column[$0] ?? .zero) * term.factor }
            for place in rest.indices { rest[place] -= values[place] }
            let (name, labels) = rubric.part(term.measure)
            columns.append(PartColumn(name: name, labels: labels, values: values))
        }
        if rest.contains(where: { !$0.isZero }) {
            let labels = Labels("Rounding and deductions", "舍入与扣分")
            columns.append(PartColumn(name: "rest", labels: labels, values: rest, isRest: true))
        }
        return columns
    }
}

extension Rubric {
    /// What people call a term of the total: the criterion or the dimension that it comes from.
    fileprivate func part(_ measure: MeasureIndex) -> (String, Labels) {
        switch measures[measure.index].definition {
        case .criterion(let criterion): return (criteria[criterion.index].name, criteria[criterion.index].labels)
        case .weightedLine(let dimension), .dimensionPoints(let dimension):
            return (dimensions[dimension.index].name, dimensions[dimension.index].labels)
        default:
            if let dimension = dimensions.first(where: { $0.score == measure }) {
                return (dimension.name, dimension.labels)
            }
            return (measures[measure.index].name, measures[measure.index].labels)
        }
    }
}

extension PartColumn {
    fileprivate func isSame(as other: PartColumn) -> Bool { name == other.name && isRest == other.isRest }
}

extension PartChange {
    /// The parts of two totals; `nil` where one of them is no sum.
    static func parts(_ old: Population, _ new: Population, of people: [Int]) -> [PartChange]? {
        guard let before = old.parts(of: people), let after = new.parts(of: people) else { return nil }
        return joined(before, after)
    }

    /// Columns of one name are one part; those that only the new side has stand behind the others, and the rest last.
    static func joined(_ old: [PartColumn], _ new: [PartColumn]) -> [PartChange] {
        let both = old.map { column in
            PartChange(
                name: column.name, labels: column.labels, old: column.values,
                new: new.first { $0.isSame(as: column) }?.values, isRest: column.isRest)
        }
        let added = new.filter { column in !old.contains { $0.isSame(as: column) } }.map { column in
            PartChange(name: column.name, labels: column.labels, old: nil, new: column.values, isRest: column.isRest)
        }
        let parts = both + added
        return parts.filter { !$0.isRest } + parts.filter(\.isRest)
    }
}
