import Analysis
import Diagnostics
import Numbers
import Records
import RubricLanguage

/// Looks at the weights of one track after the other.
struct TuningRun {
    private let options: Tune
    private let population: Population
    private let scores: HandedScores?

    init(_ options: Tune, _ population: Population, _ scores: HandedScores?) {
        self.options = options
        self.population = population
        self.scores = scores
    }

    func reports(progress: inout Progress) throws -> [TuningReport] {
        var chosen = try chosen()
        if let scores {
            guard chosen.count == 1 else { throw Fault("Scores are handed in for one track: name it with --track.") }
            chosen[0] = try scores.applied(to: chosen[0])
        }
        try (options.persons + options.rivals).forEach { try require($0, in: chosen) }
        try requireRivals(in: chosen)
        for lock in options.locks { _ = try chosen[0].typedCriterion(lock) }
        return try chosen.enumerated().map { index, people in
            progress.show("Looking at weights", index, of: chosen.count)
            return TuningReport(
                people, try settings(people), persons: options.persons.compactMap { place(of: $0, in: people) },
                passing: options.rivals.compactMap { place(of: $0, in: people) }, threads: options.staff.threads)
        }
    }

    private func chosen() throws -> [WeighedPeople] {
        let all = try weighed()
        guard let name = options.track else { return all }
        let tracks = population.rubric.tracks
        guard let track = tracks.firstIndex(where: { $0.name == name }) else {
            throw Fault("The rubric has no track `\(name)`.\(hint(name, tracks.map(\.name)))")
        }
        let some = all.filter { $0.track == track }
        if some.isEmpty {
            throw Fault(
                all.contains { $0.track != nil }
                    ? "Nobody in the track `\(name)` has a total."
                    : "The tracks of the rubric have no weights of their own: leave --track out.")
        }
        return some
    }

    private func weighed() throws -> [WeighedPeople] {
        do {
            return try WeighedPeople.all(population)
        } catch {
            switch error {
            case .notWeighted:
                throw Fault(
                    "The total of `\(population.rubric.name)` is neither a weighted total of dimensions nor a sum of "
                        + "measures times numbers, so that it has no weights to look at.")
            case .hasDeductions:
                throw Fault(
                    "`\(population.rubric.name)` takes points away behind the total, which may depend on the weights: "
                        + "what its weights do cannot be told yet.")
            case .nobody: throw Fault("Nobody has a total under `\(population.rubric.name)`.")
            }
        }
    }

    private func settings(_ people: WeighedPeople) throws -> TuningReport.Settings {
        var settings = TuningReport.Settings(
            topShare: Exact(Int64(options.top), over: 100),
            around: options.anyWeights ? .anything : .share(Exact(Int64(options.within), over: 100)),
            draws: options.samples, seed: options.seed)
        settings.limits.locked = Set(options.locks.compactMap { people.criterion($0) })
        settings.limits.bounds = try bounds(people, locked: settings.limits.locked)
        settings.order = try options.sampled.order(of: people)
        return settings
    }

    /// Where weights may go when several change.
    private func bounds(_ people: WeighedPeople, locked: Set<Int>) throws -> [Int: ClosedRange<Exact>] {
        var bounds: [Int: ClosedRange<Exact>] = [:]
        for bound in options.proposal.bounds {
            let criterion = try people.typedCriterion(bound.name)
            guard !locked.contains(criterion) else {
                throw Fault("`\(bound.name)` is locked: it can have no bound besides.")
            }
            let range = bound.low...max(bound.low, bound.high ?? people.sum)
            guard options.persons.isEmpty || range.contains(people.weights[criterion]) else {
                throw Fault(
                    "The weight of `\(bound.name)` is \(people.weights[criterion]): no bound without it can hold "
                        + "for the smallest change that leads a person to the top. Leave --person or --bound out.")
            }
            bounds[criterion] = range
        }
        return bounds
    }

    /// Whom one is to pass must be judged by the same weights.
    private func requireRivals(in chosen: [WeighedPeople]) throws {
        for rival in options.rivals {
            let isBeside = chosen.contains { people in
                place(of: rival, in: people) != nil && options.persons.contains { place(of: $0, in: people) != nil }
            }
            guard !isBeside else { continue }
            throw Fault("`\(rival)` is judged by other weights than each --person: none of them changes both totals.")
        }
    }

    private func place(of id: String, in people: WeighedPeople) -> Int? {
        people.people.firstIndex { population.ids[$0] == id }
    }

    private func require(_ id: String, in chosen: [WeighedPeople]) throws {
        if chosen.contains(where: { place(of: id, in: $0) != nil }) { return }
        guard let person = population.ids.firstIndex(of: id) else {
            throw Fault("No file has a person `\(id)`.\(hint(id, population.ids))")
        }
        let isScored = population.totals[person] != nil && population.statuses[person] == .scored
        throw Fault(
            isScored
                ? "`\(id)` is not in the track `\(options.track ?? "")`."
                : "`\(id)` has no total (\(population.statuses[person].rawValue)).")
    }

    private func hint(_ name: String, _ known: [String]) -> String {
        nearest(to: name, among: known).map { " Is `\($0)` meant?" } ?? ""
    }
}

extension WeighedPeople {
    /// The criterion of a name that somebody typed.
    func typedCriterion(_ name: String) throws -> Int {
        if let criterion = criterion(name) { return criterion }
        let known = criteria.map(\.name)
        let hint =
            nearest(to: name, among: known).map { "Is `\($0)` meant?" }
            ?? "There are \(known.joined(separator: ", "))."
        throw Fault("No weight belongs to `\(name)`. \(hint)")
    }
}
