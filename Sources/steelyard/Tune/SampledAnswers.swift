import Analysis
import Diagnostics
import Importing
import Numbers
import RubricLanguage
import Sheets

/// What `steelyard tune` says of numbers that are not certain, and of weights that come from elsewhere.
struct SampledAnswers {
    private let options: Tune
    private let side: RubricSide
    private let rescored: RescoredRubric
    /// The files that say what varies and what weights are handed in.
    private(set) var files: [(role: RunInput.Role, file: TextFile)] = []
    private let ranges: [VariedRange]
    private let weights: TextFile?
    let scores: HandedScores?

    init(_ options: Tune, _ side: RubricSide, _ rescored: RescoredRubric) throws {
        (self.options, self.side, self.rescored) = (options, side, rescored)
        var ranges = try options.sampled.varied.map { try VariedRange(argument: $0) }
        if let path = options.sampled.variedFile {
            let file = try TextFile(path)
            files.append((.factors, file))
            ranges += try VariedRange.list(file.source)
        }
        self.ranges = ranges
        weights = try options.sampled.weightsFile.map { try TextFile($0) }
        if let weights { files.append((.weights, weights)) }
        scores = try options.sampled.scoresFile.map { HandedScores(file: try TextFile($0)) }
        if let scores { files.append((.scores, scores.file)) }
    }

    /// The reports with what was asked for.
    func complete(_ reports: [TuningReport], progress: inout Progress) throws -> [TuningReport] {
        var reports = reports
        for report in reports where report.outlook.isOrderTooNarrow {
            throw Fault(
                "Hardly any weights keep the order `\(report.settings.order.text(report.people.criteria.map(\.name)))`: "
                    + "not one of 10,000 did. Leave part of it out, or draw from more weights.")
        }
        if let weights {
            guard reports.count == 1 else {
                throw Fault("Weights are handed in for one track: name it with --track.")
            }
            reports[0].given = try given(weights, reports[0])
        }
        guard !ranges.isEmpty else { return reports }
        for index in reports.indices {
            progress.show("Varying numbers", index, of: reports.count)
            reports[index].sensitivity = try sensitivity(reports[index])
        }
        guard reports.contains(where: { $0.sensitivity != nil }) else {
            throw Fault("Nothing varies for these people: the weights named are those of other tracks.")
        }
        return reports
    }

    // MARK: Numbers that are not certain

    private func sensitivity(_ report: TuningReport) throws -> SensitivityStudy? {
        let (people, locked) = (report.people, report.settings.locked)
        let factors = try FactorFinder(side, ranges).factors(for: people, locked: locked)
        guard !factors.isEmpty else { return nil }
        try rescored.requireEnds(of: factors)
        let persons = report.persons.compactMap { tuning in people.people.firstIndex(of: tuning.person) }
        let (rescored, threads) = (rescored, options.staff.threads)
        let study = people.sensitivity(
            to: factors, of: persons, report.places, locked: locked, confirming: report.outlook.acceptance,
            samples: options.sampled.variedSamples, seed: options.seed, threads: threads,
            rescored: { rescored.population($0) })
        guard let study else {
            throw Fault(
                "Somewhere between the ends of what varies the rubric has a fault, or nobody has a total: name narrower "
                    + "ranges.")
        }
        return study
    }

    // MARK: Weights from elsewhere

    private func given(_ file: TextFile, _ report: TuningReport) throws -> GivenWeights {
        let people = report.people
        let (document, findings) = readXMCDA(file.source)
        try refuse(findings, in: [file.source])
        let (weights, faults) = document.weights(
            of: people.criteria.map(\.name), mayBeNegative: !people.keepsSum, in: file.path)
        try refuse(faults, in: [file.source])
        guard let weights, let given = people.given(weights, report.places) else {
            throw Fault("`\(file.path)`: none of the weights is above zero.")
        }
        return given
    }
}

extension SampledOptions {
    /// The order that random weights of some people keep.
    func order(of people: WeighedPeople) throws -> WeightOrder {
        var order = WeightOrder()
        for text in orders {
            let names = text.replacing("≥", with: ">=").split(separator: ">=", omittingEmptySubsequences: false)
                .map { String($0).trimmed }
            guard names.count > 1, !names.contains("") else {
                throw Fault("`--weight-order \(text)` is no order: write 'papers >= patents'.")
            }
            order.add(try names.map { try people.typedCriterion($0) })
        }
        guard !order.isCircular else { throw Fault("The orders of --weight-order go round in a circle.") }
        return order
    }
}
