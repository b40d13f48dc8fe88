public import Records
import RubricLanguage
import Scoring
public import Statistics

/// How many people moved from each grade to each other. The last grade of a side is that of those without one.
public struct GradeTransitions: Sendable {
    public struct Grade: Hashable, Sendable {
        /// `nil`: no grade.
        public var name: String?
        public var labels: Labels?
    }

    public var old, new: [Grade]
    /// For each old grade a row, with the number of people for each new one.
    public var counts: [[Int]]

    init(_ old: Population, _ new: Population, _ people: [Int]) {
        (self.old, self.new) = (GradeTransitions.grades(old), GradeTransitions.grades(new))
        counts = Array(repeating: Array(repeating: 0, count: self.new.count), count: self.old.count)
        for person in people {
            let before = old.verdicts[person].grade ?? self.old.count - 1
            let after = new.verdicts[person].grade ?? self.new.count - 1
            counts[before][after] += 1
        }
    }

    private static func grades(_ population: Population) -> [Grade] {
        (population.rubric.grading?.bands ?? []).map { Grade(name: $0.name, labels: $0.labels) } + [Grade()]
    }

    /// Both sides have the same grades, so that one can say who is better off.
    public var isComparable: Bool { old == new && old.count > 1 }
}

extension RubricComparison {
    /// The grades of the people who have one on both sides, as rankings; the first grade is the best.
    public var gradeAgreement: RankAgreement {
        let both = people.compactMap { person in
            old.verdicts[person.person].grade.flatMap { before in
                new.verdicts[person.person].grade.map { (before, $0) }
            }
        }
        return RankAgreement(
            from: Ranking(both.map(\.0), best: .lowest), to: Ranking(both.map(\.1), best: .lowest))
    }
}
