import Analysis
import Diagnostics
import RubricLanguage

/// Scores both sides of a comparison over the same records and looks for the causes of what differs.
struct CompareRun {
    private let rubrics: ComparedRubrics
    private let intake: Intake
    private let settings: RubricComparison.Settings
    private let only: [ParameterSetting]
    private let threads: Int
    private(set) var findings: [Finding] = []

    init(
        _ rubrics: ComparedRubrics, _ intake: Intake, _ settings: RubricComparison.Settings, only: [ParameterSetting],
        threads: Int
    ) {
        self.rubrics = rubrics
        self.intake = intake
        self.settings = settings
        self.only = only
        self.threads = threads
    }

    mutating func comparison(progress: inout Progress) throws -> RubricComparison {
        progress.show("Scoring under the old rubric")
        let old = Population(rubrics.oldRubric, intake.source, threads: threads, withItems: true)
        progress.show("Scoring under the new rubric")
        let new = Population(rubrics.newRubric, intake.source, threads: threads, withItems: true)
        var comparison = RubricComparison(old, new, among: try chosen(old), settings)
        try requirePeople(comparison)
        progress.show("Taking items away")
        comparison.findItems(intake.source, threads: threads)
        comparison.breakdown = try breakdown(comparison, &progress)
        note(comparison)
        return comparison
    }

    /// The people who are in all groups that were asked for.
    private func chosen(_ population: Population) throws -> [Int] {
        var chosen = Set(population.ids.indices)
        for group in only {
            guard let division = population.groupings.first(where: { $0.name == group.name }) else {
                let known = population.groupings.map { "`\($0.name)`" }.joined(separator: ", ")
                throw Fault("The records do not divide people by `\(group.name)`, but by \(known).")
            }
            guard let members = RubricComparison.people(of: population, in: (group.name, group.value)) else {
                let known = division.values.map { "`\($0.name)`" }.joined(separator: ", ")
                throw Fault("Nobody is in `\(group.name)=\(group.value)`; there are \(known).")
            }
            chosen.formIntersection(members)
        }
        return chosen.sorted()
    }

    /// A comparison of nobody says nothing.
    private func requirePeople(_ comparison: RubricComparison) throws {
        guard comparison.people.isEmpty else { return }
        func reasons(_ population: Population) -> String {
            let counts = Dictionary(grouping: comparison.leftOut) { population.statuses[$0] }.mapValues(\.count)
            return Population.Status.allCases.compactMap { status in counts[status].map { "\($0) \(status.rawValue)" } }
                .joined(separator: ", ")
        }
        let people = comparison.leftOut.count
        throw Fault(
            "Nobody has a total under both rubrics, so that nothing can be compared. Of \(people) "
                + "\(people == 1 ? "person" : "people") the old rubric has \(reasons(comparison.old)), "
                + "and the new one \(reasons(comparison.new)).")
    }

    private mutating func breakdown(
        _ comparison: RubricComparison, _ progress: inout Progress
    ) throws -> ClauseBreakdown? {
        if rubrics.areSame { return nil }
        guard let amendments = AmendmentBreakdown(rubrics) else { return comparison.partsBreakdown() }
        switch try amendments.make(comparison, intake.source, threads: threads, progress: &progress) {
        case .made(let breakdown): return breakdown
        case .faulty(let finding): findings.append(finding)
        case .tooMany:
            add(
                "amendments-many",
                "The rubrics differ in \(amendments.clauses.count) amendments, and no more than 12 "
                    + "can be told apart.", hint: "Leave some out of both sides with --without and --old-without.")
        case .headDiffers:
            add(
                "heads-differ", "The rubrics differ in more than amendments, so that nothing is broken down to them.",
                hint: "The period, currency or policy beside `extends` may change totals.")
        }
        return comparison.partsBreakdown()
    }

    private mutating func note(_ comparison: RubricComparison) {
        if rubrics.areSame {
            add("same-rubric", "Both sides are one rubric in one period: nobody can move.", hint: nil)
        }
        let count = comparison.leftOut.count
        if count > 0 {
            add(
                "not-compared",
                "\(count) \(count == 1 ? "person has" : "people have") no total on one side or both, "
                    + "and \(count == 1 ? "is" : "are") not compared.",
                hint: "The columns `old-status` and `new-status` of persons.csv say who and why.")
        }
    }

    private mutating func add(_ code: String, _ message: String, hint: String?) {
        let place = rubrics.newRubric.places[.whole]
        findings.append(Finding(code: code, severity: .warning, message: message, hint: hint, place: place))
    }
}
