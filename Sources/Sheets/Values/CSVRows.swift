import Runs

/// Reads the rows of a table as they stand in its file; gives the texts that were meant, to the letter.
///
/// The table's file and the workbook are made of the same bytes, so that no text differs between them.
func forEachRow(of table: ArraySlice<UInt8>, _ body: ([String]) -> Void) {
    var rows = TableRows(table)
    while let row = rows.next() { body(row.cells) }
}
