import Analysis
import Diagnostics
import Numbers
import Records
import RubricLanguage

/// Looks at the weights of one track after the other.
struct TuningRun {
    private let options: Tune
    private let population: Population

    init(_ options: Tune, _ population: Population) {
        self.options = options
        self.population = population
    }

    func reports(progress: inout Progress) throws -> [TuningReport] {
        let chosen = try chosen()
        try options.persons.forEach { try require($0, in: chosen) }
        for lock in options.locks where !chosen.contains(where: { $0.criterion(lock) != nil }) {
            let known = chosen.first?.criteria.map(\.name) ?? []
            throw Fault("No weight belongs to `\(lock)`.\(hint(lock, known))")
        }
        return try chosen.enumerated().map { index, people in
            progress.show("Looking at weights", index, of: chosen.count)
            return TuningReport(
                people, try settings(people), persons: options.persons.compactMap { place(of: $0, in: people) },
                threads: options.staff.threads)
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
            grid: WeightGrid(step: options.step ?? (people.keepsSum ? 1 : Exact(1, over: 10))),
            around: options.anyWeights ? .anything : .share(Exact(Int64(options.within), over: 100)),
            draws: options.samples, seed: options.seed)
        settings.locked = Set(options.locks.compactMap { people.criterion($0) })
        settings.order = try options.sampled.order(of: people)
        return settings
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
