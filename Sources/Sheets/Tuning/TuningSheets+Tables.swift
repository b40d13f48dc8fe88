import Analysis
import Diagnostics
import Numbers
import Weighting

/// Tables for programs: numbers are exact, and fractions where no decimal suffices.
extension TuningSheets {
    /// `weights.csv`: each weight of each track, once for each kind of answer.
    var weightsTable: [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "track", "criterion", "weight", "nominal-share", "effective-share", "correlation-with-total", "most-alike",
            "correlation", "moved-without", "mean-places-without", "tau-b-without", "kind", "order-stays",
            "parts-ties", "top-stays", "grades-stay",
        ])
        for report in reports {
            for criterion in report.people.criteria.indices {
                for kind in report.kinds {
                    csv.row(
                        [
                            report.name, report.people.criteria[criterion].name,
                            report.people.weights[criterion].shown(),
                        ] + effect(report, criterion) + [kind.rawValue] + stability(report, criterion, kind))
                }
            }
        }
        return csv.take()
    }

    private func effect(_ report: TuningReport, _ criterion: Int) -> [String] {
        let effect = report.effects[criterion]
        return [
            effect.nominal?.shown() ?? "", effect.effective?.rounded(forReading: 6) ?? "",
            effect.withTotal.map(\.shownForReading) ?? "",
            effect.mostAlike.map { report.people.criteria[$0.criterion].name } ?? "",
            effect.mostAlike.map { $0.correlation.shownForReading } ?? "",
            effect.removal.map { String($0.moved) } ?? "", effect.removal?.meanPlaces.shown() ?? "",
            effect.removal?.tau.map(\.shownForReading) ?? "",
        ]
    }

    private func stability(_ report: TuningReport, _ criterion: Int, _ kind: AnswerKind) -> [String] {
        guard let stability = report.stability[criterion] else { return ["", "", "", ""] }
        let kept = kind == .linear ? stability.linear : stability.piecewise
        return [
            kept?.order.description ?? "", kind == .linear ? (stability.partsTies ? "yes" : "no") : "",
            kept?.top.description ?? "", kept?.grades?.description ?? "",
        ]
    }

    /// `persons.csv`: everybody's rank, and where it can go.
    var personsTable: [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "track", "id", "name", "total", "rank", "certain-best", "certain-worst", "rank-5", "rank-50", "rank-95",
            "mean-rank", "top-share", "top-share-error",
        ])
        for report in reports {
            let population = report.people.population
            for person in report.inOrder {
                let place = report.people.people[person]
                csv.row(
                    [
                        report.name, population.ids[place], population.names[place],
                        report.totals[person]?.shown() ?? "", String(report.ranking.ranks[person]),
                    ] + certain(report, person) + sampled(report, person))
            }
        }
        return csv.take()
    }

    private func certain(_ report: TuningReport, _ person: Int) -> [String] {
        guard let certain = report.outlook.certain, let range = certain[person] else { return ["", ""] }
        return [String(range.lowerBound), String(range.upperBound)]
    }

    private func sampled(_ report: TuningReport, _ person: Int) -> [String] {
        guard let sample = report.outlook.sample else { return Array(repeating: "", count: 6) }
        return RankSample.levels.indices.map { sample.rank(person, level: $0).shown() } + [
            sample.meanRank(person).rounded(forReading: 3), report.outlook.topShare(person)?.share.shown() ?? "",
            report.outlook.topShare(person)?.error.shownForReading ?? "",
        ]
    }

    /// `curves.csv`: the rank of each person looked at, along each weight, at each step and up to the next.
    var curvesTable: [UInt8] {
        var csv = CSVWriter()
        csv.row(["track", "id", "criterion", "kind", "weight", "rank", "sharing", "rank-beyond"])
        for report in reports {
            for person in report.persons {
                for along in person.alongWeights {
                    guard let curve = along.curve else { continue }
                    for (step, weight) in curve.steps.enumerated() {
                        csv.row([
                            report.name, report.people.population.ids[person.person],
                            report.people.criteria[along.criterion].name, along.kind.rawValue, weight.shown(),
                            String(curve.at[step].rank), String(curve.at[step].sharing),
                            String(curve.between[step + 1].rank),
                        ])
                    }
                }
            }
        }
        return csv.take()
    }

    /// `rivals.csv`: along each weight, where each person looked at passes whom.
    var rivalsTable: [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "track", "id", "rival", "passed-as-it-is", "criterion", "kind", "weight", "downwards", "upwards",
            "downwards-attained", "upwards-attained",
        ])
        for report in reports {
            let ids = report.people.population.ids
            for person in report.persons {
                for rival in person.rivals {
                    let head = [report.name, ids[person.person], ids[rival.rival], rival.isAhead ? "yes" : "no"]
                    if rival.isAhead { csv.row(head + Array(repeating: "", count: 7)) }
                    for along in rival.alongWeights {
                        csv.row(
                            head + [
                                report.people.criteria[along.criterion].name, along.kind.rawValue,
                                report.people.weights[along.criterion].shown(),
                                along.nearest.below?.weight.shown() ?? "", along.nearest.above?.weight.shown() ?? "",
                                isAttained(along.nearest.below), isAttained(along.nearest.above),
                            ])
                    }
                }
            }
        }
        return csv.take()
    }

    private func isAttained(_ value: Overtaking.Value?) -> String { value.map { $0.isAttained ? "yes" : "no" } ?? "" }
}
