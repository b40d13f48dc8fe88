import Diagnostics
import Numbers
public import Runs

/// A publicity list for a spreadsheet: a few lines about the list, an empty one, then the names.
public func publicityTable(_ list: PublicityList, _ translation: Translation? = nil) -> [UInt8] {
    let words = RunWords(list, translation)
    var csv = CSVWriter(byteOrderMark: true)
    csv.row([list.title ?? words.publicity])
    for (label, value) in PublicityHead(list, words).entries { csv.row([label, value]) }
    csv.row([fill(words.objections, list.term.last.description)])
    if let replaced = list.replaced { csv.row([fill(words.replaces, shortened(replaced.sha256), replaced.first)]) }
    csv.row([PublicityMark(list).text])
    csv.row([""])
    csv.row(list.columns.map(words.column))
    for row in list.rows { csv.row(row) }
    return csv.take()
}
