public import Diagnostics

extension Rubric {
    /// Reads the rows of its reference tables.
    ///
    /// - Parameter source: the text of the file of a table, or `nil` if there is none.
    public mutating func loadReferences(_ source: (Reference) -> SourceText?) -> [Finding] {
        var findings: [Finding] = []
        for place in pool.references.indices {
            guard let text = source(pool.references[place]) else {
                let reference = pool.references[place]
                findings.append(
                    Finding(
                        code: "reference-unread",
                        message: "The table `\(reference.name)` needs the file `\(reference.file)`.",
                        hint: "Put it beside the rubric, or name another: `--reference \(reference.name)=FILE`.",
                        place: places[.whole], value: reference.file))
                continue
            }
            var reader = ReferenceReader(pool.references[place], text, vocabulary, pool)
            reader.read()
            pool = reader.pool
            pool.references[place].rows = reader.rows
            findings += reader.findings
        }
        return findings
    }
}
