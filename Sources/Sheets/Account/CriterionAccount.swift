/// One criterion of a subject's account: its items, then the adjustments; the column adds up.
public struct CriterionAccount: Sendable {
    public internal(set) var name: String
    public internal(set) var title: String
    /// The dimension that it belongs to.
    public internal(set) var dimension: String?
    /// Items in canonical order; also those that give nothing.
    public internal(set) var items: [ItemAccount] = []
    /// The sum of what the items were awarded.
    public internal(set) var sum = ""
    /// Caps, duplicates, selections and what else stands between the items and the points.
    public internal(set) var adjustments: [Line] = []
    /// The points: the sum and the adjustments.
    public internal(set) var points = ""

    /// A line of a column.
    public struct Line: Hashable, Sendable {
        /// The item that it is about, if it is about one, by its number in the record.
        public var item: String?
        /// The same by its place among the items of the sheet: an item that a colleague reported may bear
        /// the number of one of the person's own.
        public var place: Int?
        public var reason: Account.Reason
        public var amount: String
    }
}

/// One item under one criterion.
public struct ItemAccount: Sendable {
    /// Its place among the items of the sheet.
    public internal(set) var number = 0
    public internal(set) var id = ""
    public internal(set) var kind = ""
    public internal(set) var title = ""
    public internal(set) var facts: [Account.Fact] = []
    /// `file:line` where it was read.
    public internal(set) var place = ""
    /// Whether somebody else reported it.
    public internal(set) var isAdopted = false
    /// The tier, where the rule names one.
    public internal(set) var tier: String?
    /// The rule that gave the base points.
    public internal(set) var rule: Account.Clause?
    /// The named numbers that the rules of the criterion use.
    public internal(set) var values: [Value] = []
    /// The points before everything else; `nil`: it did not get so far.
    public internal(set) var base: String?
    public internal(set) var factors: [Factor] = []
    /// The subject's part in words, such as `2 of 4`.
    public internal(set) var share: String?
    /// The rule by which it was shared.
    public internal(set) var credit: Account.Reason?
    /// What belongs to others; `nil`: nothing.
    public internal(set) var creditAmount: String?
    /// What the item gives the subject before the adjustments of the criterion.
    public internal(set) var awarded = ""
    /// Why it is not counted, or counted less.
    public internal(set) var reasons: [Account.Reason] = []
    public internal(set) var evidence: [String] = []
    /// How far it is verified.
    public internal(set) var state = ""
    /// What is left after the adjustments that name this item.
    public internal(set) var final = ""

    /// A named number of the item.
    public struct Value: Hashable, Sendable {
        public var name: String
        public var title: String
        /// `nil`: it is missing.
        public var value: String?
        public var clause: Account.Clause
    }

    /// A multiplier or a bonus.
    public struct Factor: Hashable, Sendable {
        public var title: String
        /// `× 1.5` or `+ 2`.
        public var effect: String
        public var clause: Account.Clause
        /// What it added.
        public var amount: String
    }

    /// Whether the rubric's formulas, and not the item alone, decide on it.
    public internal(set) var isZero = false
}

/// An item that formulas read with others of its kind.
public struct CollectiveItem: Sendable {
    public internal(set) var item: ItemAccount
    /// The quantities that read it.
    public internal(set) var readers: [String]
}

/// How the total comes about.
public struct TotalAccount: Sendable {
    /// A row of the dimension table.
    public struct Dimension: Sendable {
        public var name: String
        public var title: String
        /// The points of its criteria.
        public var points: String?
        /// The formula of the score.
        public var clause: Account.Clause?
        public var score: String?
        /// The weight in the subject's track.
        public var weight: String
        /// The weight over the weights that count, where that differs.
        public var effectiveWeight: String?
        /// `nil`: it is left out.
        public var weighted: String?
        public var note: String?
    }

    public internal(set) var dimensions: [Dimension] = []
    /// The sum of the weights that count.
    public internal(set) var weightSum: String?
    /// The sum of the weighted lines.
    public internal(set) var weightedSum: String?
    /// The formula of a total without weights.
    public internal(set) var clause: Account.Clause?
    /// Deductions and rounding.
    public internal(set) var adjustments: [CriterionAccount.Line] = []
    public internal(set) var total: String?
}
