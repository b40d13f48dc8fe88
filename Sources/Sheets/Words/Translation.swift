public import Diagnostics
public import Records
import YAMLDocuments

/// The words of sheets, reports and workbooks in a language that is not built in, read from a file.
public struct Translation: Hashable, Sendable {
    /// The tag of the language, as pages bear it: `pt`, `fr-CA`.
    public let tag: String
    /// The language of what rubrics and vocabularies name, and of words that are missing.
    public let base: Language
    /// Texts by the keys of words.
    let texts: [String: String]

    /// Reads a translation. With an error there is none; words that are missing make a note.
    public static func read(_ source: SourceText) -> (translation: Translation?, findings: [Finding]) {
        let reader = YAMLReader(source)
        let fields = reader.fields(of: reader.root, allowed: ["language", "labels", "words"])
        let tag = fields.requiredText("language") ?? ""
        if !tag.isEmpty, !isTag(tag), let node = fields["language"] {
            reader.report(
                "language-tag", "`\(tag)` is no tag of a language.", at: node.range,
                hint: "A tag is like `pt` or `fr-CA`.")
        }
        let base = fields.choice("labels", among: Language.allCases.map(\.rawValue)).flatMap(Language.init)
        let words = fields.fields("words", allowed: allWords.map(\.key))
        var texts: [String: String] = [:]
        for word in allWords {
            guard let node = words[word.key], let text = words.text(word.key) else { continue }
            check(text, of: word, at: node, reader)
            texts[word.key] = text
        }
        var findings = reader.findings
        guard !reader.hasErrors else { return (nil, findings) }
        findings += missing(texts, in: source, base ?? .english)
        return (Translation(tag: tag, base: base ?? .english, texts: texts), findings)
    }

    /// Whether a text has the places that are filled, and no others.
    private static func check(_ text: String, of word: Word, at node: YAMLNode, _ reader: YAMLReader) {
        for place in (1...9).map({ "{\($0)}" }) where word.labels.english.contains(place) != text.contains(place) {
            reader.report(
                "word-places", "`\(word.key)` \(text.contains(place) ? "has" : "lacks") the place `\(place)`.",
                at: node.range, hint: "In English it is: \(word.labels.english)")
        }
    }

    private static func missing(_ texts: [String: String], in source: SourceText, _ base: Language) -> [Finding] {
        let missing = allWords.map(\.key).filter { texts[$0] == nil }
        guard let first = missing.first else { return [] }
        let language = base == .english ? "English" : "Chinese"
        return [
            Finding(
                code: "words-missing", severity: .note,
                message: "\(missing.count) of \(allWords.count) words are missing and stand in \(language).",
                hint: "The first of them is `\(first)`. `steelyard vocabulary --words` writes all.",
                place: Place(file: source.name))
        ]
    }

    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return (2...3).contains(parts[0].utf8.count)
            && parts.allSatisfy { part in
                (2...8).contains(part.utf8.count) && part.utf8.allSatisfy { isLetterOrDigit($0) }
            }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// A file with all words, to be translated: each in a language that is built in.
    public static func template(_ language: Language) -> String {
        var lines = [
            "# The words of sheets, reports and workbooks. Change `language` to the tag of yours, and the texts; {1} is filled in.",
            "language: \(language.rawValue)",
            "# What rubrics and vocabularies name stands in English (en) or Chinese (zh).",
            "labels: \(language.rawValue)",
            "words:",
        ]
        for word in allWords {
            var json = JSONWriter(indented: false)
            json.string(word.labels[language])
            lines.append("  \(word.key): " + String(decoding: json.take(), as: UTF8.self))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
