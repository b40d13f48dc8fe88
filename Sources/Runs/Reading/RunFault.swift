/// Why the folder of a run cannot be read.
public enum RunFault: Error, Hashable, Sendable {
    /// A table does not begin with the columns that it must have.
    case otherColumns(String)
    /// A row has another number of cells than the first one, or stands out of order.
    case unsoundRow(String, person: String)

    /// In words, for a run that is called so.
    public func message(_ run: String) -> String {
        switch self {
        case .otherColumns(let table): "`\(table)` in `\(run)` does not begin with the columns of a run."
        case .unsoundRow(let table, let person):
            "`\(table)` in `\(run)` is damaged at the row of `\(person)`: run `steelyard verify`."
        }
    }
}
