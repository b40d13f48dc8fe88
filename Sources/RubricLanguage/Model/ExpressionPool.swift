public import Numbers
public import Records

/// All nodes of a rubric's expressions and what they point to.
public struct ExpressionPool: Sendable {
    public var nodes: [Node] = []
    public var arguments: [Int32] = []
    public var numbers: [Exact] = []
    public var texts: [String] = []
    public var fields: [FieldReference] = []
    public var tables: [Table] = []
    public var references: [Reference] = []
    public var brackets: [Brackets] = []
    public var ranges: [NumberRange] = []
    public var steps: [RoundingStep] = []
    public var aggregates: [Aggregate] = []
    /// The named numbers of items, criterion by criterion, each after those that it needs.
    public var itemValues: [ItemValue] = []
    /// The measures that are asked of an earlier run, by name.
    public var priors: [String] = []

    public init() {}
}

/// A checked expression: the root of its nodes in the rubric's pool.
public struct Expression: Sendable {
    public var root: Int32
    public var type: ValueType
    /// Whether it can be missing.
    public var isOptional: Bool
    /// As it stands in the rubric, for quoting.
    public var text: String

    public init(root: Int32, type: ValueType, isOptional: Bool, text: String) {
        self.root = root
        self.type = type
        self.isOptional = isOptional
        self.text = text
    }
}

/// The type of an expression.
public enum ValueType: Hashable, Sendable {
    case number(Unit)
    case truth
    case date
    case period
    /// A value of the enumeration with this name.
    case code(String)
    case text
}

/// The unit of a number. Points, shares and counts have none.
public enum Unit: String, Hashable, Sendable {
    case none = ""
    /// In the rubric's currency; amounts in another one are missing.
    case money
    case days
    /// Whether something holds: one, zero or missing. Expressions know it as a truth.
    case condition
}

/// A field as an expression means it.
public struct FieldReference: Hashable, Sendable {
    /// Whose field.
    public enum Scope: Hashable, Sendable {
        /// The person or platform that is scored.
        case subject
        /// An attribute of the subject, as it holds at the end of the period.
        case attribute(KindIndex)
        /// The item at hand.
        case item
        /// The contribution of the subject to the item at hand.
        case own
        /// The part at hand, inside an aggregation over parts.
        case part
    }

    public var scope: Scope
    public var name: String
    public var type: FieldType
    /// The slot of the field in each kind of the vocabulary that has it; 255 in the others.
    public var slots: [UInt8]

    public init(scope: Scope, name: String, type: FieldType, slots: [UInt8]) {
        self.scope = scope
        self.name = name
        self.type = type
        self.slots = slots
    }

    /// As it stands in a rubric.
    public var qualifiedName: String {
        switch scope {
        case .subject, .attribute: "person." + name
        case .own: "own." + name
        case .item, .part: name
        }
    }

    /// The slot in a kind.
    @inlinable public func slot(in kind: KindIndex) -> Slot? {
        let slot = slots[kind.index]
        return slot == 255 ? nil : Slot(Int(slot))
    }
}

/// Numbers by one or more keys.
public struct Table: Sendable {
    public var name: String
    public var keys: [Key]
    /// Row by row, the last key varying fastest; `nil` where the table says nothing.
    public var cells: [Exact?]
    /// What holds where no cell does.
    public var otherwise: Exact?

    /// One key: how a value finds its place among the rows.
    public enum Key: Hashable, Sendable {
        /// For each enumerator of the enumeration its row; negative where there is none.
        case codes(enumeration: String, rows: [Int32])
        case numbers([Exact])
        case bands([NumberRange])
        /// An end that is open is the first or the last day of the calendar.
        case days([Period])
        case texts([String])

        /// How many rows the key tells apart.
        @inlinable public var count: Int {
            switch self {
            case .codes(_, let rows): Int((rows.max() ?? -1) + 1)
            case .numbers(let numbers): numbers.count
            case .bands(let bands): bands.count
            case .days(let days): days.count
            case .texts(let texts): texts.count
            }
        }
    }

    public init(name: String, keys: [Key], cells: [Exact?], otherwise: Exact?) {
        self.name = name
        self.keys = keys
        self.cells = cells
        self.otherwise = otherwise
    }
}

/// A piecewise linear function given by marginal rates, like an income tax: each rate holds for the
/// part of the amount between the limit before and its own.
public struct Brackets: Sendable {
    public var name: String
    /// Upper limits rise; the last one is `nil`: without limit.
    public var steps: [(limit: Exact?, rate: Exact)]

    public init(name: String, steps: [(limit: Exact?, rate: Exact)]) {
        self.name = name
        self.steps = steps
    }
}

/// A range of numbers; an end that is `nil` is open.
public struct NumberRange: Hashable, Sendable, CustomStringConvertible {
    public var lower: Exact?
    public var upper: Exact?
    public var includesUpper: Bool

    public init(lower: Exact?, upper: Exact?, includesUpper: Bool) {
        self.lower = lower
        self.upper = upper
        self.includesUpper = includesUpper
    }

    /// As it stands in a rubric: `70..<85`.
    public var description: String {
        (lower?.description ?? "") + (includesUpper || upper == nil ? ".." : "..<") + (upper?.description ?? "")
    }

    public func contains(_ value: Exact) -> Bool {
        if let lower, value < lower { return false }
        guard let upper else { return true }
        return includesUpper ? value <= upper : value < upper
    }
}

/// A value of many records: a sum, a count, a mean, days.
public struct Aggregate: Hashable, Sendable {
    public enum Operation: String, CaseIterable, Sendable {
        case sum, count, mean, median, min, max
        case trimmedMean = "trimmed-mean"
        /// The greatest h for which h values are at least h.
        case hIndex = "h-index"
        /// Whether there is one; whether all are so.
        case exists, all
        /// The days that spans of the records cover, each day once.
        case days
        /// The sum over the days of the best value among the records that cover the day.
        case bestDays = "best-days"
        /// The value of the record with the latest date that is not after the end of the period.
        case latest
        /// The share of people with a lesser value.
        case shareBelow = "share-below"
    }

    public enum Source: Hashable, Sendable {
        /// The items of the subject that are of these kinds.
        case items([KindIndex])
        /// The parts of the item at hand.
        case parts(KindIndex)
        /// The items of the subject that a criterion counts: after `once per`, before caps and selection.
        case counted(CriterionIndex)
        /// The items of the subject that an allocation chose.
        case chosen(AllocationIndex)
        /// The subjects of the place at hand.
        case subjects
        /// The subjects of the run that agree with the one at hand in these; without any, all of them.
        case cohort([CohortKey])
    }

    public var operation: Operation
    public var source: Source
    /// Node of the condition; negative: all.
    public var condition: Int32 = -1
    /// Node of the value; negative where the operation needs none.
    public var value: Int32 = -1
    /// Node of the period that clips spans; negative where the operation needs none.
    public var period: Int32 = -1
    /// Node of the date that `latest` goes by; negative for the others.
    public var date: Int32 = -1
    /// How many values a trimmed mean leaves out at each end.
    public var trim = 0
    /// Fewer values than this: missing.
    public var minimumCount = 0
    /// Only so many of the greatest values count; zero: all.
    public var best = 0
    /// Node of the value that records are grouped by; negative: each record counts by itself.
    public var key: Int32 = -1
    public var keyForm = KeyForm.code

    /// What a key of groups is evaluated as.
    public enum KeyForm: UInt8, Hashable, Sendable, BitwiseCopyable {
        case code, number, date, text
    }

    public init(operation: Operation, source: Source) {
        self.operation = operation
        self.source = source
    }
}
