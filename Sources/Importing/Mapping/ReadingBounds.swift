/// How much a mapping may make of a file before that counts as never coming to an end: far more than one that looks at
/// each element a few times.
struct ReadingBounds: Sendable {
    /// How many nodes one expression may visit, as from 20,000 records 200,000 nodes each time.
    var visited = 4_000_000_000
    var visitedOfElement = 1000
    /// How many bytes of values may be made, where a record counts as 500: two million records.
    var made = 1_000_000_000
    var madeOfElement = 20_000

    static let bytesOfRecord = 500

    /// How many nodes one expression may visit in a file with so many elements.
    func visited(elements: Int) -> Int { max(visited, visitedOfElement * elements) }

    /// From how many nodes on a note says how many an expression visited.
    func noted(elements: Int) -> Int { visited(elements: elements) / 20 }

    func made(elements: Int) -> Int { max(made, madeOfElement * elements) }
}
