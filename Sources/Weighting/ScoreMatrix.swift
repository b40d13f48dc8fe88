public import Numbers

/// What people have under each criterion, column by column, in whole numbers of a unit of the column's own.
///
/// A person's score under weights is the sum of weight times value.
public struct ScoreMatrix: Sendable {
    let columns: [Column]
    /// How many people there are.
    public let people: Int
    /// How many criteria there are.
    public var criteria: Int { columns.count }

    struct Column: Sendable {
        let counts: [Int64]
        let unit: Exact
        /// The greatest magnitude of a count.
        let greatest: UInt64

        init(_ counts: [Int64], unit: Exact) {
            self.counts = counts
            self.unit = unit
            greatest = counts.reduce(0) { max($0, $1.magnitude) }
        }
    }

    /// The values of each criterion, for the same people in the same order.
    public init(columns values: [[Exact]]) throws(WeightingFault) {
        people = values.first?.count ?? 0
        var columns: [Column] = []
        for (criterion, column) in values.enumerated() {
            guard column.count == people else { throw .columnsDiffer(criterion) }
            guard let common = CommonUnit(column) else { throw .columnTooWide(criterion) }
            columns.append(Column(common.counts, unit: common.unit))
        }
        self.columns = columns
    }

    /// Whole numbers of a unit for each criterion, such as numbers of works.
    public init(counts: [[Int64]], unit: Exact = .one) throws(WeightingFault) {
        people = counts.first?.count ?? 0
        for (criterion, column) in counts.enumerated() {
            guard column.count == people else { throw .columnsDiffer(criterion) }
            guard column.allSatisfy({ $0.magnitude < CommonUnit.limit.magnitude }) else {
                throw .columnTooWide(criterion)
            }
        }
        columns = counts.map { Column($0, unit: unit) }
    }

    /// What a person has under a criterion.
    public func value(_ person: Int, _ criterion: Int) -> Exact {
        Exact(columns[criterion].counts[person]) * columns[criterion].unit
    }
}
