internal import Records

/// What a person decided about proposals: which items are one work, and which are not.
///
/// A decision adds to what identifiers say: `same` joins the reports of a work, which stay apart as rows, and
/// `different` keeps two reports apart whatever joins them. Persons who are the same are scored as one.
public struct Decisions: Sendable {
    enum Verdict: String, CaseIterable, Sendable {
        case same, different
    }

    /// An item by the number of its subject and its own.
    struct Item: Hashable, Sendable {
        var subject: String
        var number: String
    }

    /// A decision about two items, by their places among all, or about two persons.
    struct Entry: Sendable {
        var verdict: Verdict
        var first: Int
        var second: Int
        var line: Int
    }

    /// Two persons, of whom something was decided.
    struct PersonEntry: Sendable {
        var verdict: Verdict
        var first: String
        var second: String
        var line: Int
    }

    let file: String
    let entries: [Entry]
    let persons: [PersonEntry]
    /// All items that are mentioned.
    let items: [Item]
    private let places: [UInt64: [Int]]
    /// For each item the first line that says it is the same as another.
    private let lines: [Int?]

    /// Whether anything was decided about items.
    public var areAboutItems: Bool { !entries.isEmpty }

    init(file: String, entries: [Entry], persons: [PersonEntry], items: [Item]) {
        self.file = file
        self.entries = entries
        self.persons = persons
        self.items = items
        places = Dictionary(grouping: items.indices) { itemHash(items[$0]) }
        var lines = [Int?](repeating: nil, count: items.count)
        for entry in entries where entry.verdict == .same {
            for item in [entry.first, entry.second] { lines[item] = min(lines[item] ?? entry.line, entry.line) }
        }
        self.lines = lines
    }

    /// The same decisions about persons and items that bear other numbers.
    func renaming(_ numbers: [String: String], _ renamed: [Item: Item]) -> Decisions {
        Decisions(
            file: file, entries: entries,
            persons: persons.map { entry in
                PersonEntry(
                    verdict: entry.verdict, first: numbers[entry.first] ?? entry.first,
                    second: numbers[entry.second] ?? entry.second, line: entry.line)
            }, items: items.map { renamed[$0] ?? $0 })
    }

    /// How many decisions there are.
    public var count: Int { entries.count + persons.count }

    /// The place of an item that is mentioned.
    func place(of number: Span<UInt8>, by subject: Span<UInt8>) -> Int? {
        guard let candidates = places[hash(of: number, seed: hash(of: subject))] else { return nil }
        return candidates.first { items[$0].number.isSame(as: number) && items[$0].subject.isSame(as: subject) }
    }

    /// A name that no other item has.
    func name(of item: Int) -> [UInt8] { Array(items[item].subject.utf8) + [0] + Array(items[item].number.utf8) }

    /// The first line that says an item is the same as another.
    func line(of item: Int) -> Int? { lines[item] }
}

extension String {
    fileprivate func isSame(as bytes: Span<UInt8>) -> Bool {
        let text = self
        return equal(text.utf8Span.span, bytes)
    }
}

private func itemHash(_ item: Decisions.Item) -> UInt64 {
    let (subject, number) = (item.subject, item.number)
    return hash(of: number.utf8Span.span, seed: hash(of: subject.utf8Span.span))
}
