/// The reference of all keys as Markdown, made of the declarations that the checker uses.
public func rubricKeyReference() -> String {
    let head = """
        # Keys

        Every key of a rubric, with what it holds, what holds without it, and an example.

        ## Overview

        This page is written by `steelyard schema rubric --format markdown`. A key in bold is required. Where a section has a
        short form, a value without a mapping stands for the key that is named there. What the keys mean together is
        described in <doc:Rubrics>.

        """
    return head + Section.rubric.all.map(\.reference).joined()
}

extension Section {
    fileprivate var reference: String {
        let short = shorthand.map { " Short form: `\($0)`." } ?? ""
        let rows = keys.map { key in
            let name = key.isRequired ? "**`\(key.name)`**" : "`\(key.name)`"
            let fallback = key.fallback.map { "`\($0)`" } ?? ""
            return "| \(name) | \(key.holds.words) | \(fallback) | \(key.doc) | `\(key.example)` |\n"
        }
        return """

            ## \(name.capitalisedFirst)

            \(doc)\(short)

            | key | holds | without it | meaning | example |
            |---|---|---|---|---|
            \(rows.joined())
            """
    }
}

extension Shape {
    /// What it is, in words.
    fileprivate var words: String {
        switch self {
        case .scalar(let scalar): scalar.rawValue
        case .choice(let values): values.map { "`\($0)`" }.joined(separator: ", ")
        case .section(let section): section.name
        case .named(let noun, let inner): "NAME: \(noun == inner.words ? noun : "\(noun) (\(inner.words))")"
        case .list(let noun, let inner): "list of \(noun == inner.words ? noun : "\(noun) (\(inner.words))")"
        case .oneOrList(let noun, let inner): "\(noun == inner.words ? noun : "\(noun) (\(inner.words))") or a list"
        case .either(let shapes): shapes.isEmpty ? "any value" : shapes.map(\.words).joined(separator: ", or ")
        }
    }
}
