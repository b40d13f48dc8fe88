public import Diagnostics
import Hashing
public import Numbers

/// A list of results that is shown to everybody for some working days, in which objections are heard.
public struct PublicityList: Sendable {
    /// The days on which the list is shown.
    public struct Term: Hashable, Sendable {
        public var first, last: Day
        /// How many of them are working days.
        public var workingDays: Int

        public init(first: Day, last: Day, workingDays: Int) {
            self.first = first
            self.last = last
            self.workingDays = workingDays
        }
    }

    /// An earlier list that this one takes the place of.
    public struct Replaced: Hashable, Sendable {
        public var sha256: String
        public var first: String

        public init(sha256: String, first: String) {
            self.sha256 = sha256
            self.first = first
        }
    }

    public let manifest: RunManifest
    public let language: String
    /// What stands above the list; `nil`: that it is one.
    public let title: String?
    public let term: Term
    public let columns: [PublicityColumn]
    public let rows: [[String]]
    public let replaced: Replaced?
    /// The fingerprint of everything that the list says: whoever changes a cell of it gives it another one.
    public let sha256: String

    /// The list of a run.
    ///
    /// Only people with a result are in it, those with one of the grades if some are named. Where ranks are shown, each
    /// says among whom it holds, and those who are ranked together stand together in the order of their ranks; otherwise
    /// people stand in the order of the run.
    ///
    /// - Returns: the list, and a finding for each cell that holds what nobody may read. With findings there is no list
    ///   to be shown.
    public static func make(
        of run: RecordedRun, columns: [PublicityColumn], grades: Set<String>, title: String?, term: Term,
        language: String, replacing replaced: Replaced?
    ) throws -> (list: PublicityList, findings: [Finding]) {
        let places = try PlaceLabels(run.rows("institutions.csv"), language)
        let labels = PublicityLabels(run.manifest, language, places: places)
        let columns = PublicityColumn.completed(columns)
        var (rows, findings): ([Row], [Finding]) = ([], [])
        var subjects = try run.subjects(withPostings: false)
        while let subject = try subjects.next() {
            guard labels.isListed(subject.row, grades) else { continue }
            let cells = columns.map { labels.cell($0, of: subject.row) }
            for (column, cell) in zip(columns, cells) {
                if let data = PersonalData.find(in: cell) { findings.append(finding(data, column, subject.id)) }
            }
            rows.append(Row(place: labels.place(of: subject.row), number: rows.count, cells: cells))
        }
        if columns.contains(.rank) { rows.sort { $0.precedes($1) } }
        let list = PublicityList(
            manifest: run.manifest, language: language, title: title, term: term, columns: columns,
            rows: rows.map(\.cells), replaced: replaced)
        return (list, findings)
    }

    /// Somebody in the list, with the place among all of them.
    private struct Row {
        let place: (institution: String, track: String, rank: Int)
        let number: Int
        let cells: [String]

        func precedes(_ other: Row) -> Bool {
            (place.institution, place.track, place.rank, number)
                < (other.place.institution, other.place.track, other.place.rank, other.number)
        }
    }

    private init(
        manifest: RunManifest, language: String, title: String?, term: Term, columns: [PublicityColumn],
        rows: [[String]], replaced: Replaced?
    ) {
        (self.manifest, self.language, self.title, self.term) = (manifest, language, title, term)
        (self.columns, self.rows, self.replaced) = (columns, rows, replaced)
        var hash = SHA256()
        let head = [
            manifest.sha256, language, title ?? "", term.first.description, term.last.description,
            String(term.workingDays),
            replaced?.sha256 ?? "",
        ]
        for row in [head, columns.map(\.rawValue)] + rows {
            hash.update(Array((row.joined(separator: "\u{1F}") + "\n").utf8).span)
        }
        sha256 = hash.finish()
    }

    private static func finding(_ data: PersonalData, _ column: PublicityColumn, _ person: String) -> Finding {
        Finding(
            code: "personal-data", message: "The column `\(column.rawValue)` seems to hold a \(data.rawValue).",
            hint: "Leave the column out, or put the record right and run again.",
            place: Place(file: "persons.csv"), person: person)
    }
}
