import Diagnostics
import Numbers
import Records
import RubricLanguage
import Scoring

/// A worked example, ready to be run.
struct WorkedCase: Sendable {
    /// The rubric with the period and the parameters of the example.
    var rubric: Rubric
    var records: JoinedBatch
    /// What earlier runs gave and paid.
    var prior = PriorRun()
    /// The numbers of the subjects, in the order of the file.
    var subjects: [String]
    var expectations: [Expectation]

    /// What is expected of one subject or one place.
    struct Expectation: Sendable {
        /// Whose.
        enum Holder: Sendable {
            /// A place among the example's subjects.
            case subject(Int)
            case place(PlaceDirectory.Name)
        }

        /// What it is about.
        enum Quantity: Sendable {
            /// `nil`: it is missing.
            case measure(MeasureIndex, Exact?)
            /// What an item gives under a criterion, or a named number of it; `nil`: the criterion does not count it.
            case item(ItemFigure, Exact?)
            /// The greatest value that the clauses allow in the subject's track; `nil`: any.
            case greatest(MeasureIndex, Exact?)
            /// The names that the verdict gives, in any order.
            case word(Word, Set<String>)
        }

        var holder: Holder
        var name: String
        var quantity: Quantity
        /// As it stands in the example.
        var expected: String
        var place: Place
    }

    /// Verdicts, which are compared as words.
    enum Word: String, CaseIterable, Sendable {
        case grade, band, track, rank
        /// How many are ranked together.
        case cohort
        /// Gates that are not met.
        case unmet
        /// Vetoes that hold.
        case vetoes
        /// Dimensions that do not count.
        case leftOut = "left out"
    }
}
