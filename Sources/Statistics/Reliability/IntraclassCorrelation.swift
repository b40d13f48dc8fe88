public import Numbers

/// What an intraclass correlation speaks of.
public enum IntraclassForm: String, CaseIterable, Sendable {
    /// ICC(1): items have different assessors, whose severity is part of the error.
    case oneWay
    /// ICC(2): the same assessors, drawn from many, score all items; that they agree absolutely counts.
    case agreement
    /// ICC(3): the same assessors, and no others, score all items; that they keep the same order counts.
    case consistency
}

/// Whose reliability it is.
public enum IntraclassUnit: String, CaseIterable, Sendable {
    /// That of one assessor: ICC(·,1).
    case oneAssessor
    /// That of the mean of all assessors: ICC(·,k).
    case meanOfAll
}

/// The variance of a table in which each assessor scored each item, taken apart exactly.
///
/// Source: Shrout and Fleiss 1979, Intraclass correlations: uses in assessing rater reliability, Psychological
/// Bulletin 86.
public struct CrossedScores: Equatable, Sendable {
    /// How many items there are, n.
    public let items: Int
    /// How many assessors there are, k.
    public let assessors: Int
    /// The mean square between items, MSR, with n - 1 degrees of freedom.
    public let betweenItems: Exact
    /// The mean square between assessors, MSC, with k - 1 degrees of freedom.
    public let betweenAssessors: Exact
    /// The mean square of what is left, MSE, with (n - 1)(k - 1) degrees of freedom.
    public let residual: Exact
    /// The mean square within items, MSW, with n (k - 1) degrees of freedom.
    public let withinItems: Exact

    /// Takes a table apart: a row for each item, with one score of each assessor.
    public init(_ table: [[Exact]]) throws(Undetermined) {
        let (n, k) = (table.count, table.first?.count ?? 0)
        guard table.allSatisfy({ $0.count == k }) else { throw .incomplete }
        let columns = (0..<k).map { column in table.reduce(Exact.zero) { $0 + $1[column] } }
        try self.init(
            items: n, assessors: k, total: columns.reduce(.zero, +), squares: sumOfSquares(Array(table.joined())),
            squaredItems: sumOfSquares(table.map { $0.reduce(.zero, +) }), squaredAssessors: sumOfSquares(columns))
    }

    /// The same of the sum of all scores, of their squares, and of the squared sums of each item and of each assessor.
    init(
        items n: Int, assessors k: Int, total: Exact, squares: Exact, squaredItems: Exact, squaredAssessors: Exact
    ) throws(Undetermined) {
        guard n > 0, k > 0 else { throw .noScores }
        guard n > 1 else { throw .oneItem }
        guard k > 1 else { throw .oneAssessor }
        let correction = total * total / Exact(n * k)
        let squares = squares - correction
        let ofItems = squaredItems / Exact(k) - correction
        let ofAssessors = squaredAssessors / Exact(n) - correction
        (items, assessors) = (n, k)
        betweenItems = ofItems / Exact(n - 1)
        betweenAssessors = ofAssessors / Exact(k - 1)
        residual = (squares - ofItems - ofAssessors) / Exact((n - 1) * (k - 1))
        withinItems = (squares - ofItems) / Exact(n * (k - 1))
    }

    /// An intraclass correlation, at most 1, without a unit.
    ///
    /// With a for MSR - MSW: ICC(1,1) = a / (MSR + (k - 1) MSW), ICC(1,k) = a / MSR. With b for MSR - MSE:
    /// ICC(2,1) = b / (MSR + (k - 1) MSE + k (MSC - MSE) / n), ICC(2,k) = b / (MSR + (MSC - MSE) / n),
    /// ICC(3,1) = b / (MSR + (k - 1) MSE), ICC(3,k) = b / MSR. Undetermined where the divisor is not
    /// positive: items do not vary beyond the error.
    public func correlation(_ form: IntraclassForm, of unit: IntraclassUnit) -> Result<Exact, Undetermined> {
        let error = form == .oneWay ? withinItems : residual
        var divisor = betweenItems
        if unit == .oneAssessor { divisor += Exact(assessors - 1) * error }
        if form == .agreement {
            let severity = (betweenAssessors - residual) / Exact(items)
            divisor += unit == .oneAssessor ? Exact(assessors) * severity : severity
        }
        return divisor.signum <= 0 ? .failure(.noVariation) : .success((betweenItems - error) / divisor)
    }
}

func sumOfSquares(_ values: [Exact]) -> Exact {
    values.reduce(.zero) { $0 + $1 * $1 }
}
