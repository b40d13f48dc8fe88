public import Numbers
public import Records

/// How items of some kinds give points.
///
/// The order is: eligible items, points of the first row that matches, multipliers and bonuses,
/// credit, item rounding, once per work or family (the best paid), caps, selection, and what is left
/// combined to the criterion's points. Credit comes before the choice of the best paid and caps
/// before the selection, because otherwise one more item could lower what a person has: an item that
/// pays less in the end would push out one that pays more.
public struct Criterion: Sendable {
    public var name: String
    public var labels: Labels
    /// The measure that it defines.
    public var measure: MeasureIndex
    public var dimension: DimensionIndex?
    /// The kinds of items that it looks at.
    public var kinds: [KindIndex]
    /// The named numbers of its items: places in the pool's `itemValues`.
    public var values: Range<Int> = 0..<0
    /// What must hold for an item to count, clause by clause, so that a sheet can say which did not.
    public var conditions: [Expression] = []
    public var points: Points
    /// Factors and additions, in order.
    public var adjustments: [Adjustment] = []
    /// How the points are shared among contributors; `nil`: the subject has them all.
    public var credit: Int?
    /// Of items that agree in these, only the best paid counts. Empty: every report counts.
    public var oncePer: [GroupKey] = []
    public var selection: Selection?
    public var caps: [Cap] = []
    public var combination = Combination.sum
    /// Evidence without which an item does not count: places in the enumeration `evidence-type`.
    public var evidence: [Int] = []
    /// What its items are valuable for.
    public var valueTags: [ValueTag] = []
    /// What an item is paid that was paid in an earlier run; `nil`: all of it.
    public var payment: Payment?
    /// When an item loses what it gives, in a line of its own, and gives back what earlier runs paid for it.
    public var withdrawal: Expression?
    /// The date of an item whose appointments get its points in the tables of units; `nil`: the end of the period.
    public var creditDate: Expression?

    public init(name: String, labels: Labels, measure: MeasureIndex, kinds: [KindIndex], points: Points) {
        self.name = name
        self.labels = labels
        self.measure = measure
        self.kinds = kinds
        self.points = points
    }

    /// What an eligible item is worth before sharing.
    public enum Points: Sendable {
        case formula(Expression)
        case table(DecisionTable)
    }

    public enum Combination: String, CaseIterable, Sendable {
        case sum, mean
    }
}

/// Rows of conditions with points.
public struct DecisionTable: Sendable {
    /// Which row wins when several match.
    public enum HitPolicy: String, CaseIterable, Sendable {
        case first, unique, best, sum
    }

    public struct Row: Sendable {
        /// The tier that a cap may name.
        public var tier: String?
        public var labels: Labels?
        /// `nil`: always.
        public var condition: Expression?
        public var points: Expression

        public init(tier: String?, labels: Labels?, condition: Expression?, points: Expression) {
            self.tier = tier
            self.labels = labels
            self.condition = condition
            self.points = points
        }
    }

    public var hitPolicy: HitPolicy
    public var rows: [Row]

    public init(hitPolicy: HitPolicy, rows: [Row]) {
        self.hitPolicy = hitPolicy
        self.rows = rows
    }
}

/// A factor or an addition to the points of an item.
public struct Adjustment: Sendable {
    public var name: String
    public var labels: Labels
    public var isFactor: Bool
    /// `nil`: always.
    public var condition: Expression?
    public var value: Expression

    public init(name: String, labels: Labels, isFactor: Bool, condition: Expression?, value: Expression) {
        self.name = name
        self.labels = labels
        self.isFactor = isFactor
        self.condition = condition
        self.value = value
    }
}

/// What items are grouped by.
public enum GroupKey: Sendable {
    /// The work: reports with a common identifier.
    case work
    /// The decision table's row.
    case tier
    case value(Expression)
}

/// Which items count when not all do.
public struct Selection: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// The ones with the most points.
        case best
        /// The ones that the subject chose, in the order of choice.
        case chosen
    }

    public var kind: Kind
    public var count: Int

    public init(kind: Kind, count: Int) {
        self.kind = kind
        self.count = count
    }
}

/// A limit on items or points, within groups of items.
public struct Cap: Sendable {
    public enum Limit: Sendable {
        case items(Int)
        case points(Expression)
    }

    /// Only items of this tier (row of the decision table); `nil`: all.
    public var tiers: [Int]?
    /// Each group has its own limit. Empty: all items together.
    public var groups: [GroupKey]
    public var limit: Limit
    /// As it stands in the rubric.
    public var text: String

    public init(tiers: [Int]?, groups: [GroupKey], limit: Limit, text: String) {
        self.tiers = tiers
        self.groups = groups
        self.limit = limit
        self.text = text
    }
}

/// A limit that several criteria share. What is over it is taken from the last of them first.
public struct SharedCap: Sendable {
    public var name: String
    public var labels: Labels
    public var criteria: [CriterionIndex]
    /// In points; where it is a share, as a part of one.
    public var limit: Expression
    /// What the limit is a share of; `nil`: it is in points.
    public var share: Share?

    /// A sum of points of which the criteria have a share.
    public struct Share: Sendable {
        public var of: MeasureIndex
        /// The criteria of the sum that the limit does not hold for.
        public var others: [CriterionIndex]

        public init(of measure: MeasureIndex, others: [CriterionIndex]) {
            of = measure
            self.others = others
        }
    }

    public init(name: String, labels: Labels, criteria: [CriterionIndex], limit: Expression) {
        self.name = name
        self.labels = labels
        self.criteria = criteria
        self.limit = limit
    }
}

/// How the points of a work are shared among its contributors.
public struct CreditRule: Sendable {
    public enum Share: Sendable {
        /// By number of contributors (row) and position (column); `beyond` for places behind the last
        /// column and, with the last row, for numbers behind the last row.
        case positions(rows: [[Exact]], beyond: Exact)
        /// As the contributors declared; where none did, as the other rule says.
        case declared(otherwise: Int?)
        /// The same for all.
        case equal
        /// The contributor's share, by a formula over `own`, `contributors` and the item.
        case share(Expression)
        /// The contributor's points, by a formula that may also use `points`.
        case points(Expression)
    }

    public var name: String
    public var labels: Labels
    public var share: Share
    /// The shares of all contributors sum to one: proved for a table, checked for each work otherwise.
    public var conserves: Bool
    /// One contributor who receives what rounding leaves over, when it conserves; `nil`: by largest remainder.
    public var receiver: Receiver?
    /// A formula that conserves is evaluated for all contributors, so that their parts are rounded together.
    public var isJoint = false

    public init(name: String, labels: Labels, share: Share, conserves: Bool) {
        self.name = name
        self.labels = labels
        self.share = share
        self.conserves = conserves
    }

    /// The contributor who receives what rounding leaves over.
    public struct Receiver: Sendable {
        /// The last of those for whom the condition holds, in the place of the first.
        public var isLast: Bool
        /// Over `own`, which is each contributor in turn; where it holds for nobody, as where it is `nil`, the first or
        /// last of all receives.
        public var condition: Expression?

        public init(isLast: Bool, condition: Expression?) {
            self.isLast = isLast
            self.condition = condition
        }
    }
}
