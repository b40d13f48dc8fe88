public import Numbers
public import Scoring

/// An item that earlier runs paid, and that gives it back because it was withdrawn since.
public struct TakenBack: Hashable, Sendable {
    public var person, criterion: String
    /// Number and kind of the item.
    public var item, kind: String
    public var paid: Exact
}

/// Finds the items that were taken back, by what is carried over now and what was carried over before.
public struct TakenBackTally: Sendable {
    private let prior: PriorRun
    /// In the order in which they were met.
    public private(set) var items: [TakenBack] = []

    public init(_ prior: PriorRun) { self.prior = prior }

    /// Takes up rows of `carry-over.csv`, those of each person whole. The first of a person are the items of the earlier
    /// run, in its order; what was taken back is nothing now.
    public mutating func add(_ rows: [UInt8]) {
        var (person, place) = ("", 0)
        forEachRow(of: rows[...]) { cells in
            guard cells[1].isEmpty else { return }
            if cells[0] != person { (person, place) = (cells[0], 0) }
            defer { place += 1 }
            let before = prior[person].items
            guard before.indices.contains(place), before[place].paid.signum > 0, Exact(cells[7])?.isZero == true
            else { return }
            items.append(
                TakenBack(
                    person: person, criterion: cells[2], item: cells[3], kind: cells[4], paid: before[place].paid))
        }
    }
}
