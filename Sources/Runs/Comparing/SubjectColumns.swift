/// The columns of `persons.csv` in two runs.
struct SubjectColumns {
    /// What depends on the others.
    static let verdict = ["grade", "rank", "quota-effect"]
    /// What a rubric makes of a subject, and where the subject belongs.
    private static let results = ["institution", "unit", "title", "track", "status", "total", "band"] + verdict
    private static let identity = RecordedSubject.columns.count
    private static let resultPlaces = results.compactMap { RecordedSubject.columns.firstIndex(of: $0) }

    /// The names of measures with their places; `nil` where a run does not have it.
    private let measures: [(name: String, old: Int?, new: Int?)]

    init(_ old: [String], _ new: [String]) {
        var places = Dictionary(zip(new.dropFirst(Self.identity), Self.identity...)) { first, _ in first }
        measures =
            old.enumerated().dropFirst(Self.identity).map { ($1, $0, places.removeValue(forKey: $1)) }
            + new.dropFirst(Self.identity).compactMap { name in places[name].map { (name, nil, $0) } }
    }

    /// A subject without what differs.
    func change(of subject: RecordedSubject, _ kind: SubjectChange.Kind) -> SubjectChange {
        var change = SubjectChange(id: subject.id, name: subject.row[1], otherName: subject.row[2], kind: kind)
        guard kind == .came || kind == .went else { return change }
        change.results = zip(Self.results, Self.resultPlaces).map { name, place in
            let value = subject.row[place]
            return ValueChange(name: name, old: kind == .went ? value : "", new: kind == .came ? value : "")
        }
        return change
    }

    func results(_ old: TableRow, _ new: TableRow) -> [ValueChange] {
        zip(Self.results, Self.resultPlaces).compactMap { name, place in
            old[place] == new[place] ? nil : ValueChange(name: name, old: old[place], new: new[place])
        }
    }

    /// The measures that differ. One that a run does not have is as one without a value.
    func measures(_ old: TableRow, _ new: TableRow) -> [ValueChange] {
        measures.compactMap { name, before, after in
            let (first, second) = (before.map { old[$0] } ?? "", after.map { new[$0] } ?? "")
            return first == second ? nil : ValueChange(name: name, old: first, new: second)
        }
    }

    /// What is compared of a row of the second run.
    func comparable(_ row: TableRow) -> [UInt8] {
        let cells = ([0] + Self.resultPlaces).map { row[$0] }
        // A measure without a value is as one that a run does not have.
        let values = measures.compactMap { name, _, place in place.map { (name, row[$0]) } }.filter { !$0.1.isEmpty }
        return Array((cells + values.flatMap { [$0, $1] }).joined(separator: "\u{1F}").utf8)
    }
}
