import Numbers
import Records
import RubricLanguage

/// Groups of records inside an aggregate.
extension Evaluator {
    /// The value that a record is grouped by; `alone` where it is missing: the record is a group of its own.
    private enum Key {
        case alone
        case code(Int64)
        case number(Exact)
        case date(PartialDate)
        case text(TextValue)
    }

    /// Records that agree in their key, by the place of the first one.
    private struct Group {
        var key: Key
        var first: Int
        var members = 1
    }

    /// Visits the groups in the order of their first records, with the context set to the first record of each.
    mutating func forEachGroup(of aggregate: AggregateTable.Entry, _ visit: (inout Evaluator) -> Void) {
        let groups = groups(of: aggregate)
        let outer = (item, sharer, part, points, countedAtHand, members)
        defer { (item, sharer, part, points, countedAtHand, members) = outer }
        for group in groups {
            takeUp(group.first, of: aggregate.source)
            members = group.members
            visit(&self)
        }
    }

    private mutating func groups(of aggregate: AggregateTable.Entry) -> [Group] {
        var groups: [Group] = []
        forEachRecord(of: aggregate) { evaluator in
            let key = evaluator.key(of: aggregate)
            if let place = evaluator.place(of: key, among: groups) {
                groups[place].members += 1
            } else {
                groups.append(Group(key: key, first: evaluator.placeAtHand(of: aggregate.source)))
            }
        }
        return groups
    }

    private mutating func key(of aggregate: AggregateTable.Entry) -> Key {
        switch aggregate.keyForm {
        case .code: code(aggregate.key).map(Key.code) ?? .alone
        case .number: number(aggregate.key).map(Key.number) ?? .alone
        case .date: date(aggregate.key).map(Key.date) ?? .alone
        case .text: text(aggregate.key).map(Key.text) ?? .alone
        }
    }

    private mutating func place(of key: Key, among groups: [Group]) -> Int? {
        for place in groups.indices where areSame(groups[place].key, key) { return place }
        return nil
    }

    private mutating func areSame(_ a: Key, _ b: Key) -> Bool {
        switch (a, b) {
        case (.code(let x), .code(let y)): x == y
        case (.number(let x), .number(let y)): x == y
        case (.date(let x), .date(let y)): x == y
        case (.text(let x), .text(let y)): same(x, y)
        default: false
        }
    }

    // MARK: The record at hand

    private mutating func placeAtHand(of source: AggregateTable.Source) -> Int {
        switch source {
        case .parts: part.index
        case .counted, .chosen: countedAtHand
        case .items, .attributes, .subjects, .cohort: item.index
        }
    }

    private mutating func takeUp(_ place: Int, of source: AggregateTable.Source) {
        switch source {
        case .parts: part = Row(place)
        case .counted, .chosen: takeUpCounted(place)
        case .items, .attributes, .subjects, .cohort: begin(item: Row(place))
        }
    }
}
