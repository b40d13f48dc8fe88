import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// A dimension as declared.
struct DimensionDeclaration {
    var name: String
    var key: YAMLNode
    var fields: YAMLFields
}

extension Checker {
    func declareDimensions() {
        for (name, key, yaml) in fields.entries("dimensions") where isName(name, at: key) {
            dimensionNames.append(name)
            dimensions.append(
                DimensionDeclaration(
                    name: name, key: key, fields: reader.fields(of: yaml, allowed: Keys.dimension)))
        }
    }

    /// Claims the names of the dimensions. One may be called like its only criterion: their points are the same.
    func declareDimensionNames() {
        for (place, dimension) in dimensions.enumerated() {
            if let criterion = criterionNames[dimension.name], isOnly(criterion, of: place) || isAstray(criterion) {
                continue
            }
            if criterionNames[dimension.name] != nil, taken[dimension.name] == "criterion" {
                reader.report(
                    "name-taken", "`\(dimension.name)` is already the name of a criterion.", at: dimension.key,
                    hint: "A dimension can be called like a criterion only if it is its only one.",
                    value: dimension.name)
            } else {
                _ = declare(dimension.name, as: "dimension", at: dimension.key)
            }
        }
    }

    /// Whether a criterion names a dimension that does not exist, which has been reported.
    private func isAstray(_ criterion: Int) -> Bool {
        criteria[criterion].dimension == nil && criteria[criterion].fields["dimension"] != nil
    }

    private func isOnly(_ criterion: Int, of dimension: Int) -> Bool {
        criteria.indices.filter { criteria[$0].dimension == dimension } == [criterion]
    }

    // MARK: Measures

    /// What the criteria of a dimension give together.
    func pointsMeasure(_ place: Int, from range: Range<Int>) -> Measure? {
        let members = criteria.indices.filter { criteria[$0].dimension == place }
        let visited = members.map { visit(.criterion($0), from: range) }
        guard visited.allSatisfy({ $0 != nil }) else { return nil }
        let declaration = dimensions[place]
        return Measure(
            name: "\(declaration.name).points",
            labels: labels(declaration.fields, name: declaration.name).specified("points", "计分"),
            rounding: nil, definition: .dimensionPoints(DimensionIndex(place)))
    }

    /// The points of a dimension; `nil` if no criterion belongs to it.
    private func pointsQuantity(_ place: Int) -> Quantity? {
        if let criterion = criterionNames[dimensions[place].name], criteria[criterion].dimension == place {
            return .criterion(criterion)
        }
        return hasCriteria(place) ? .points(place) : nil
    }

    func scoreMeasure(_ place: Int, from range: Range<Int>) -> Measure? {
        let declaration = dimensions[place]
        let (name, fields) = (declaration.name, declaration.fields)
        let missing = choice(fields["missing"], Dimension.Missing.self)
        let points = pointsQuantity(place).map { visit($0, from: range) }
        guard let score = score(place, points: points) else { return nil }
        if score.isOptional, fields["missing"] == nil {
            reader.report(
                "missing-possible", "The score of `\(name)` can be missing.", at: fields["score"] ?? declaration.key,
                hint: "Say what holds then: `missing: redistribute`, `zero` or `unscored`; or write `… else 0`.")
            return nil
        }
        let labels = labels(fields, name: name)
        definedDimensions[place] = Dimension(
            name: name, labels: labels, points: points?.flatMap(\.self), score: MeasureIndex(measures.count),
            weighted: nil, missing: missing ?? .zero)
        return Measure(
            name: "\(name).score", labels: labels.specified("score", "得分"), isOptional: score.isOptional,
            rounding: rounding.dimension,
            definition: .formula(score))
    }

    private func score(_ place: Int, points: MeasureIndex??) -> Expression? {
        let declaration = dimensions[place]
        if let yaml = declaration.fields["score"] {
            var scope = Scope.subject
            scope.points = pointsQuantity(place).map { .quantity($0) }
            return expression(yaml, in: scope, as: .number(.none))
        }
        guard let points else {
            reader.report(
                "score-missing", "The dimension `\(declaration.name)` has neither a `score` nor a criterion.",
                at: declaration.key, hint: "Write its `score`, or name it as the `dimension` of a criterion.")
            return nil
        }
        guard let index = points else { return nil }
        return Expression(
            root: pool.add(.measure(index)), type: .number(.none), isOptional: false,
            text: "\(declaration.name).points")
    }

    /// A dimension's score by its weight.
    func weightedMeasure(_ place: Int, from range: Range<Int>) -> Measure? {
        guard visit(.score(place), from: range) != nil else { return nil }
        let declaration = dimensions[place]
        definedDimensions[place]?.weighted = MeasureIndex(measures.count)
        return Measure(
            name: "\(declaration.name).weighted",
            labels: labels(declaration.fields, name: declaration.name).specified("weighted", "加权得分"),
            isOptional: true, rounding: rounding.weighted, definition: .weightedLine(DimensionIndex(place)))
    }
}
