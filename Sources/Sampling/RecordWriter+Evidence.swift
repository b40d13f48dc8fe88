extension RecordWriter {
    /// Ends an item that no rubric asks to be proved by a document of a certain kind: there is one or another.
    mutating func end(_ kind: String) {
        let documents = draw.chance(50) ? [draw.pick(choices[.evidence])] : []
        end(kind, proved: documents)
    }

    /// Writes the documents that belong to an item, of which now and then one is missing, and ends it.
    mutating func end(_ kind: String, proved documents: [String]) {
        let missing = draw.chance(6) ? draw.below(max(1, documents.count)) : documents.count
        for (place, document) in documents.enumerated() where place != missing {
            page.write("<evidence")
            page.attribute("type", document)
            page.attribute("reference") {
                $0.write("E")
                $0.write(draw.below(1_000_000_000_000), width: 12)
            }
            page.write("/>")
        }
        page.write("</")
        page.write(kind)
        page.write(">\n")
    }

    /// How far an item has been checked: a few are refused or disputed.
    mutating func verification() -> String {
        draw.chance(96) ? draw.pick(["claimed", "documented", "verified"]) : draw.pick(choices[.verification])
    }

    /// One of some values, most often the first.
    mutating func pickMostly(_ first: String, _ others: [String], percent: Int) -> String {
        draw.chance(percent) ? first : draw.pick(others)
    }
}
