import Analysis
import Diagnostics
import Records
import RubricLanguage
import Scoring
import Statistics

/// Breaks a change down to the amendments in which two choices of one text differ.
struct AmendmentBreakdown {
    let clauses: [Clause]
    private let side: RubricSide
    /// The amendments that both sides make.
    private let common: Set<String>
    private let vocabulary: Vocabulary

    /// `nil` unless the rubrics are one text with different amendments, in one period.
    init?(_ rubrics: ComparedRubrics) {
        guard rubrics.oldRubric.period == rubrics.newRubric.period else { return nil }
        if rubrics.new.isBuilt(on: rubrics.old) {
            side = rubrics.new
        } else if rubrics.old.isBuilt(on: rubrics.new) {
            side = rubrics.old
        } else {
            return nil
        }
        let (old, new) = (rubrics.oldRubric.amendments, rubrics.newRubric.amendments)
        clauses = Clause.between(old, new)
        common = Set(old.map(\.name)).intersection(new.map(\.name))
        vocabulary = rubrics.oldRubric.vocabulary
        if clauses.isEmpty { return nil }
    }

    /// What was found that forbids the breakdown.
    enum Outcome {
        case made(ClauseBreakdown)
        case tooMany
        case faulty(Finding)
        /// The texts differ in more than amendments.
        case headDiffers
    }

    func make(_ comparison: RubricComparison, _ source: some BatchSource, threads: Int, progress: inout Progress) throws
        -> Outcome
    {
        guard clauses.count <= Precedence.mostPlayers else { return .tooMany }
        let people = comparison.people.map(\.person)
        let run = CoalitionRun(people, of: comparison.old, threads: threads)
        do {
            let all = Coalition(clauses.indices)
            for (coalition, population) in [(Coalition.empty, comparison.old), (all, comparison.new)] {
                let scores = run.result(try rubric(coalition), source).scores
                if scores != people.map({ population.totals[$0] }) { return .headDiffers }
            }
            let breakdown = try run.breakdown(of: clauses, source, rubric: { try rubric($0) }) { done in
                progress.show("Scoring sets of amendments", done, of: 100)
            }
            return breakdown.map(Outcome.made) ?? .tooMany
        } catch let fault as UnsoundSet {
            return .faulty(fault.finding)
        }
    }

    /// What is wrong with a set of amendments.
    private struct UnsoundSet: Error {
        var finding: Finding
    }

    /// The rubric with the amendments of a set made, or taken back.
    private func rubric(_ coalition: Coalition) throws -> Rubric {
        let made = common.union(Clause.made(clauses, in: coalition))
        let names = side.texts.document.amendments.map(\.name)
        let checked = try side.rubric(without: Set(names).subtracting(made), vocabulary)
        if let rubric = checked.rubric { return rubric }
        guard let fault = checked.findings.first(where: { $0.severity == .error }) else {
            preconditionFailure("a rubric without faults was checked")
        }
        let with = made.subtracting(common).sorted().map { "`\($0)`" }.joined(separator: ", ")
        throw UnsoundSet(
            finding: Finding(
                code: "amendments-depend", severity: .warning,
                message: "With the amendments \(with.isEmpty ? "left out" : with + " alone") the rubric has a fault: "
                    + fault.message,
                hint:
                    "Say with `requires` which amendment is built on which; until then nothing is broken down to them.",
                place: fault.place))
    }
}
