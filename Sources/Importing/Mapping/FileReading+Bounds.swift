internal import Diagnostics
internal import Records

extension FileReading {
    /// Whether what was made of the files is so much that reading ends.
    var isEndless: Bool { made > compiled.bounds.made(elements: view.elements) }

    /// Counts what the rules make of the files, in bytes: a path that leads from each record to all of them would fill
    /// the memory, or never come to an end.
    ///
    /// - Parameters:
    ///   - bytes: the length of a value, or what records count as.
    ///   - slot: the field of the value.
    /// - Returns: whether that is too much, and reading ends.
    mutating func isTooMuch(_ bytes: Int, of kind: KindIndex, _ slot: Slot? = nil) -> Bool {
        if isEndless { return true }
        made += bytes
        guard isEndless else { return false }
        let kind = compiled.mapping.vocabulary[kind]
        let what = slot.map { "`\(kind.fields[$0.index].name)` of records `\(kind.name)`" } ?? "records `\(kind.name)`"
        findings.append(
            Finding(
                code: "endless-path",
                message: "The mapping `\(compiled.mapping.name)` leads from each record to the whole file: it makes "
                    + "\(what) without end.",
                hint: "A path that begins with a stroke or with `..` leads out of the record: what is inside is "
                    + "`publication` or `.//publication`, and what is elsewhere is found by `keys`.",
                place: Place(file: fileNames[0])))
        return true
    }
}
