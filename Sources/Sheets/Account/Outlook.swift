/// What would change the result: the next grade, what stands in its way, items that could still count, and limits.
///
/// Every number is the scorer's own: an item is supposed to be verified and the person is scored once more, with the
/// others as they are.
public struct Outlook: Sendable {
    /// `nil`: there is no grade by score, or none better.
    public internal(set) var next: NextGrade?
    /// In a sentence what the next grade needs, or that there is none better; `nil`: there are no grades.
    public internal(set) var nextSentence: String?
    /// Gates that are not met.
    public internal(set) var hurdles: [Hurdle] = []
    /// Items that would give more if they were verified and had their evidence.
    public internal(set) var prospects: [Prospect] = []
    /// How many further items of the kind were not tried.
    public internal(set) var untried = 0
    /// Limits that are reached.
    public internal(set) var cuts: [Cut] = []

    /// The grade above the one that the score reaches, and the way to it.
    public struct NextGrade: Hashable, Sendable {
        public var grade: String
        /// What grades are of.
        public var measure: String
        public var value: String
        /// Where the grade begins.
        public var edge: String
        public var missing: String
    }

    /// A gate that is not met.
    public struct Hurdle: Hashable, Sendable {
        public var title: String
        /// What is missing, a sentence for each part.
        public var missing: [String]
        /// The best grade without it; `nil`: it limits none.
        public var bestGrade: String?
    }

    /// An item that does not count, or counts less, as long as it is not verified.
    public struct Prospect: Hashable, Sendable {
        /// Its place among the items of the sheet, its number in the record, and what it is.
        public var number: Int
        public var item: String
        public var kind: String
        public var title: String
        /// What is lacking now.
        public var lacking: String
        /// The criteria that would give other points.
        public var criteria: [Change]
        /// `nil`: the total stays as it is.
        public var total: Change?
        /// The grade by score, gates and vetoes, if it would be another.
        public var grade: String?
    }

    /// A number now, and as it would be.
    public struct Change: Hashable, Sendable {
        public var title: String
        public var before: String?
        public var after: String?
        /// `+2.5`; `nil` where one of them is missing.
        public var gain: String?
    }

    /// A limit that took something away.
    public struct Cut: Hashable, Sendable {
        /// The criterion or dimension.
        public var title: String
        public var sentence: String
        /// The limit as the rubric says it.
        public var clause: Account.Clause?
        /// How much it took away, as it stands in the column: negative.
        public var amount: String
    }
}
