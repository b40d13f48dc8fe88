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
        let items = (old: old.items(of: person), new: new.items(of: person))
        let (before, after) = (items.old.sums, items.new.sums)
        var seen: Set<PersonItems.Points.Key> = []
        let effects = (items.old.points + items.new.points).compactMap { points -> ItemEffect? in
            let key = points.key
            let (old, new) = (before[key] ?? .zero, after[key] ?? .zero)
            guard seen.insert(key).inserted, old != new else { return nil }
            return ItemEffect(key: key, title: points.title, old: old, new: new)
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
            let points = removal.points(of: person.person, without: items[index][place].key)
            if let points { given[side.ids[person.person]] = points }
        }
        guard !given.isEmpty, let id = side.rubric.vocabulary[side.rubric.subject].slot("id") else { return }
        let batches = GivenBatches(source: source, given: given, subject: side.rubric.subject, id: id)
        let run = CoalitionRun(people.map(\.person), of: side, threads: threads)
        let (before, after) = (side.rankKeys, run.keys(side.rubric, batches))
        let ladder = Ladder(people.map { before[$0.person] })
        for (index, person) in people.enumerated() {
            guard given[side.ids[person.person]] != nil, let total = after[index].first ?? nil else { continue }
            let rank = ladder.rank(of: after[index], insteadOf: before[person.person])
            note(&items[index][place], .init(total: total, rank: rank))
        }
    }
}

/// What ranks people, the best first, in which the rank of somebody else is found by halving.
private struct Ladder {
    private let keys: [[Exact?]]

    init(_ keys: [[Exact?]]) { self.keys = keys.sorted(by: RankKeys.ranks) }

    /// The rank by a key that takes the place of one of those here.
    func rank(of key: [Exact?], insteadOf own: [Exact?]) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if RankKeys.ranks(keys[middle], before: key) { low = middle + 1 } else { high = middle }
        }
        return 1 + low - (RankKeys.ranks(own, before: key) ? 1 : 0)
    }
}
