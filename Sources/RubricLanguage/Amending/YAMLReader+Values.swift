import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// Values that stand in the head of a rubric and in its amendments.
extension YAMLReader {
    /// Names for people: one text, or one for each language.
    func labels(_ yaml: YAMLNode) -> Labels? {
        if let text = yaml.text, !yaml.isEmpty { return Labels(text, text) }
        let fields = fields(of: yaml, allowed: Language.allCases.map(\.rawValue))
        let (english, chinese) = (fields.text("en"), fields.text("zh"))
        guard let either = english ?? chinese else { return nil }
        return Labels(english ?? either, chinese ?? either)
    }

    /// A text that a rubric or an amendment implements.
    func legalSource(_ yaml: YAMLNode) -> LegalSource? {
        if let text = yaml.text, !yaml.isEmpty { return LegalSource(text: text) }
        let fields = fields(of: yaml, allowed: Keys.source)
        guard let text = fields.requiredText("text") else { return nil }
        return LegalSource(
            text: text, article: fields.text("article"), date: fields.text("date"), link: fields.text("link"))
    }

    /// A day: `2024-03-15`.
    func day(_ yaml: YAMLNode) -> Day? {
        guard let text = text(yaml) else { return nil }
        if let date = PartialDate(text), date.precision == .day { return date.first }
        report("wrong-value", "`\(text)` is not a day.", at: yaml, hint: "Write `2024-03-15`.", value: text)
        return nil
    }
}
