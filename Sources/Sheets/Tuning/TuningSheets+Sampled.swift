import Analysis
import Numbers
import Statistics
import Weighting

/// What random weights and uncertain numbers do, for reading.
extension TuningSheets {
    var sampledWords: SampledWords { SampledWords(description.language, description.translation) }

    func sampled(_ report: TuningReport) -> [[String]] {
        [firsts(report)] + uncertain(report) + [given(report)]
    }

    // MARK: Random weights

    private static let mostFirsts = 10

    private func firsts(_ report: TuningReport) -> [String] {
        guard let acceptance = report.outlook.acceptance else { return [] }
        let criteria = report.people.criteria.indices
        var table = TextTable(
            ["", "", sampledWords.first, sampledWords.error, sampledWords.confidence]
                + criteria.map { label($0, report) },
            onTheRight: Set(2..<5 + criteria.count))
        for favour in acceptance.firsts.prefix(Self.mostFirsts) {
            let place = report.people.people[favour.person]
            table.row(
                [
                    report.people.population.ids[place], name(ofPerson: place, report), percent(favour.share),
                    percent(favour.error), favour.isConfirmed.map { $0 ? "1" : "0" } ?? "—",
                ] + favour.weights.map { Exact(nearest: $0.value, places: 1).formatted(places: 1) })
        }
        let hasMore = acceptance.firsts.count > Self.mostFirsts
        let more = hasMore ? ["  " + fill(sampledWords.othersInTable, "central-weights.csv")] : []
        return [sampledWords.firsts, fill(sampledWords.firstsNote, "\(acceptance.draws)")] + order(report, acceptance)
            + table.lines
            + more
    }

    private func order(_ report: TuningReport, _ acceptance: WeightAcceptance) -> [String] {
        guard !report.settings.order.isEmpty else { return [] }
        guard acceptance.tries > acceptance.draws else { return [fill(sampledWords.keepsOrder, report.orderText)] }
        let rate = Exact(Int64(acceptance.tries), over: Int64(acceptance.draws)).rounded(forReading: 1)
        return [fill(sampledWords.keptOrder, rate, report.orderText)]
    }

    private func percent(_ error: Double) -> String {
        Exact(nearest: error * 100, places: 1).formatted(places: 1) + " %"
    }

    // MARK: Uncertain numbers

    private func uncertain(_ report: TuningReport) -> [[String]] {
        guard let study = report.sensitivity else { return [] }
        var factors = TextTable([sampledWords.factor, sampledWords.from, sampledWords.upTo], onTheRight: [1, 2])
        for factor in study.factors {
            factors.row([factor.name] + [factor.range.lowerBound, factor.range.upperBound].map { end(factor, $0) })
        }
        var outputs = TextTable(
            ["", sampledWords.kind, sampledWords.mean, sampledWords.error, sampledWords.deviation],
            onTheRight: [2, 3, 4])
        for output in study.outputs {
            outputs.row([
                name(output.subject, report), name(output.kind), output.mean.value.shownForReading,
                output.mean.error.shownForReading, output.deviation.shownForReading,
            ])
        }
        let note = fill(sampledWords.uncertainNote, "\(study.samples)", "\(study.evaluations)", "\(study.seed)")
        return [[sampledWords.uncertain, note] + factors.lines, outputs.lines]
            + study.outputs.map { shares($0, study, report) }
    }

    private func end(_ factor: UncertainFactor, _ value: Exact) -> String {
        if case .multiple = factor.target { return fill(sampledWords.times, value.shown()) }
        return value.shown()
    }

    private func shares(
        _ output: SensitivityStudy.Output, _ study: SensitivityStudy, _ report: TuningReport
    ) -> [String] {
        let head = fill(sampledWords.sharesOf, name(output.subject, report))
        guard let shares = output.shares else { return [head + ": " + sampledWords.neverVaries] }
        var table = TextTable(
            [sampledWords.factor, sampledWords.alone, sampledWords.error, sampledWords.inAll, sampledWords.error],
            onTheRight: [1, 2, 3, 4])
        let idle = zip(study.factors, shares).filter { $0.1.explainsNothing }.map(\.0.name)
        let others = zip(study.factors, shares).filter { !$0.1.explainsNothing }
        // What explains most stands first.
        for (factor, share) in others.sorted(by: { $0.1.total.value > $1.1.total.value }) {
            guard share.isPlausible else {
                table.row([factor.name, "—", "", "—", sampledWords.tooFew])
                continue
            }
            table.row(
                [factor.name]
                    + [share.first, share.total].flatMap { [$0.value.shownForReading, $0.error.shownForReading] })
        }
        let rest = idle.isEmpty ? [] : ["  " + fill(sampledWords.changedNothing, idle.joined(separator: ", "))]
        return [head] + table.lines + rest
    }

    func name(_ subject: SensitivityStudy.Subject, _ report: TuningReport) -> String {
        func person(_ index: Int) -> String { name(ofPerson: report.people.people[index], report) }
        return switch subject {
        case .meanPlaces: sampledWords.meanPlaces
        case .topOverlap: sampledWords.topOverlap
        case .rank(let index): fill(sampledWords.rankOf, person(index))
        case .total(let index): fill(sampledWords.totalOf, person(index))
        case .firstUnderCentralWeights(let index): fill(sampledWords.firstUnderCentral, person(index))
        }
    }

    // MARK: Weights that were handed in

    private func given(_ report: TuningReport) -> [String] {
        guard let given = report.given else { return [] }
        var weights = TextTable(["", sampledWords.weight, sampledWords.givenWeight], onTheRight: [1, 2])
        for criterion in report.people.criteria.indices {
            weights.row([
                label(criterion, report), report.people.weights[criterion].shown(), given.weights[criterion].shown(),
            ])
        }
        let sum = given.handedSum.shown()
        let isBrought = report.people.keepsSum && given.handedSum != report.people.sum
        let sums =
            !report.people.keepsSum
            ? fill(sampledWords.sumsFreely, sum)
            : isBrought ? fill(sampledWords.brought, sum, report.people.sum.shown()) : fill(sampledWords.sums, sum)
        let moved = fill(
            sampledWords.movedBy, "\(given.moved)", "\(report.people.people.count)",
            given.meanPlaces.rounded(forReading: 2),
            given.tau.shownForReading, percent(given.topOverlap), name(report.rescoredKind))
        let file = description.inputs.first { $0.role == .weights }?.name ?? ""
        return [fill(sampledWords.given, file), sums] + (given.isExact ? [] : [sampledWords.notWritable])
            + weights.lines + [moved]
            + ranks(given, report)
    }

    /// The ranks of those who are looked at one by one.
    private func ranks(_ given: GivenWeights, _ report: TuningReport) -> [String] {
        guard !report.persons.isEmpty else { return [] }
        var table = TextTable(["", "", sampledWords.rankNow, sampledWords.rankThen], onTheRight: [2, 3])
        for tuning in report.persons {
            guard let index = report.people.people.firstIndex(of: tuning.person) else { continue }
            table.row([
                report.people.population.ids[tuning.person], name(ofPerson: tuning.person, report),
                String(tuning.rank), String(given.ranking.ranks[index]),
            ])
        }
        return table.lines
    }
}

extension Exact {
    /// The decimal of so many places that is nearest to a figure.
    init(nearest figure: Double, places: Int) {
        let units = (0..<places).reduce(figure) { figure, _ in figure * 10 }
        self.init(mantissa: Int64(units.rounded()), scale: places)
    }
}

extension SobolShares {
    /// Whether no point of the samples differed by it.
    fileprivate var explainsNothing: Bool { total == Estimate(value: 0, error: 0) }
}

extension TuningReport {
    /// The order that random weights keep: `papers >= patents`.
    var orderText: String {
        settings.order.text(people.criteria.map(\.name))
    }
}
