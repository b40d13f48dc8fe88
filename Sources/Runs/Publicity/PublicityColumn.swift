/// What a publicity list may say of a person. There is nothing else.
public enum PublicityColumn: String, CaseIterable, Sendable {
    case name
    case nativeName = "native-name"
    case institution, unit, title, track, grade, rank
    /// Among whom the rank holds; it stands beside every rank.
    case cohort

    /// The columns of a list that is asked for some.
    static func completed(_ columns: [PublicityColumn]) -> [PublicityColumn] {
        guard let rank = columns.firstIndex(of: .rank), !columns.contains(.cohort) else { return columns }
        return columns[...rank] + [.cohort] + columns[(rank + 1)...]
    }

    /// The column of `persons.csv`.
    var place: Int {
        guard let place = RecordedSubject.columns.firstIndex(of: rawValue) else {
            preconditionFailure("a column of a publicity list is one of persons.csv")
        }
        return place
    }
}
