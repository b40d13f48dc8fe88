import Records
import Runs

/// The words of what is said about runs that are done, in one language. The compiler sees to it that no language lacks
/// one.
struct RunWords: Sendable {
    // General.
    let none, comma, colon, ofRun: String

    // Comparison.
    let comparison, earlier, later, madeOf, sameInputs, noLedger, noFacts, noClauses, sameClauses: String
    let inRecord, added, removed, line, clause, unchanged, unchangedCard: String
    let aspects: [InputChange.Aspect: String]
    let kinds: [SubjectChange.Kind: String]
    let causes: [SubjectChange.Cause: String]
    let results: [String: String]
    let quotas: [String: String]

    // Publicity.
    let publicity, shown, term, listPrint, replaces, objections: String
    let columns: [PublicityColumn: String]

    /// The words in a language.
    static func `in`(_ language: Language) -> RunWords {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }

    func aspect(_ aspect: InputChange.Aspect) -> String { aspects[aspect] ?? aspect.rawValue }
    func kind(_ kind: SubjectChange.Kind) -> String { kinds[kind] ?? kind.rawValue }
    func cause(_ cause: SubjectChange.Cause) -> String { causes[cause] ?? cause.rawValue }
    func result(_ name: String) -> String { results[name] ?? name }
    func quota(_ name: String) -> String { quotas[name] ?? name }
    func column(_ column: PublicityColumn) -> String { columns[column] ?? column.rawValue }
}
