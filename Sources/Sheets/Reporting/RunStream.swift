/// A text that a run writes subject by subject.
public enum RunStream: Int, CaseIterable, Sendable {
    /// A row of `persons.csv`.
    case persons
    /// An object of `results.json`, with a comma before it.
    case results
    /// The rows of `ledger.csv`.
    case ledger
    /// The rows of `claims.csv`.
    case claims
    /// The rows of `carry-over.csv`.
    case carryOver
    /// A page of its own for each subject.
    case page
    /// A row of the list of people in `index.html`.
    case indexRow
    /// The same for the page of the subject's unit.
    case unitRow
    /// The numbers of the subject's institution and unit, with a line end between them.
    case home
    /// The subject's number.
    case number
}
