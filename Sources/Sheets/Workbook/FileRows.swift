import Workbooks

/// Files with their sizes and fingerprints, as the sheets of manifests list them.
struct FileRows {
    /// The widths of the columns.
    static let widths = [20, 44, 14, 70]

    let words: Words
    private var own: WorkbookWords { words.workbook }

    init(_ words: Words) { self.words = words }

    func write(
        _ title: String, _ files: [(role: String, name: String, byteCount: Int, sha256: String)], to sheet: Sheet
    ) {
        let roles = words.runs.aspects
        let hasRoles = files.contains { !$0.role.isEmpty }
        sheet.append([])
        sheet.append([.text(title)], style: .heading)
        let head = [hasRoles ? own.role : "", own.path, own.bytes, words.fingerprint]
        sheet.append(head.map { .text($0) }, style: .head)
        for file in files {
            sheet.append([
                .text(roles[file.role] ?? file.role), .text(file.name), .number(String(file.byteCount)),
                .text(file.sha256),
            ])
        }
    }

    func write(inputs: [RunInput], to sheet: Sheet) {
        write(own.inputs, inputs.map { ($0.role.rawValue, $0.name, $0.byteCount, $0.sha256) }, to: sheet)
    }

    func write(outputs: [Manifest.Output], to sheet: Sheet) {
        let outputs = outputs.sorted { $0.path < $1.path }
        write(own.outputs, outputs.map { ("", $0.path, $0.byteCount, $0.sha256) }, to: sheet)
    }
}
