/// What a publicity list may say of a person. There is nothing else.
public enum PublicityColumn: String, CaseIterable, Sendable {
    case name
    case nativeName = "native-name"
    case institution, unit, title, track, grade, rank

    /// The column of `persons.csv`.
    var place: Int {
        guard let place = RecordedSubject.columns.firstIndex(of: rawValue) else {
            preconditionFailure("a column of a publicity list is one of persons.csv")
        }
        return place
    }
}
