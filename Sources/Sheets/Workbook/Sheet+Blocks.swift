import Workbooks

extension Sheet {
    /// An empty row, the title of a block, and the heads of its columns if it has some.
    func begin(_ title: String, _ columns: [String] = []) {
        append([])
        append([.text(title)], style: .heading)
        if !columns.isEmpty { append(columns.map { .text($0) }, style: .head) }
    }

    /// A row of texts.
    func append(texts: [String], style: RowStyle = .body) { append(texts.map { .text($0) }, style: style) }
}
