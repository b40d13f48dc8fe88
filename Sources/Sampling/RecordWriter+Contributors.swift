/// One of those who made a work, by number; who is in the file is a colleague, the others are outsiders.
struct Author {
    let number: Int
    let isColleague: Bool
}

extension RecordWriter {
    /// Declared shares by the number of contributors, in percent.
    private static let shares = [
        [100], [60, 40], [50, 30, 20], [40, 30, 20, 10], [40, 25, 15, 10, 10], [35, 25, 15, 10, 10, 5],
        [30, 20, 15, 15, 10, 5, 5],
    ]

    /// Some outsiders around those who are given.
    func authors(around team: [Int], outsiders: Int, _ work: inout Draw) -> [Author] {
        var authors = team.map { Author(number: $0, isColleague: true) }
        for _ in 0..<outsiders {
            let outsider = Author(number: maker.people + work.below(1_000_000), isColleague: false)
            authors.insert(outsider, at: work.below(authors.count + 1))
        }
        return authors
    }

    /// Writes the contributors of a work in order, with declared shares where the work has them.
    mutating func contributors(_ authors: [Author], role: String? = nil, _ work: inout Draw) {
        let shares = work.chance(30) ? RecordWriter.shares[authors.count - 1] : nil
        let corresponding = work.below(authors.count)
        let areEqual = authors.count > 2 && work.chance(10)
        for (position, author) in authors.enumerated() {
            page.write("<contributor")
            if author.isColleague { page.attribute("person") { $0.writeStaffNumber(author.number) } }
            page.attribute("name") { Name(author.number, seed: maker.seed).write(to: &$0) }
            page.attribute("position", position + 1)
            if let role { page.attribute("role", position == 0 ? role : "participate") }
            if let shares {
                page.attribute("share") {
                    $0.write(shares[position])
                    $0.write(" %")
                }
            }
            page.flag("corresponding", role == nil && position == corresponding)
            page.flag("co-first", areEqual && position < 2)
            page.write("/>")
        }
    }

    /// Writes the contributors of a work that only this person reports. A platform stands for itself and names none.
    mutating func ownContributors(role: String? = nil) {
        guard person < maker.people else { return }
        var work = draw.fork()
        let authors = authors(around: [person], outsiders: work.below(3), &work)
        contributors(authors, role: role, &work)
    }
}

extension Page {
    /// The staff number of a person of the file.
    mutating func writeStaffNumber(_ person: Int) { write(1_000_000 + person) }
}
