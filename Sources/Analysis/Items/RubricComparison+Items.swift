import Numbers
import Records
import RubricLanguage
public import Scoring

extension RubricComparison {
    /// Finds for each compared person the items that change most, and what the person would have without each.
    ///
    /// Both populations were made with items. Items are compared by their points, each over the mean total of its
    /// side. Everybody is scored once more on each side for each of the items.
    ///
    /// - Parameter most: how many items of each person.
    public mutating func findItems(_ source: some BatchSource, most: Int = 3, threads: Int) {
        let scale = meanTotals ?? (.one, .one)
        items = people.map { changes(of: $0.person, scale, most: most) }
        for place in 0..<most {
            take(place, away: old, source, threads) { $0.oldWithout = $1 }
            take(place, away: new, source, threads) { $0.newWithout = $1 }
        }
    }

    private func changes(of person: Int, _ scale: (old: Exact, new: Exact), most: Int) -> [ItemEffect] {
        let (before, after) = (old.items[person].sums, new.items[person].sums)
        var seen: Set<PersonItems.Points.Key> = []
        let effects = (old.items[person].points + new.items[person].points).compactMap { points -> ItemEffect? in
            let key = points.key
            let (old, new) = (before[key] ?? .zero, after[key] ?? .zero)
            guard seen.insert(key).inserted, old != new else { return nil }
            return ItemEffect(kind: key.kind, id: key.id, title: points.title, old: old, new: new)
        }
        func weight(_ effect: ItemEffect) -> Exact { (effect.new / scale.new - effect.old / scale.old).magnitude }
        let order = effects.indices.sorted { (weight(effects[$1]), $0) < (weight(effects[$0]), $1) }
        return order.prefix(most).map { effects[$0] }
    }

    /// Takes one item of each person away on one side and notes what they have without it.
    private mutating func take(
        _ place: Int, away side: Population, _ source: some BatchSource, _ threads: Int,
        note: (inout ItemEffect, ItemEffect.Without) -> Void
    ) {
        let removal = ItemRemoval(side)
        var given: [String: [(measure: MeasureIndex, points: Exact)]] = [:]
        for (index, person) in people.enumerated() where items[index].count > place {
            let effect = items[index][place]
            let points = removal.points(of: person.person, without: .init(kind: effect.kind, id: effect.id))
            if let points { given[side.ids[person.person]] = points }
        }
        guard !given.isEmpty, let id = side.rubric.vocabulary[side.rubric.subject].slot("id") else { return }
        let batches = GivenBatches(source: source, given: given, subject: side.rubric.subject, id: id)
        let run = CoalitionRun(people.map(\.person), of: side, threads: threads)
        let totals = run.result(side.rubric, batches).scores
        let ladder = Ladder(people.map { side.totals[$0.person] ?? .zero })
        for (index, person) in people.enumerated() {
            guard given[side.ids[person.person]] != nil, let total = totals[index] else { continue }
            let own = side.totals[person.person] ?? .zero
            note(&items[index][place], .init(total: total, rank: ladder.rank(of: total, insteadOf: own)))
        }
    }
}

/// Totals in order, in which the rank of another total is found by halving.
private struct Ladder {
    private let totals: [Exact]

    init(_ totals: [Exact]) { self.totals = totals.sorted() }

    /// The rank of a total that takes the place of one of those here.
    func rank(of total: Exact, insteadOf own: Exact) -> Int {
        var (low, high) = (0, totals.count)
        while low < high {
            let middle = (low + high) / 2
            if totals[middle] > total { high = middle } else { low = middle + 1 }
        }
        return 1 + totals.count - low - (own > total ? 1 : 0)
    }
}
