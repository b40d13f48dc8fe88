import Analysis
import Diagnostics

/// The file that people fill in for a method.
enum JudgementTemplate {
    /// The columns without which a line cannot be understood.
    static func required(_ method: WeightMethod) -> [String] {
        switch method {
        case .ahp: ["person", "first", "second", "times"]
        case .rancom: ["person", "first", "second", "verdict"]
        case .bestWorst: ["person", "criterion", "role", "best-over", "over-worst"]
        case .rating: ["person", "criterion", "points"]
        case .orders: ["before", "after"]
        case .entropy, .critic, .gini, .variance, .merec, .cilos, .deviation, .ranks: []
        }
    }

    /// What goes into the empty cells.
    static func explanation(_ method: WeightMethod) -> String {
        switch method {
        case .ahp: "`times`: how many times as important the first criterion is as the second, 1/9 to 9."
        case .rancom: "`verdict`: whether the first criterion is more important than the second: more, equal or less."
        case .bestWorst:
            "`role`: best for the most important criterion, worst for the least. `best-over`: how many times as "
                + "important the best is as this one, 1 to 9. `over-worst`: how many times as important this one is as "
                + "the worst."
        case .rating:
            "`points`: what the criterion is worth, in points of the person's own; rounds are numbered from 1."
        case .orders: "`before` and `after`: numbers of people; the first shall be ahead of the second."
        case .ranks: "`id` or `person`, and `rank`; the `persons.csv` of an earlier run has both."
        case .entropy, .critic, .gini, .variance, .merec, .cilos, .deviation: ""
        }
    }

    /// All lines for one person.
    static func text(_ method: WeightMethod, _ scope: JudgementScope) -> String {
        var csv = CSVWriter()
        let names = scope.free.map { scope.criteria[$0] }
        let pairs = names.indices.flatMap { first in names[(first + 1)...].map { [names[first], $0] } }
        switch method {
        case .ahp, .rancom:
            csv.row(["track"] + required(method))
            for track in scope.tracks { for pair in pairs { csv.row([track, ""] + pair + [""]) } }
        case .bestWorst:
            csv.row(["track"] + required(method))
            for track in scope.tracks { for name in names { csv.row([track, "", name, "", "", ""]) } }
        case .rating:
            csv.row(["round", "track"] + required(method))
            for track in scope.tracks { for name in names { csv.row(["1", track, "", name, ""]) } }
        case .orders: csv.row(required(method))
        case .ranks: csv.row(["person", "rank"])
        case .entropy, .critic, .gini, .variance, .merec, .cilos, .deviation: break
        }
        return String(decoding: csv.take(), as: UTF8.self)
    }
}
