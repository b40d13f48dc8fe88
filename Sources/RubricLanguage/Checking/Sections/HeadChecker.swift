import Diagnostics
import Numbers
import Records
import YAMLDocuments

/// What a rubric says of itself.
extension Checker {
    /// The rubric without its content; `nil` when something that it cannot be without is missing.
    func head() -> Rubric? {
        let name = fields.requiredText("rubric")
        let version = fields.requiredText("version")
        let period = period()
        let policy = fields["policy"].flatMap(policy)
        let isLegacy = fields.boolean("legacy")
        let sources = fields.list("sources").compactMap(reader.legalSource)
        currency = fields["currency"].flatMap(currency)
        // A faulty currency is one finding, not one for each amount.
        hasMissedCurrency = fields["currency"] != nil
        rounding = readRounding()
        guard let name, let version, let period else { return nil }
        var rubric = Rubric(
            name: name, version: version, title: labels(fields, name: name), policy: policy ?? .general,
            subject: subject, period: period, vocabulary: vocabulary, total: MeasureIndex(0))
        rubric.isLegacy = isLegacy ?? false
        rubric.sources = sources
        rubric.validFrom = fields["valid from"].flatMap(reader.day)
        rubric.validUntil = fields["valid until"].flatMap(reader.day)
        refuseEmptyValidity(rubric)
        return rubric
    }

    private func refuseEmptyValidity(_ rubric: Rubric) {
        guard let from = rubric.validFrom, let until = rubric.validUntil, until < from,
            let yaml = fields["valid until"]
        else { return }
        reader.report("empty-range", "The rubric ends on \(until), before it begins.", at: yaml, value: "\(until)")
    }

    private func period() -> Period? {
        guard let yaml = fields.required("period"), let text = reader.text(yaml) else { return nil }
        if let period = Period(text) { return period }
        reader.report(
            "wrong-value", "`\(text)` is not a period.", at: yaml, hint: "Write `2023-01-01..2025-12-31` or `2025`.",
            value: text)
        return nil
    }

    private func currency(_ yaml: YAMLNode) -> Currency? {
        guard let text = reader.text(yaml) else { return nil }
        if let currency = Currency(text), currency.code == text { return currency }
        reader.report(
            "wrong-value", "`\(text)` is not a currency.", at: yaml, hint: "Write three capital letters: `CNY`.",
            value: text)
        return nil
    }

    private func readRounding() -> Rounding {
        guard let yaml = self.fields["rounding"] else { return Rounding() }
        let fields = reader.fields(of: yaml, allowed: Keys.rounding)
        var rounding = Rounding()
        rounding.item = fields["item"].flatMap(roundingStep)
        rounding.criterion = fields["criterion"].flatMap(roundingStep)
        rounding.dimension = fields["dimension"].flatMap(roundingStep)
        rounding.weighted = fields["weighted"].flatMap(roundingStep)
        rounding.total = fields["total"].flatMap(roundingStep)
        return rounding
    }
}
