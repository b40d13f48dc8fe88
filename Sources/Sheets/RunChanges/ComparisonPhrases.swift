import Records
import Runs

/// What differs between two runs, in the words of a language.
struct ComparisonPhrases {
    let summary: ComparisonSummary
    let general: Words
    let words: RunWords
    private let reasons: [String: String]
    private let records: RecordNames

    init(_ summary: ComparisonSummary, _ language: Language, _ translation: Translation?) {
        self.summary = summary
        general = Words(language, translation)
        words = general.runs
        reasons = general.namedReasons
        records = RecordNames(general, subject: summary.new.subject)
    }

    /// The number and the names, that of the language first.
    func name(_ change: SubjectChange) -> String {
        let names = [change.name, change.otherName]
        let ordered = words.language == .chinese ? names.reversed() : names
        return ([change.id] + ordered).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// What either run calls a quantity (`measures`) or a kind of item (`kinds`).
    func label(_ group: String, _ name: String) -> String {
        let labels = [summary.new, summary.old].map { $0.label(group, name, words.language.rawValue) }
        return labels.first { $0 != name } ?? name
    }

    /// `university.xml (1a2b…) → university.xml (3c4d…)`.
    func input(_ change: InputChange) -> String { arrow(change.old ?? words.none, change.new ?? words.none) }

    /// What cannot be told, and why.
    var limits: [String] {
        var limits: [String] = []
        if !summary.withoutLedger.isEmpty {
            limits.append(fill(words.noLedger, summary.withoutLedger.joined(separator: words.comma)))
        }
        if let missing = summary.factsMissing { limits.append(fill(words.noFacts, missing)) }
        if summary.textsDiffer, summary.clauses == nil { limits.append(words.noClauses) }
        if summary.clauses?.isEmpty == true { limits.append(words.sameClauses) }
        return limits
    }

    func causes(_ change: SubjectChange) -> String {
        change.causes.map { words.cause($0) }.joined(separator: words.comma)
    }

    /// What became of the result; of lines that change none, that they do not.
    func outcome(_ change: SubjectChange) -> String {
        change.kind == .changed && change.results.isEmpty ? words.sameResult : results(change)
    }

    /// `rank 12 → 13, grade Excellent → Good`.
    func results(_ change: SubjectChange) -> String {
        change.results.map { value in
            let (old, new) = (shown(value.name, value.old, summary.old), shown(value.name, value.new, summary.new))
            return words.result(value.name) + " " + arrow(old, new)
        }.joined(separator: words.comma)
    }

    private func shown(_ name: String, _ value: String, _ manifest: RunManifest) -> String {
        value.isEmpty ? words.none : label(name, value, manifest)
    }

    /// What a run calls a value.
    func label(_ name: String, _ value: String, _ manifest: RunManifest) -> String {
        let language = words.language.rawValue
        return switch name {
        case "grade", "band": manifest.label("grades", value, language)
        case "track": manifest.label("tracks", value, language)
        case "title": manifest.label("titles", value, language)
        case "quota-effect": words.quota(value)
        default: value
        }
    }

    /// The fact with its labels.
    func labelled(_ fact: FactChange) -> FactChange {
        let field = records.field(fact.field, of: fact.kind)
        return FactChange(
            item: fact.item, kind: label("kinds", fact.kind), field: field.label, old: fact.old.map(field.value),
            new: fact.new.map(field.value))
    }

    /// `Patent t1, Granted: 2022-12-01 → 2023-02-10`.
    func fact(_ fact: FactChange) -> String {
        let fact = labelled(fact)
        let item = [fact.kind, fact.item].filter { !$0.isEmpty }.joined(separator: " ")
        let subject = [item, fact.field].filter { !$0.isEmpty }.joined(separator: words.comma)
        switch (fact.field.isEmpty, fact.old, fact.new) {
        case (true, nil, let new?): return fill(words.added, subject) + (new.isEmpty ? "" : words.colon + new)
        case (true, let old?, nil): return fill(words.removed, subject) + (old.isEmpty ? "" : words.colon + old)
        case (_, let old, let new): return subject + words.colon + arrow(old ?? words.none, new ?? words.none)
        }
    }

    /// What a line is about: `Patents, Patent t1, Points of the item`.
    func subject(_ line: LineChange) -> String {
        let item = [label("kinds", line.kind), line.item].filter { !$0.isEmpty }.joined(separator: " ")
        return [label("measures", line.measure), item, reasons[line.reason] ?? line.reason].filter { !$0.isEmpty }
            .joined(separator: words.comma)
    }

    func amounts(_ line: LineChange) -> String {
        arrow(line.old?.amount ?? words.none, line.new?.amount ?? words.none)
    }

    /// The clause, or both where they differ.
    func rules(_ line: LineChange) -> String {
        let rules = [line.old?.rule, line.new?.rule].compactMap(\.self).filter { !$0.isEmpty }
        return rules.count == 2 && rules[0] == rules[1] ? rules[0] : rules.joined(separator: " → ")
    }

    func measure(_ value: ValueChange) -> String {
        label("measures", value.name) + words.colon
            + arrow(value.old.isEmpty ? words.none : value.old, value.new.isEmpty ? words.none : value.new)
    }

    private func arrow(_ old: String, _ new: String) -> String { old + " → " + new }
}
