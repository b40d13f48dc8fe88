import Diagnostics

/// Reads the rows of a table as `CSVWriter` writes them; gives the texts that were meant, to the letter.
///
/// The table's file and the workbook are made of the same bytes, so that no text differs between them.
func forEachRow(of table: ArraySlice<UInt8>, _ body: ([String]) -> Void) {
    var cells: [String] = []
    var place = table.startIndex
    while place < table.endIndex {
        let (text, end) = csvText(in: table, at: place)
        cells.append(String(decoding: withoutApostrophe(text), as: UTF8.self))
        if end < table.endIndex, table[end] == comma {
            place = end + 1
        } else {
            body(cells)
            cells.removeAll(keepingCapacity: true)
            place = end + lineEnd.count
        }
    }
}

/// A cell without its quotes, and where it ends.
private func csvText(in table: ArraySlice<UInt8>, at start: Int) -> (text: ArraySlice<UInt8>, end: Int) {
    let quote = UInt8(ascii: "\"")
    guard table[start] == quote else {
        let end = table[start...].firstIndex { $0 == comma || $0 == lineEnd[0] } ?? table.endIndex
        return (table[start..<end], end)
    }
    var text: [UInt8] = []
    var place = start + 1
    while let end = table[place...].firstIndex(of: quote) {
        text += table[place..<end]
        guard end + 1 < table.endIndex, table[end + 1] == quote else { return (text[...], end + 1) }
        text.append(quote)
        place = end + 2
    }
    preconditionFailure("quotes are closed")
}
