import Analysis
import Diagnostics
import Numbers
import Statistics
import Weighting

/// Tables of what random weights and uncertain numbers do.
extension TuningSheets {
    var sampledTables: [(name: String, bytes: [UInt8])] {
        var tables: [(name: String, bytes: [UInt8])] = []
        if reports.contains(where: { $0.outlook.acceptance != nil }) {
            tables += [("acceptability.csv", acceptabilityTable), ("central-weights.csv", centralWeightsTable)]
        }
        if reports.contains(where: { $0.sensitivity != nil }) { tables.append(("sensitivity.csv", sensitivityTable)) }
        return tables
    }

    /// `acceptability.csv`: for each person the share of draws in each band of ranks that occurred.
    private var acceptabilityTable: [UInt8] {
        var csv = CSVWriter()
        csv.row(["track", "id", "kind", "rank-from", "rank-to", "share", "error"])
        for report in reports {
            for person in report.inOrder {
                for band in report.bands(of: person) {
                    csv.row([
                        report.name, report.people.population.ids[report.people.people[person]],
                        AnswerKind.sampled.rawValue, String(band.ranks.lowerBound), String(band.ranks.upperBound),
                        band.share.shown(),
                        band.error.shownForReading,
                    ])
                }
            }
        }
        return csv.take()
    }

    /// `central-weights.csv`: the mean weights under which somebody is the first, and under which somebody is at the top.
    private var centralWeightsTable: [UInt8] {
        var csv = CSVWriter()
        csv.row(["track", "id", "kind", "place", "share", "confidence", "criterion", "weight", "error"])
        for report in reports {
            guard let acceptance = report.outlook.acceptance else { continue }
            func rows(_ person: Int, _ place: String, _ share: Exact?, _ confidence: String, _ weights: [Estimate]) {
                for (criterion, weight) in zip(report.people.criteria, weights) {
                    csv.row([
                        report.name, report.people.population.ids[report.people.people[person]],
                        AnswerKind.sampled.rawValue, place, share?.shown() ?? "", confidence, criterion.name,
                        weight.value.shownForReading,
                        weight.error.shownForReading,
                    ])
                }
            }
            for favour in acceptance.firsts {
                rows(favour.person, "first", favour.share, favour.confidence, favour.weights)
            }
            for person in report.inOrder {
                guard let weights = acceptance.topWeights(of: person) else { continue }
                rows(person, "top", report.outlook.topShare(person)?.share, "", weights)
            }
        }
        return csv.take()
    }

    /// `sensitivity.csv`: what each varied number explains of the variance of each thing that was looked at.
    private var sensitivityTable: [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "track", "output", "id", "kind", "mean", "mean-error", "deviation", "factor", "from", "to", "step", "first",
            "first-error", "total", "total-error", "refused",
        ])
        for report in reports {
            guard let study = report.sensitivity else { continue }
            for output in study.outputs {
                for (place, factor) in study.factors.enumerated() {
                    csv.row(outputCells(output, report) + factorCells(factor) + shareCells(output.shares?[place]))
                }
            }
        }
        return csv.take()
    }

    private func outputCells(_ output: SensitivityStudy.Output, _ report: TuningReport) -> [String] {
        [
            report.name, output.subject.name, report.id(of: output.subject) ?? "", output.kind.rawValue,
            output.mean.value.shownForReading, output.mean.error.shownForReading, output.deviation.shownForReading,
        ]
    }

    private func factorCells(_ factor: UncertainFactor) -> [String] {
        [
            factor.name, factor.range.lowerBound.shown(), factor.range.upperBound.shown(),
            factor.step?.shown() ?? "",
        ]
    }

    private func shareCells(_ shares: SobolShares?) -> [String] {
        guard let shares else { return ["", "", "", "", ""] }
        guard shares.isPlausible else { return ["", "", "", "", "yes"] }
        return [shares.first, shares.total].flatMap { [$0.value.shownForReading, $0.error.shownForReading] } + ["no"]
    }
}

extension TuningReport {
    /// The bands of ranks that a person had in some draw.
    func bands(of person: Int) -> [(ranks: ClosedRange<Int>, share: Exact, error: Double)] {
        guard let sample = outlook.sample else { return [] }
        return sample.bands.indices.compactMap { band in
            let share = sample.acceptability(person, band: band)
            if share.isZero { return nil }
            let first = band == 0 ? 1 : sample.bands[band - 1] + 1
            return (first...sample.bands[band], share, sample.standardError(person, band: band))
        }
    }

    /// The person whom something that is looked at is about.
    func id(of subject: SensitivityStudy.Subject) -> String? {
        switch subject {
        case .meanPlaces, .topOverlap: nil
        case .rank(let person), .total(let person), .firstUnderCentralWeights(let person):
            people.population.ids[people.people[person]]
        }
    }
}

extension WeightAcceptance.Favour {
    var confidence: String { isConfirmed.map { $0 ? "1" : "0" } ?? "" }
}

extension SensitivityStudy.Subject {
    /// Its name in documents for programs.
    var name: String {
        switch self {
        case .meanPlaces: "mean-places-moved"
        case .topOverlap: "top-overlap"
        case .rank: "rank"
        case .total: "total"
        case .firstUnderCentralWeights: "first-under-central-weights"
        }
    }
}
