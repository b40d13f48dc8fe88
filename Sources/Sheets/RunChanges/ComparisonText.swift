public import Records
public import Runs

/// A comparison for a terminal.
public struct ComparisonText: ComparisonWriter {
    private let phrases: ComparisonPhrases
    private var text = ""
    private var summary: ComparisonSummary { phrases.summary }
    private var words: RunWords { phrases.words }

    public init(_ summary: ComparisonSummary, _ language: Language, _ translation: Translation? = nil) {
        phrases = ComparisonPhrases(summary, language, translation)
    }

    public mutating func head() {
        line(words.earlier + words.colon + summary.oldName + " (" + shortened(summary.old.sha256) + ")")
        line(words.later + words.colon + summary.newName + " (" + shortened(summary.new.sha256) + ")")
        for input in summary.inputs { line("  " + words.aspect(input.aspect) + words.colon + phrases.input(input)) }
        for clause in summary.clauses ?? [] { line("    " + clause) }
        if summary.inputs.isEmpty { line("  " + words.sameInputs) }
        for limit in phrases.limits { line("  " + limit) }
        for kind in SubjectChange.Kind.allCases { line(words.kind(kind) + words.colon + String(summary[kind])) }
        let unchanged = summary.unchanged
        line(fill(words.unchanged, String(unchanged.count), shortened(unchanged.sha256)))
    }

    public mutating func begin(_ kind: SubjectChange.Kind) {
        if summary[kind] > 0 { line("\n" + words.kind(kind)) }
    }

    public mutating func entry(_ change: SubjectChange) {
        let name = phrases.name(change)
        line(change.causes.isEmpty ? name : name + words.colon + phrases.causes(change))
        let outcome = phrases.outcome(change)
        if !outcome.isEmpty { line("  " + outcome) }
        for fact in change.facts { line("  " + words.inRecord + words.colon + phrases.fact(fact)) }
        for change in change.lines {
            let rules = phrases.rules(change).isEmpty ? "" : "  [" + phrases.rules(change) + "]"
            line("  " + phrases.subject(change) + words.colon + phrases.amounts(change) + rules)
        }
        if change.lines.isEmpty { for value in change.measures { line("  " + phrases.measure(value)) } }
    }

    public mutating func end(_ kind: SubjectChange.Kind) {}
    public mutating func foot() {}

    public mutating func take() -> [UInt8] {
        defer { text = "" }
        return Array(text.utf8)
    }

    private mutating func line(_ line: String) { text += line + "\n" }
}
