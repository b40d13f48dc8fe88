import Analysis
import Diagnostics
import Importing
import Records
import RubricLanguage
import Sheets

/// What `steelyard tune` found: everybody is scored once, and the weights of each track are looked at.
struct TuneAnswer {
    let reports: [TuningReport]
    let sheets: TuningSheets
    /// Everything that was found in the inputs, in order, and the texts that it stands in.
    let findings: [Finding]
    let sources: [SourceText]
    /// A method was named, and proposes weights for no track.
    let lacksProposal: Bool

    init(_ options: Tune, _ tuned: TunedRubric, _ intake: Intake, progress: inout Progress) throws {
        progress.show("Scoring")
        let population = Population(tuned.rubric, intake.source, threads: options.staff.threads)
        let rescored = RescoredRubric(tuned.side, tuned.materials.vocabulary, intake.source)
        let answers = try SampledAnswers(options, tuned.side, rescored)
        let reports = try answers.complete(
            TuningRun(options, population, answers.scores).reports(progress: &progress), progress: &progress)
        progress.clear()
        var proposing = ProposalRun(options.proposal, reports, population)
        let proposals = try proposing.proposals()
        let texts = tuned.files.map(\.file.source) + proposing.files.map(\.source)
        try refuse(proposing.findings, in: texts)
        let inputs = tuned.materials.files + tuned.files + answers.files + proposing.files.map { (.judgements, $0) }
        let sheets = TuningSheets(reports, Self.description(tuned, inputs, intake), proposals: proposals)
        let unproposed = Self.unproposed(sheets, reports, options.rubric)
        self.reports = reports
        self.sheets = sheets
        findings = (intake.findings + tuned.findings + proposing.findings + unproposed).inOrder()
        sources = tuned.materials.sources + texts
        lacksProposal = !proposals.isEmpty && proposals.allSatisfy { (try? $0.get()) == nil }
    }

    /// A warning for each track to which a method gives no weights.
    private static func unproposed(_ sheets: TuningSheets, _ reports: [TuningReport], _ rubric: String) -> [Finding] {
        reports.indices.compactMap { track in
            sheets.reason(track: track).map { lines in
                Finding(
                    code: "no-proposal", severity: .warning,
                    message: "The weights of `\(sheets.name(ofTrack: track))` stay: " + lines.joined(separator: " "),
                    place: Place(file: rubric))
            }
        }
    }

    private static func description(
        _ tuned: TunedRubric, _ files: InputFiles, _ intake: Intake
    ) -> TuningDescription {
        var description = TuningDescription(
            version: Steelyard.version, language: tuned.materials.language,
            hash: rubricHash(of: tuned.side.texts.files.map(\.sha256)),
            inputs: runInputs(intake.staff, files, names: inputNames(intake.staff, files)))
        description.translation = tuned.materials.translation
        return description
    }
}
