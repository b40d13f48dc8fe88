import Diagnostics
import Importing
import Numbers
import Records
import RubricLanguage
import Scoring
import Sheets

/// A run of a rubric over staff records that writes a folder.
struct ScoreRun {
    let rubric: Rubric
    let intake: Intake
    let run: RunDescription
    let names: PlaceNames
    let hasLedger: Bool
    let hasPages: Bool
    let threads: Int
    /// What prints the sheets, if they are to be printed.
    var renderer: Renderer?
    private let prior: PriorRun?
    private(set) var evaluation: Evaluation
    private var claims = ClaimTally()

    init(
        _ rubric: Rubric, _ intake: Intake, _ run: RunDescription, prior: PriorRun?, hasLedger: Bool, hasPages: Bool,
        threads: Int
    ) {
        self.prior = prior
        self.rubric = rubric
        self.intake = intake
        self.run = run
        self.hasLedger = hasLedger
        self.hasPages = hasPages
        self.threads = threads
        var names = PlaceNames()
        names.add(intake.staff.places, rubric.vocabulary)
        self.names = names
        evaluation = Evaluation(rubric, threads: threads, prior: prior)
    }

    /// Scores everybody and writes all files into the folder; answers the findings of the run.
    mutating func write(to folder: OutputFolder, progress: inout Progress) throws -> [Finding] {
        let order = StaffOrder(intake.staff, rubric)
        if hasLedger {
            try score(carryingOver: LedgerReporter(rubric, run), LedgerReporter.streams, order, to: folder, &progress)
        } else {
            try score(carryingOver: FiguresReporter(rubric), [], order, to: folder, &progress)
        }
        if hasPages { try writePages(order, to: folder, &progress) }
        let printer = try renderer.map { renderer in
            try printSheets(
                of: folder, by: renderer, date: rubric.period.last.description.filter(\.isNumber), processes: threads,
                &progress)
        }
        progress.show("Closing")
        try folder.write(institutionsTable(evaluation, names), to: "institutions.csv")
        let findings = (intake.findings + statusFindings() + unmatchedFindings()).inOrder()
        let shown = withShortNames(findings)
        try folder.write(shown.json(), to: "findings.json")
        try folder.write(shown.csv(), to: "findings.csv")
        var manifest = manifest(findings, folder.outputs)
        manifest.renderer = printer
        try folder.write(manifest.json(rubric), to: "manifest.json")
        return findings
    }

    private mutating func score(
        carryingOver reporter: some EarlyReporter, _ streams: [RunStream], _ order: StaffOrder,
        to folder: OutputFolder, _ progress: inout Progress
    ) throws {
        guard rubric.carriesOver else { return try score(with: reporter, streams, order, to: folder, &progress) }
        let carrying = CarryOverReporter(reporter, rubric)
        try score(with: carrying, streams + [.carryOver], order, to: folder, &progress)
    }

    private mutating func score(
        with reporter: some EarlyReporter, _ streams: [RunStream], _ order: StaffOrder, to folder: OutputFolder,
        _ progress: inout Progress
    ) throws {
        let writer = try FigureWriter(folder, rubric, run, subjects: order.subjects, more: streams)
        var claims = ClaimTally()
        var batches = 0
        let count = intake.source.count
        evaluation.score(intake.source, with: reporter, ordinal: { Int(order.ordinals[$0]) }) { report in
            writer.take(report)
            if let place = streams.firstIndex(of: .claims) { claims.add(report.streams[Figures.streams.count + place]) }
            batches += 1
            progress.show("Scoring", batches, of: count)
        }
        try writer.finish(evaluation.verdicts, evaluation.allocations, absent: absent)
        self.claims = claims
    }

    /// What earlier runs paid to people who are not in this one.
    private var absent: [UInt8] {
        guard let prior else { return [] }
        let here = subjects(intake.staff, rubric)
        return CarryOverTable(rubric).rows(of: prior) { here.find($0) != nil }
    }

    private func writePages(_ order: StaffOrder, to folder: OutputFolder, _ progress: inout Progress) throws {
        let writer = try PageWriter(folder, evaluation, run, names)
        let reporter = PagesReporter(evaluation, run, names)
        var batches = 0
        let count = intake.source.count
        evaluation.report(intake.source, with: reporter, ordinal: { Int(order.ordinals[$0]) }) { report in
            writer.take(report)
            batches += 1
            progress.show("Writing", batches, of: count)
        }
        try writer.finish(reporter.tallies)
    }

    private func manifest(_ findings: [Finding], _ outputs: [Manifest.Output]) -> Manifest {
        Manifest(
            run: run, tally: evaluation.tally, leftOut: intake.staff.unsound,
            totals: ControlTotals(evaluation),
            findings: Dictionary(grouping: findings, by: \.severity).mapValues(\.count), outputs: outputs)
    }

    /// What the verdicts say that somebody should look at.
    private func statusFindings() -> [Finding] {
        let tally = evaluation.tally
        var findings: [Finding] = []
        func add(_ count: Int, _ code: String, _ message: String) {
            guard count > 0 else { return }
            findings.append(
                Finding(
                    code: code, severity: .warning,
                    message: "\(count) \(count == 1 ? "person has" : "people have") \(message)",
                    hint: "The column `status` of persons.csv says who.",
                    place: Place(file: run.inputs.first { $0.role == .rubric }?.name ?? rubric.name)))
        }
        add(tally.withoutTrack, "no-track", "no track, or several, under this rubric.")
        add(tally.withoutTotal, "no-total", "no total, because something that it needs is missing.")
        return findings + seatFindings() + claimFindings() + allocationFindings()
    }

    /// Items that were awarded other points than their persons claim.
    private func claimFindings() -> [Finding] {
        guard claims.different > 0 else { return [] }
        return [
            Finding(
                code: "claims-differ", severity: .note,
                message: "\(claims.different) of \(claims.items) items with claimed points were awarded others: "
                    + "\(claims.awarded) in the place of \(claims.claimed).",
                hint: "`claims.csv` says which and why.",
                place: Place(file: run.inputs.first { $0.role == .rubric }?.name ?? rubric.name))
        ]
    }

    /// Choices of which it is not proved that nothing better exists.
    private func allocationFindings() -> [Finding] {
        evaluation.allocations.filter { !$0.isProved }.map { outcome in
            let allocation = rubric.allocations[outcome.allocation.index]
            let group = outcome.group.isEmpty ? "everybody" : outcome.group.joined(separator: " / ")
            return Finding(
                code: "allocation-not-proved", severity: .warning,
                message: "The choice `\(allocation.name)` of `\(group)` is worth \(outcome.value), "
                    + "and it is not proved that none is better.",
                hint: "None is worth more than \(outcome.bound). `results.json` has both numbers.",
                place: rubric.places[.allocation(outcome.allocation.index)])
        }
    }
}
