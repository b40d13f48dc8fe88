import Numbers
import Pipelines
public import RubricLanguage
import Statistics
public import Weighting

extension WeighedPeople {
    /// What numbers that are not certain do, each by itself anywhere in its range, as likely at one place as at any other.
    ///
    /// Weights keep their sum: those that are not locked are stretched to it.
    ///
    /// - Parameters:
    ///   - factors: what is not certain; each of them varies.
    ///   - some: the people who are looked at one by one.
    ///   - acceptance: under whose central weights it is looked at whether they are the first.
    ///   - samples: how many points each of the two samples has.
    ///   - threads: how many rubrics are scored at once. The result does not depend on it.
    ///   - rescored: the people under the rubric with other numbers; `nil` where there is no such rubric.
    /// - Returns: `nil` when a rubric was asked for that there is not.
    public func sensitivity(
        to factors: [UncertainFactor], of some: [Int], _ places: TopPlaces, locked: Set<Int> = [],
        confirming acceptance: WeightAcceptance? = nil, samples: Int, seed: UInt64, threads: Int,
        rescored: @escaping @Sendable ([RubricNumber]) -> Population?
    ) -> SensitivityStudy? {
        let design = SobolDesign(inputs: factors.count, samples: samples, seed: seed)
        let trial = SensitivityTrial(
            self, factors, of: some, places, locked: locked, acceptance, design: design, rescored: rescored)
        var values = trial.subjects.map { _ in [Double]() }
        var isWhole = true
        inOrder(design.count, threads: threads, makeWorker: { { trial.values($0) } }) { (row: [Double]?) in
            guard let row else { return isWhole = false }
            for (output, value) in row.enumerated() { values[output].append(value) }
        }
        guard isWhole else { return nil }
        let outputs = zip(trial.subjects, values).map { subject, values in
            closedForm(subject, factors) ?? .init(subject, design, values)
        }
        return SensitivityStudy(
            factors: factors, samples: samples, seed: seed, evaluations: design.count, outputs: outputs)
    }

    /// Totals that are sums of weights which keep no sum are linear in what varies: what each explains is known.
    private func closedForm(
        _ subject: SensitivityStudy.Subject, _ factors: [UncertainFactor]
    ) -> SensitivityStudy.Output? {
        guard case .total(let person) = subject, !keepsSum, isLinearBeforeRounding else { return nil }
        var (gains, means) = ([Exact](), weights)
        for factor in factors {
            guard case .weight(let criterion) = factor.target else { return nil }
            gains.append(scores[person][criterion] ?? .zero)
            means[criterion] = factor.mean
        }
        let variances = factors.map(\.variance)
        let shares = linearSobolShares(coefficients: gains, variances: variances)
        let variance = zip(gains, variances).reduce(Exact.zero) { $0 + $1.0 * $1.0 * $1.1 }
        let mean = zip(means, scores[person]).reduce(Exact.zero) { $0 + $1.0 * ($1.1 ?? .zero) }
        return .init(
            subject: subject, kind: .linear, mean: Estimate(value: Double(mean), error: 0),
            deviation: Double(variance).squareRoot(),
            shares: shares?.map { share in
                let known = Estimate(value: Double(share), error: 0)
                return SobolShares(first: known, total: known)
            })
    }
}

/// Ranks everybody at one point of a design after the other.
private struct SensitivityTrial: Sendable {
    let subjects: [SensitivityStudy.Subject]
    private let people: WeighedPeople
    private let factors: [UncertainFactor]
    private let places: TopPlaces
    private let locked: Set<Int>
    private let design: SobolDesign
    private let rescored: @Sendable ([RubricNumber]) -> Population?
    private let ranking: Ranking
    /// The weights under which people are the first.
    private let central: [(person: Int, weights: [Exact])]

    init(
        _ people: WeighedPeople, _ factors: [UncertainFactor], of some: [Int], _ places: TopPlaces, locked: Set<Int>,
        _ acceptance: WeightAcceptance?, design: SobolDesign,
        rescored: @escaping @Sendable ([RubricNumber]) -> Population?
    ) {
        (self.people, self.factors, self.places, self.locked) = (people, factors, places, locked)
        (self.design, self.rescored) = (design, rescored)
        ranking = people.standing(people.totals(people.weights))
        let varyNumbers = factors.contains { if case .weight = $0.target { false } else { true } }
        let favours = varyNumbers ? acceptance?.firsts.filter { some.contains($0.person) } ?? [] : []
        central = favours.map { ($0.person, $0.weights.map(\.rounded)) }
        subjects =
            [.meanPlaces] + (places.count > 0 ? [.topOverlap] : []) + some.flatMap { [.rank($0), .total($0)] }
            + central.map { .firstUnderCentralWeights($0.person) }
    }

    /// What an evaluation gives, subject by subject; `nil` where there is no rubric for it.
    func values(_ evaluation: Int) -> [Double]? {
        let point = zip(factors, design.point(evaluation)).map { ($0, $0.value(at: $1, of: SobolDesign.grid)) }
        let numbers = point.flatMap { $0.numbers($1) }
        guard let now = numbers.isEmpty ? people : scored(under: numbers) else { return nil }
        var weights = people.weights
        for case (let factor, let value) in point {
            if case .weight(let criterion) = factor.target { weights[criterion] = value }
        }
        if people.keepsSum { weights = weights.stretched(to: people.sum, locked: locked) }
        let totals = people.totals(weights, of: now)
        let standing = people.standing(totals)
        let agreement = RankAgreement(from: ranking, to: standing)
        let ranks = standing.ranks
        return subjects.map { subject in
            switch subject {
            case .meanPlaces: agreement.displacement.mean.map { Double($0) } ?? 0
            case .topOverlap:
                agreement.topShare(places.count).overlap.map { Double($0) } ?? 1
            case .rank(let person): Double(ranks[person])
            case .total(let person): totals[person].map { Double($0) } ?? 0
            case .firstUnderCentralWeights(let person): isFirst(person, now) ? 1 : 0
            }
        }
    }

    private func scored(under numbers: [RubricNumber]) -> WeighedPeople? {
        guard let population = rescored(numbers), let all = try? WeighedPeople.all(population) else { return nil }
        return all.first { $0.track == people.track }
    }

    private func isFirst(_ person: Int, _ now: WeighedPeople) -> Bool {
        guard let weights = central.first(where: { $0.person == person })?.weights else { return false }
        return people.standing(people.totals(weights, of: now)).levels[person] == 0
    }
}

extension WeighedPeople {
    /// The totals of these people under other weights where they are scored by another rubric; `nil` for who has none.
    fileprivate func totals(_ weights: [Exact], of others: WeighedPeople) -> [Exact?] {
        let totals = others.totals(weights)
        if others.people == people { return totals }
        let byPerson = Dictionary(uniqueKeysWithValues: zip(others.people, totals))
        return people.map { byPerson[$0] ?? nil }
    }

    /// A ranking by totals; who has none stands behind all.
    func standing(_ totals: [Exact?]) -> Ranking {
        Ranking(ranking(totals).ranks, best: .lowest)
    }
}

extension UncertainFactor {
    /// The middle of its values.
    fileprivate var mean: Exact {
        guard let step else { return (range.lowerBound + range.upperBound) / 2 }
        let last = ((range.upperBound - range.lowerBound) / step).floor()
        return range.lowerBound + step * last / 2
    }
}
