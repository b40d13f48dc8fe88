/// What a mapping knows of its spreadsheets.
struct SpreadsheetLayout: Sendable {
    /// A sheet that a spreadsheet may have.
    struct Sheet: Sendable {
        var name: String
        /// Whether there is nothing to read without it.
        var isRequired: Bool
        /// The columns that it may have.
        var columns: [Column]
    }

    struct Column: Sendable {
        var name: String
        /// Whether no row can be read without it.
        var isRequired: Bool
    }

    /// How many rows stand in front of what is filled in.
    var headRows: Int
    /// The sheets, where the mapping names them: then all others are reported.
    var sheets: [Sheet] = []
}
