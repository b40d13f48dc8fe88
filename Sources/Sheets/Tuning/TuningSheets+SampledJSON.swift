import Analysis
import Diagnostics
import Numbers
import Statistics
import Weighting

/// What random weights and uncertain numbers do, for programs.
extension TuningSheets {
    func writeSampled(_ report: TuningReport, to json: inout JSONWriter) {
        if let acceptance = report.outlook.acceptance {
            json.object("acceptability") { write(acceptance, report, to: &$0) }
        }
        if let study = report.sensitivity { json.object("sensitivity") { write(study, report, to: &$0) } }
        if let given = report.given { json.object("given-weights") { write(given, report, to: &$0) } }
    }

    private func write(_ acceptance: WeightAcceptance, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("kind", AnswerKind.sampled.rawValue)
        json.member("draws", acceptance.draws)
        json.member("drawn-until-ordered", acceptance.tries)
        json.member("order", report.settings.order.isEmpty ? nil : report.orderText)
        json.array("first") { json in
            for favour in acceptance.firsts {
                json.object { json in
                    json.member("id", report.people.population.ids[report.people.people[favour.person]])
                    json.member("share", favour.share.shown())
                    json.member("error", number: favour.error.shownForReading)
                    json.member("confidence", number: favour.isConfirmed.map { $0 ? "1" : "0" })
                    json.object("central-weights") { write(favour.weights, report, to: &$0) }
                }
            }
        }
        json.array("ranks") { json in
            for person in report.inOrder {
                json.object { json in
                    json.member("id", report.people.population.ids[report.people.people[person]])
                    json.array("bands") { json in
                        for band in report.bands(of: person) {
                            json.object { json in
                                json.member("from", band.ranks.lowerBound)
                                json.member("to", band.ranks.upperBound)
                                json.member("share", band.share.shown())
                                json.member("error", number: band.error.shownForReading)
                            }
                        }
                    }
                    if let weights = acceptance.topWeights(of: person) {
                        json.object("top-weights") { write(weights, report, to: &$0) }
                    }
                }
            }
        }
    }

    private func write(_ weights: [Estimate], _ report: TuningReport, to json: inout JSONWriter) {
        for (criterion, weight) in zip(report.people.criteria, weights) {
            json.object(criterion.name) { json in
                json.member("mean", number: weight.value.shownForReading)
                json.member("error", number: weight.error.shownForReading)
            }
        }
    }

    private func write(_ study: SensitivityStudy, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("samples", study.samples)
        json.member("evaluations", study.evaluations)
        json.member("seed", study.seed)
        json.array("factors") { json in
            for factor in study.factors {
                json.object { json in
                    json.member("name", factor.name)
                    json.member("is-multiple", factor.isMultiple)
                    json.member("from", factor.range.lowerBound.shown())
                    json.member("to", factor.range.upperBound.shown())
                    json.member("step", factor.step?.shown())
                }
            }
        }
        json.array("outputs") { json in
            for output in study.outputs { json.object { write(output, study, report, to: &$0) } }
        }
    }

    private func write(
        _ output: SensitivityStudy.Output, _ study: SensitivityStudy, _ report: TuningReport, to json: inout JSONWriter
    ) {
        json.member("output", output.subject.name)
        json.member("id", report.id(of: output.subject))
        json.member("kind", output.kind.rawValue)
        json.member("mean", number: output.mean.value.shownForReading)
        json.member("mean-error", number: output.mean.error.shownForReading)
        json.member("deviation", number: output.deviation.shownForReading)
        guard let shares = output.shares else { return json.member("shares", nil as String?) }
        json.array("shares") { json in
            for (factor, share) in zip(study.factors, shares) {
                json.object { json in
                    json.member("factor", factor.name)
                    json.member("refused", !share.isPlausible)
                    let known = share.isPlausible ? share : nil
                    json.member("first", number: known?.first.value.shownForReading)
                    json.member("first-error", number: known?.first.error.shownForReading)
                    json.member("total", number: known?.total.value.shownForReading)
                    json.member("total-error", number: known?.total.error.shownForReading)
                }
            }
        }
    }

    private func write(_ given: GivenWeights, _ report: TuningReport, to json: inout JSONWriter) {
        json.member("kind", report.rescoredKind.rawValue)
        json.member("sum-as-given", given.handedSum.shown())
        json.member("moved", given.moved)
        json.member("mean-places", given.meanPlaces.shown())
        json.member("top-overlap", given.topOverlap?.shown())
        json.member("tau-b", number: given.tau?.shownForReading)
        json.object("weights") { json in
            for (criterion, weight) in zip(report.people.criteria, given.weights) {
                json.member(criterion.name, weight.shown())
            }
        }
        json.array("ranks") { json in
            for person in report.inOrder {
                json.object { json in
                    json.member("id", report.people.population.ids[report.people.people[person]])
                    json.member("rank", report.ranking.ranks[person])
                    json.member("rank-with-them", given.ranking.ranks[person])
                }
            }
        }
    }
}

extension UncertainFactor {
    /// Whether the range is that of a factor by which numbers are multiplied.
    fileprivate var isMultiple: Bool {
        if case .multiple = target { true } else { false }
    }
}
