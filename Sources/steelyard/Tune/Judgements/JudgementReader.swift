import Analysis
import Diagnostics
import Numbers
import Sheets

/// The tracks and criteria that people judge.
struct JudgementScope {
    /// The tracks that are looked at.
    var tracks: [String]
    /// All tracks of the rubric.
    var known: [String]
    var criteria: [String]
    /// The criteria that are not locked.
    var free: [Int]
}

/// Reads what people judge of criteria, line by line; what they say of locked criteria is passed over.
struct JudgementReader {
    /// What one person says of one track, line by line.
    struct Sheet {
        var person: String
        var rows: [NamedTable.Row] = []
    }

    let scope: JudgementScope
    var table: NamedTable

    /// The judgements of each track that is looked at; `nil` where there are none. With findings none of them counts.
    static func read(
        _ source: SourceText, _ method: WeightMethod, _ scope: JudgementScope
    ) -> (judgements: [Judgements?], findings: [Finding]) {
        var reader = JudgementReader(
            scope: scope, table: NamedTable(source, columns: JudgementTemplate.required(method)))
        let judgements = reader.read(method)
        // A line that holds for several tracks is read for each.
        return (judgements, Set(reader.table.findings).inOrder())
    }

    private mutating func read(_ method: WeightMethod) -> [Judgements?] {
        guard table.isSound else { return [] }
        switch method {
        case .ahp: return sheets().map { pairwise($0) }
        case .rancom: return sheets().map { comparisons($0) }
        case .bestWorst: return sheets().map { bestWorst($0) }
        case .rating: return sheets().map { ratings($0) }
        case .entropy, .critic, .gini, .variance, .merec, .cilos, .deviation, .orders, .ranks: return []
        }
    }

    /// For each track what each person says, in the order of the file. A line without a track holds for all.
    private mutating func sheets() -> [[Sheet]] {
        var sheets = scope.tracks.map { _ in [Sheet]() }
        for row in table.rows where !Self.isUnfilled(row) {
            guard let person = row["person"], !person.isEmpty else {
                table.report("judgement-person", "The line does not say whose judgement it is.", in: row, "person")
                continue
            }
            for track in tracks(of: row) {
                if let place = sheets[track].firstIndex(where: { $0.person == person }) {
                    sheets[track][place].rows.append(row)
                } else {
                    sheets[track].append(Sheet(person: person, rows: [row]))
                }
            }
        }
        return sheets
    }

    /// Whether nobody has written into a line of the template.
    private static func isUnfilled(_ row: NamedTable.Row) -> Bool {
        ["times", "verdict", "points", "role", "best-over", "over-worst"].allSatisfy { row[$0]?.isEmpty ?? true }
    }

    private mutating func tracks(of row: NamedTable.Row) -> [Int] {
        guard let name = row["track"], !name.isEmpty else { return Array(scope.tracks.indices) }
        if !scope.known.contains(name) {
            unknown(name, "track", among: scope.known, in: row, "track")
        }
        return scope.tracks.indices.filter { scope.tracks[$0] == name }
    }

    /// The place of the criterion that a cell names among those that are not locked; `nil` for a locked one.
    mutating func criterion(_ column: String, in row: NamedTable.Row) -> Int? {
        let name = row[column] ?? ""
        guard let criterion = scope.criteria.firstIndex(of: name) else {
            unknown(name, "criterion", among: scope.criteria, in: row, column)
            return nil
        }
        return scope.free.firstIndex(of: criterion)
    }

    private mutating func unknown(
        _ name: String, _ what: String, among known: [String], in row: NamedTable.Row, _ column: String
    ) {
        table.report(
            "judgement-\(what)", "The rubric has no \(what) `\(name)`.", in: row, column,
            hint: nearest(to: name, among: known).map { "Did you mean `\($0)`?" },
            allowed: known.joined(separator: ", "))
    }

    /// A number such as `3`, `0.5` or `1/3` within a range; `nil` where the cell is empty or wrong.
    mutating func number(
        _ column: String, in row: NamedTable.Row, _ range: ClosedRange<Exact>?, allowed: String
    ) -> Exact? {
        guard let text = row[column], !text.isEmpty else { return nil }
        let value = Exact(shown: text)
        if let value, range?.contains(value) ?? (value.signum >= 0) { return value }
        table.report("judgement-number", "`\(text)` is not allowed here.", in: row, column, allowed: allowed)
        return nil
    }

    /// Says that somebody left something out.
    mutating func missing(_ sheet: Sheet, _ what: [String]) {
        guard let first = what.first, let row = sheet.rows.first else { return }
        let more = what.count == 1 ? "" : ", nor \(what.count - 1) more"
        table.report(
            "judgement-missing", "`\(sheet.person)` does not judge \(first)\(more).", in: row, "person",
            hint: "Fill in every line, or leave the whole track empty.")
    }

    /// The name of a criterion by its place among those that are not locked.
    func name(_ place: Int) -> String { scope.criteria[scope.free[place]] }
}
