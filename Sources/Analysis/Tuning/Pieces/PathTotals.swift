import Numbers
import RubricLanguage
import Scoring

/// Totals along a path of weights: their value at a point, by the function of a run, and bounds that hold on a stretch.
///
/// People with the same scores have the same total everywhere, and stand for each other as one row. A total is the
/// greatest of its forms, of which there are several where dimensions are optional. Each weighted line of a form is a ratio
/// of two linear functions of the change, and so is their sum: it rises everywhere or falls everywhere, and so it does
/// when rounded. What it is at both ends of a stretch bounds it between them.
struct PathTotals: Sendable {
    let path: WeightPath
    let rows: [[Exact?]]
    let forms: [TotalForm]
    /// For each row its forms; none where it has no total.
    let formsOfRow: [[Int]]
    /// What is rounded first: each weighted line, or, where lines are not, the sum.
    let step: RoundingStep?
    let roundsLines: Bool
    private let totalSteps: [RoundingStep]
    private let dividesBySum: Bool
    let mostLeftOut: Exact
    private let people: WeighedPeople

    init(_ people: WeighedPeople, along path: WeightPath, rows: [[Exact?]]) {
        self.people = people
        self.path = path
        self.rows = rows
        var lineStep: RoundingStep?
        switch people.rule {
        case .sum(let steps):
            (totalSteps, dividesBySum, mostLeftOut) = (steps, false, .zero)
        case .weighed(_, let rule):
            lineStep = people.population.rubric.rounding.weighted
            totalSteps = people.population.rubric.totalRounding.map { [$0] } ?? []
            (dividesBySum, mostLeftOut) = (true, rule.greatestWeightLeftOut)
        }
        roundsLines = lineStep != nil
        step = lineStep ?? totalSteps.first
        var places: [TotalForm: Int] = [:]
        var forms: [TotalForm] = []
        formsOfRow = rows.map { row in
            people.forms(row, along: path).map { form in
                if let place = places[form] { return place }
                places[form] = forms.count
                forms.append(form)
                return forms.count - 1
            }
        }
        self.forms = forms
    }

    /// The totals of rows at a point, as a run has them.
    func totals(of some: [Int], at change: Exact) -> [Exact?] {
        people.totals(path.weights(at: change), ofRows: some.map { rows[$0] })
    }

    func point(_ change: Exact) -> PathPoint {
        let weights = path.weights(at: change)
        return PathPoint(
            change: change, factors: forms.map { factors($0.counted, weights) },
            allows: forms.map { $0.leftOut.isEmpty || sum($0.leftOut, weights) <= mostLeftOut })
    }

    private func sum(_ criteria: [Int], _ weights: [Exact]) -> Exact { criteria.reduce(.zero) { $0 + weights[$1] } }

    /// Where all weights that count come to nothing, which can be at an end of the path only, factors are those next to it.
    private func factors(_ counted: [Int], _ weights: [Exact]) -> [Exact] {
        guard dividesBySum else { return counted.map { weights[$0] } }
        let divisor = sum(counted, weights)
        guard divisor.isZero else { return counted.map { weights[$0] / divisor } }
        let slope = sum(counted, path.direction)
        return counted.map { path.direction[$0] / slope }
    }

    /// The parts of a row's total at a point, form by form: its rounded lines, or the sum where lines are not rounded.
    func parts(of row: Int, at point: PathPoint) -> [Exact] {
        var parts: [Exact] = []
        for form in formsOfRow[row] {
            var sum = Exact.zero
            for (criterion, factor) in zip(forms[form].counted, point.factors[form]) {
                let value = factor * (rows[row][criterion] ?? .zero)
                if roundsLines, let step { parts.append(value.rounded(step)) } else { sum += value }
            }
            if !roundsLines { parts.append(sum) }
        }
        return parts
    }

    /// How many parts a form has.
    func partCount(_ form: Int) -> Int { roundsLines ? forms[form].counted.count : 1 }

    /// What the sum of parts is rounded to.
    func rounded(_ sum: Exact) -> Exact { totalSteps.reduce(sum) { $0.rounded($1) } }

    /// Numerator and denominator of a form's line, or of its sum, as functions of the change.
    func ratio(_ row: Int, _ form: Int, part: Int) -> LinearRatio {
        let counted = forms[form].counted
        let criteria = roundsLines ? [counted[part]] : counted
        func value(_ weights: [Exact]) -> Exact {
            criteria.reduce(.zero) { $0 + weights[$1] * (rows[row][$1] ?? .zero) }
        }
        return LinearRatio(
            numerator: LinearFunction(value(path.start), value(path.direction)),
            denominator: dividesBySum
                ? LinearFunction(sum(counted, path.start), sum(counted, path.direction)) : LinearFunction(.one, .zero))
    }
}

extension WeighedPeople {
    /// The forms that a row's total can have between the ends of a path.
    fileprivate func forms(_ row: [Exact?], along path: WeightPath) -> [TotalForm] {
        guard case .weighed(_, let rule) = rule else {
            return row.contains(nil) ? [] : [TotalForm(counted: Array(row.indices), leftOut: [])]
        }
        var counted: [Int] = []
        for (criterion, dimension) in population.rubric.dimensions.enumerated() {
            if path.start[criterion].isZero, path.direction[criterion].isZero { continue }
            if row[criterion] == nil, dimension.missing == .unscored { return [] }
            if row[criterion] != nil || dimension.missing == .zero { counted.append(criterion) }
        }
        let optional = rule.optional.map(\.index).filter { counted.contains($0) }
        return (0..<(1 << optional.count)).compactMap { set in
            let leftOut = optional.enumerated().filter { set >> $0.offset & 1 == 1 }.map(\.element)
            let rest = counted.filter { !leftOut.contains($0) }
            return rest.isEmpty ? nil : TotalForm(counted: rest, leftOut: leftOut)
        }
    }
}
