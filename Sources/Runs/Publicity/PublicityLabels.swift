/// The cells of a publicity list in a language.
struct PublicityLabels {
    private let manifest: RunManifest
    private let language: String
    private let places: PlaceLabels

    init(_ manifest: RunManifest, _ language: String, places: PlaceLabels) {
        self.manifest = manifest
        self.language = language
        self.places = places
    }

    /// Whether somebody has a result, and one of the grades if some are named.
    func isListed(_ row: TableRow, _ grades: Set<String>) -> Bool {
        row[statusPlace] == "scored" && (grades.isEmpty || grades.contains(row[PublicityColumn.grade.place]))
    }

    func cell(_ column: PublicityColumn, of row: TableRow) -> String {
        let text = row[column.place]
        switch column {
        case .name, .rank: return text
        case .nativeName: return text.isEmpty ? row[PublicityColumn.name.place] : text
        case .institution: return places.name(text, nil)
        case .unit: return places.name(row[PublicityColumn.institution.place], text)
        case .title: return manifest.label("titles", text, language)
        case .track: return manifest.label("tracks", text, language)
        case .grade: return manifest.label("grades", text, language)
        case .cohort: return cohort(of: row, text)
        }
    }

    /// The institution, and the track where each has ranks of its own, with how many are ranked there; empty for who has
    /// no rank.
    private func cohort(of row: TableRow, _ count: String) -> String {
        guard !count.isEmpty else { return "" }
        let names = [cell(.institution, of: row)] + (manifest.ranksWithinTrack ? [cell(.track, of: row)] : [])
        let name = names.filter { !$0.isEmpty }.joined(separator: " · ")
        return language == "zh" ? "\(name)（\(count) 人）" : "\(name) (\(count))"
    }

    /// Where somebody stands in a list by rank: with those who are ranked together.
    func place(of row: TableRow) -> (institution: String, track: String, rank: Int) {
        (
            row[PublicityColumn.institution.place],
            manifest.ranksWithinTrack ? row[PublicityColumn.track.place] : "",
            Int(row[PublicityColumn.rank.place]) ?? .max
        )
    }
}

private let statusPlace = RecordedSubject.columns.firstIndex(of: "status") ?? 0

/// The names of institutions and units, from `institutions.csv`.
struct PlaceLabels {
    private struct Place: Hashable {
        var institution: String
        var unit: String?
    }

    private var names: [Place: String] = [:]

    init(_ rows: consuming TableRows<any Error>, _ language: String) throws {
        var rows = rows
        let head = try rows.next()?.cells ?? []
        guard head.starts(with: ["level", "institution", "unit", "name", "native-name"]) else {
            throw RunFault.otherColumns("institutions.csv")
        }
        while let row = try rows.next() {
            guard row.count >= 5 else { throw RunFault.otherColumns("institutions.csv") }
            let name = row[language == "zh" ? 4 : 3]
            let place = Place(institution: row[1], unit: row[0] == "unit" ? row[2] : nil)
            if !name.isEmpty { names[place] = name }
        }
    }

    /// The name of an institution or a unit; its number where nobody has named it.
    func name(_ institution: String, _ unit: String?) -> String {
        names[Place(institution: institution, unit: unit)] ?? unit ?? institution
    }
}
