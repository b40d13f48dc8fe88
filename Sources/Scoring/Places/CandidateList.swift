import Numbers

/// What depends on the quota: people whose grade it limits keep their grade or get the next one, and until that is
/// known their places wait for it.
struct CandidateList: Sendable {
    enum Change: Sendable {
        /// They are counted among the people of their grade.
        case grade
        /// They give an aggregate over subjects one value with their grade, and another with the next one.
        case aggregate(Int32, kept: Exact?, lowered: Exact?)
    }

    struct Entry: Sendable {
        var subject: Int32
        var place: Int32
        var part: Exact
        var change: Change
    }

    private(set) var entries: [Entry] = []

    mutating func append(_ change: Change, subject: Int, place: Int32, part: Exact) {
        entries.append(Entry(subject: Int32(subject), place: place, part: part, change: change))
    }

    /// Adds the entries of another list, whose subjects stand behind so many others.
    mutating func append(contentsOf other: CandidateList, behind count: Int, place: (Int32) -> Int32) {
        for var entry in other.entries {
            entry.subject += Int32(count)
            entry.place = place(entry.place)
            entries.append(entry)
        }
    }
}
