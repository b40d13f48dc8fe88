/// What a sheet says about one subject: every number with the rule, the facts and the place behind it.
///
/// All of it is text in one language, made from the postings of the ledger. Pages and explanations only
/// arrange it.
public struct Account: Sendable {
    /// The subject's number.
    public internal(set) var id = ""
    /// The name, in the language of the sheet where the record has it.
    public internal(set) var name = ""
    /// The other name, if there is one.
    public internal(set) var otherName: String?
    /// The names of the staff files that its records come from, those of colleagues who report works of its own included.
    public internal(set) var files: Set<String> = []
    /// The subject's own facts: appointments, title, track.
    public internal(set) var facts: [Fact] = []
    /// The conditions that the rubric names.
    public internal(set) var conditions: [Condition] = []
    public internal(set) var gates: [Verdict] = []
    public internal(set) var vetoes: [Verdict] = []
    /// The criteria under which the subject has an item, in the order of the rubric.
    public internal(set) var criteria: [CriterionAccount] = []
    /// Choices among the items of criteria.
    public internal(set) var allocations: [AllocationAccount] = []
    /// Items that formulas read all together and no criterion pays one by one.
    public internal(set) var collective: [CollectiveItem] = []
    /// The composition of the total.
    public internal(set) var total = TotalAccount()
    /// Other quantities of the subject.
    public internal(set) var quantities: [Quantity] = []
    public internal(set) var panels: [Panel] = []
    public internal(set) var result = Result()
    /// What was not counted, and why.
    public internal(set) var exclusions: [Exclusion] = []
    /// What the person claims beside what is awarded.
    public internal(set) var claims = Claims()
    /// What would change the result.
    public internal(set) var outlook = Outlook()
    /// The result by the weights and gates of each track; empty where there is no difference.
    public internal(set) var tracks: [TrackResult] = []

    public init() {}

    /// A label with a value.
    public struct Fact: Hashable, Sendable {
        public var label: String
        public var value: String
        /// Whether the rule looked at it.
        public var isDeciding = false
    }

    /// A rule in words, and with the subject's numbers in it.
    public struct Clause: Hashable, Sendable {
        public var rule: String
        public var numbers: String?
        /// As it stands in the rubric; `nil`: it has no words of its own there.
        public var source: String?

        /// The rule, then its numbers where they say something else.
        var text: String {
            guard let numbers, numbers != rule else { return rule }
            return rule + "  →  " + numbers
        }
    }

    /// A condition with its answer.
    public struct Condition: Hashable, Sendable {
        public var name: String
        public var title: String
        public var clause: Clause
        /// `nil`: it cannot be told.
        public var holds: Bool?
        /// The answer in words; where there is none, what is missing.
        public var answer: String
    }

    /// A gate or a veto with its result.
    public struct Verdict: Hashable, Sendable {
        public var title: String
        public var clause: Clause
        /// Whether it stands in the way.
        public var isAgainst: Bool
        public var result: String
        /// The number of the decision.
        public var decision: String?
        /// `file:line` of the decision.
        public var place: String?
    }

    /// A quantity that is not a sum of items.
    public struct Quantity: Hashable, Sendable {
        public var name: String
        public var title: String
        public var clause: Clause?
        public var value: String
    }

    /// The verdict in words.
    public struct Result: Hashable, Sendable {
        /// `nil`: there is no total.
        public var total: String?
        public var status = ""
        /// Whether the subject has a total and is judged by it.
        public var isScored = true
        public var band: String?
        public var grade: String?
        /// What the quota did, in a sentence, where it did something.
        public var quota: String?
        public var rank = ""
        /// Why the grade is not the band's, one sentence each.
        public var limits: [String] = []
    }

    /// An item, or a report of it, that gave nothing under a criterion.
    public struct Exclusion: Hashable, Sendable {
        public var item: String
        public var kind: String
        public var title: String
        /// `nil`: no criterion looks at its kind.
        public var criterion: String?
        public var reason: Reason
        public var place: String
    }

    /// Why a number changed or is zero.
    public struct Reason: Hashable, Sendable {
        /// A stable name, as in the ledger.
        public var code: String
        public var sentence: String
        public var clause: Clause?
    }

    /// Scores that assessors gave.
    public struct Panel: Hashable, Sendable {
        public var item: String
        public var title: String
        public var source: String
        public var place: String
        /// Assessors without a conflict of interest, and the others.
        public var count, conflicts: Int
        /// The mean that the rubric uses, and which one it is; the value is `nil` when it uses none.
        public var used: String?
        public var method: String
        /// One standard error around it.
        public var interval: String?
        /// `nil`: there is no score to take it of.
        public var median, least, greatest, deviation: String?
        /// What somebody should look at.
        public var notes: [String]

        /// `80–88`; `nil` where there are no scores.
        var range: String? { least.flatMap { least in greatest.map { least + "–" + $0 } } }
    }
}
