/// How a sheet is laid out.
public struct SheetLayout: Sendable {
    /// A column of a sheet.
    public struct Column: Sendable {
        /// What stands in the head of a table.
        public var title: String
        /// A wider text is broken into lines.
        public var mostCharacters: Int

        public init(_ title: String = "", mostCharacters: Int = 40) {
            self.title = title
            self.mostCharacters = mostCharacters
        }
    }

    public var name: String
    public var columns: [Column]
    /// Whether it is a table with one head line, which stays in sight, filters, and stands on each printed page.
    public var isTable: Bool
    /// Columns that stay in sight, and stand on each page where a table is too wide for one.
    public var frozenColumns: Int

    /// A table with a head line.
    public init(table name: String, _ columns: [Column], frozenColumns: Int = 0) {
        self.name = name
        self.columns = columns
        isTable = true
        self.frozenColumns = frozenColumns
    }

    /// Rows of any kind.
    public init(form name: String, widths: [Int]) {
        self.name = name
        columns = widths.map { Column(mostCharacters: $0) }
        isTable = false
        frozenColumns = 0
    }
}
